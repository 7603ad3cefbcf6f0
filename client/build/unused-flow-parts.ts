import type { Plugin } from 'vite';

const file = /\/reactflow\/dist\/esm\/index\.m?js$/;
const named = /^\w+\.displayName = '\w+';$/gm;
const made = /^((?:const|var) [\w$]+ = )((?:memo|forwardRef|create\w+Edge)\()/gm;
/** Relations are drawn by client/canvas/Relations.tsx, and React Flow is never given an edge. */
const edges = /^const EdgeRenderer = memo\(EdgeRendererComponent\);$/gm;

/**
 * Lets the bundler leave out the parts of React Flow that nobody imports (its mini-map, controls, resizer): in its one
 * file they are made by calls and then given a name for React's developer tools, which a bundler must take for effects.
 * What draws edges goes too.
 */
export function unusedFlowParts(): Plugin {
  return {
    name: 'unused-flow-parts',
    apply: 'build',
    transform(code, id) {
      if (!file.test(id)) return null;
      if ([named, made, edges].some((pattern) => code.search(pattern) < 0))
        this.error('React Flow is written in another way than before.');
      const lean = code
        .replace(edges, 'const EdgeRenderer = () => null;')
        .replace(named, '')
        .replace(made, '$1/* @__PURE__ */ $2');
      return { code: lean, map: null };
    },
  };
}

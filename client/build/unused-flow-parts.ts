import type { Plugin } from 'vite';

const react = /\/reactflow\/dist\/esm\/index\.m?js$/;
const system = /\/@xyflow\/system\/dist\/esm\/index\.m?js$/;
const named = /^\w+\.displayName = '\w+';$/gm;
const made = /^((?:const|var) [\w$]+ = )((?:memo|forwardRef|create\w+Edge)\()/gm;
/** Relations are drawn by client/canvas/Relations.tsx, and React Flow is never given an edge. */
const edges = /^const EdgeRenderer = memo\(EdgeRendererComponent\);$/gm;
/** The line that is being drawn from a card is a curve, which is React Flow's choice when it is given none. */
const lines =
  /^ {4}switch \(type\) \{\n {8}case ConnectionLineType\.Bezier:\n( {12}\[path\] = getBezierPath\(pathParams\);)\n[\s\S]*?^ {4}\}$/gm;
/** What it says to developers in the console; the number is enough to find it. */
const errors = /^( {4}error(\d{3}): )\(.*\) => .*,$/gm;
const changed = 'React Flow is written in another way than before.';

/**
 * Lets the bundler leave out the parts of React Flow that nobody imports (its mini-map, controls, resizer): in its one
 * file they are made by calls and then given a name for React's developer tools, which a bundler must take for effects.
 * What draws edges goes too, all lines but the curve, and the words of its warnings to developers.
 */
export function unusedFlowParts(): Plugin {
  return {
    name: 'unused-flow-parts',
    apply: 'build',
    transform(code, id) {
      if (system.test(id)) {
        if (code.search(errors) < 0) this.error(changed);
        return { code: code.replace(errors, "$1() => 'reactflow.dev/error#$2',"), map: null };
      }
      if (!react.test(id)) return null;
      if ([named, made, edges, lines].some((pattern) => code.search(pattern) < 0)) this.error(changed);
      const lean = code
        .replace(edges, 'const EdgeRenderer = () => null;')
        .replace(lines, '$1')
        .replace(named, '')
        .replace(made, '$1/* @__PURE__ */ $2');
      return { code: lean, map: null };
    },
  };
}

import type { Plugin } from 'vite';

const file = /\/reactflow\/dist\/esm\/index\.m?js$/;

/**
 * Lets the bundler leave out the parts of React Flow that nobody imports (its mini-map, controls, resizer): in its one
 * file they are made by calls and then given a name for React's developer tools, which a bundler must take for effects.
 */
export function unusedFlowParts(): Plugin {
  return {
    name: 'unused-flow-parts',
    apply: 'build',
    transform(code, id) {
      if (!file.test(id)) return null;
      const named = /^\w+\.displayName = '\w+';$/gm;
      const made = /^(const \w+ = )((?:memo|forwardRef|create\w+Edge)\()/gm;
      if (!named.test(code) || !made.test(code))
        this.error('React Flow is written in another way than before.');
      return { code: code.replace(named, '').replace(made, '$1/* @__PURE__ */ $2'), map: null };
    },
  };
}

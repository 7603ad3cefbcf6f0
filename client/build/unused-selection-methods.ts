import type { Plugin } from 'vite';

const file = /\/d3-selection\/dist\/d3-selection\.mjs$/;
const method = /^ {2}(?:(\w+)|\[Symbol\.iterator\]): selection_\w+,?$/gm;
/** What only those methods make, with a prototype that a bundler must take for an effect. */
const makings = /^(?:EnterNode|ClassList|Local)\.prototype = [\s\S]*?^\};$/gm;
/** What d3-drag, d3-zoom and React Flow call of a selection: it is how they listen, and where they keep the zoom. */
const used = new Set(['call', 'datum', 'each', 'filter', 'node', 'on', 'property', 'selection', 'style']);

/**
 * Takes out the methods of d3's selections that nobody calls: they are one object, which a bundler keeps whole. One
 * that is missed is a TypeError in the first second, as nothing is chosen by name.
 */
export function unusedSelectionMethods(): Plugin {
  return {
    name: 'unused-selection-methods',
    apply: 'build',
    transform(code, id) {
      if (!file.test(id)) return null;
      if (code.search(method) < 0 || code.search(makings) < 0)
        this.error('d3-selection is written in another way than before.');
      return { code: withUsedMethods(code), map: null };
    },
  };
}

/** The library with the used methods of a selection, and `selection`, by which one is told from a transition. */
export function withUsedMethods(code: string): string {
  return code
    .replace(makings, '')
    .replace(method, (line, name: string | undefined) => (name && used.has(name) ? line : ''));
}

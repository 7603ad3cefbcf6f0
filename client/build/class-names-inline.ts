import type { Plugin } from 'vite';

const source = /\/client\/[\w/-]+\.tsx?$/;
const whole = /^import (\w+) from ('[^']+\.module\.css');$/gm;
const styleSheet = /\.module\.css$/;

/**
 * Takes each class of a CSS module by its name, so that the bundler writes the class where it is used: the object of
 * them all, which is what the pages import otherwise, has every name twice more. The module itself must not be left
 * out, or its style sheet would go with it; what is unused in it the minifier finds.
 */
export function classNamesInline(): Plugin[] {
  return [
    {
      name: 'class-names-inline',
      enforce: 'pre',
      apply: 'build',
      transform(code, id) {
        return source.test(id) ? { code: byTheirNames(code), map: null } : null;
      },
    },
    {
      name: 'style-sheets-stay',
      enforce: 'post',
      apply: 'build',
      transform(code, id) {
        return styleSheet.test(id) ? { code, map: null, moduleSideEffects: 'no-treeshake' } : null;
      },
    },
  ];
}

/** The code with imports of CSS modules as namespaces, but for those whose classes it looks up by a computed name. */
export function byTheirNames(code: string): string {
  return code.replace(whole, (statement, name: string, file: string) =>
    new RegExp(`\\b${name}\\b(?![.'])(?! from)`).test(code.replace(statement, ''))
      ? statement
      : `import * as ${name} from ${file};`,
  );
}

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const source = /\/client\/[\w/-]+\.tsx?$/;
const together = /^import \{([^}]*)\} from 'lucide-react';$/gm;
const line = /^export \{ (.*) \} from '\.\/icons\/([\w-]+)\.mjs';$/gm;

/**
 * Imports each icon from its own file. The one file of all icons is reached by the first page, and so would be, with
 * it, the icons that only late parts use (see first-chunks.ts).
 */
export function iconsOneByOne(): Plugin {
  let files: ReadonlyMap<string, string> = new Map();
  return {
    name: 'icons-one-by-one',
    enforce: 'pre',
    apply: 'build',
    buildStart() {
      const require = createRequire(import.meta.url);
      const all = join(require.resolve('lucide-react'), '../../esm/lucide-react.mjs');
      files = filesOfIcons(readFileSync(all, 'utf8'));
    },
    transform(code, id) {
      return source.test(id) ? { code: oneByOne(code, files), map: null } : null;
    },
  };
}

/** The module of each icon by all its names, from the library's file of all icons. */
export function filesOfIcons(all: string): Map<string, string> {
  const files = new Map<string, string>();
  for (const [, names = '', file = ''] of all.matchAll(line))
    for (const name of names.split(', '))
      files.set(name.replace('default as ', ''), `lucide-react/icons/${file}`);
  return files;
}

/** @throws Error when an icon has no file: then the library is laid out in another way than before */
export function oneByOne(code: string, files: ReadonlyMap<string, string>): string {
  return code.replace(together, (_, names: string) =>
    names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
      .map((name) => {
        const [icon = '', local = icon] = name.split(' as ');
        const file = files.get(icon);
        if (!file) throw new Error(`lucide-react has no file for the icon ${icon}.`);
        return `import ${local} from '${file}';`;
      })
      .join(' '),
  );
}

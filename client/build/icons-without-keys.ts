import type { Plugin } from 'vite';

const icon = /\/lucide-react\/dist\/esm\/icons\/[\w-]+\.mjs$/;

/** Takes the keys out of icons: only React's warnings in development read them, and random letters do not compress. */
export function iconsWithoutKeys(): Plugin {
  return {
    name: 'icons-without-keys',
    apply: 'build',
    transform(code, id) {
      if (!icon.test(id)) return null;
      return { code: code.replace(/,\s+key: "\w+"\s+\}/g, ' }'), map: null };
    },
  };
}

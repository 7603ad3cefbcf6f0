// Plain JavaScript, because it runs before anything is built: `npm start` builds what is missing or out of date.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const sources = ['client', 'shared', 'server', 'db', 'package.json', 'package-lock.json', 'tsconfig.json'];
const products = ['dist/client/index.html', 'dist/server/main.js'];

const built = Math.min(...products.map((path) => timeOf(join(root, path))));
const changed = Math.max(...sources.map((path) => newestIn(join(root, path))));

if (built < changed) {
  console.log(built === 0 ? 'First start: building Groundwork …' : 'The sources have changed: building …');
  const started = Date.now();
  // Whatever the caller is (a test runner sets NODE_ENV too): otherwise React's slow development build is bundled.
  const env = { ...process.env, NODE_ENV: 'production' };
  const { status } = spawnSync('npm run --silent build', { cwd: root, env, shell: true, stdio: 'inherit' });
  if (status !== 0) {
    console.error('The build failed; the messages above say where.');
    process.exit(1);
  }
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** Milliseconds since 1970; 0 for what is not there. */
function timeOf(path) {
  return existsSync(path) ? statSync(path).mtimeMs : 0;
}

/** A folder's own time counts too: it says that a file has gone. */
function newestIn(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

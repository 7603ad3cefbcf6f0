import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** What a browser needs to start: its binary, and the environment that finds its libraries. */
export type BrowserBinary = { readonly path: string; readonly env: Readonly<Record<string, string>> };

/** Flags seen to be stable in containers: no GPU, no sandbox for root, no request of the browser's own. */
export const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * A Chromium without any step of the user's: CHROMIUM_PATH, then the binary inside the dev dependency (Linux), then
 * one that is installed. Call it once a process tree: two first calls at a time race for the unpacked file (ETXTBSY).
 * @throws when there is none; a browser test never skips.
 */
export async function findBrowser(): Promise<BrowserBinary> {
  const named = process.env.CHROMIUM_PATH;
  if (named) return { path: named, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') {
    const packaged = await unpackedBrowser();
    if (packaged) return packaged;
  }
  const installed = systemBrowsers.find((path) => existsSync(path));
  if (installed) return { path: installed, env: {} };
  throw new Error('No Chromium was found. Install Chromium or Chrome, or set CHROMIUM_PATH to its binary.');
}

async function unpackedBrowser(): Promise<BrowserBinary | null> {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const home = packageFolder(entry);
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string };
  // A versioned folder: the package reuses whatever binary of an older release lies in TMPDIR.
  const folder = join(tmpdir(), `groundwork-chromium-${version}`);
  mkdirSync(folder, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = folder;
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    if (starts(path, {})) return { path, env: {} };
    const env = { LD_LIBRARY_PATH: unpackedLibraries(home, folder) };
    return starts(path, env) ? { path, env } : null;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** libnss3 and its kin, as the package brings them, for systems that lack them. */
function unpackedLibraries(home: string, folder: string): string {
  const archive = join(folder, 'al2023.tar');
  writeFileSync(archive, brotliDecompressSync(readFileSync(join(home, 'bin', 'al2023.tar.br'))));
  const target = join(folder, 'al2023');
  mkdirSync(target, { recursive: true });
  execFileSync('tar', ['-xf', archive, '-C', target]);
  return join(target, 'lib');
}

function starts(path: string, env: Readonly<Record<string, string>>): boolean {
  return (
    spawnSync(path, ['--version', '--no-sandbox'], { env: { ...process.env, ...env }, timeout: 20_000 })
      .status === 0
  );
}

function packageFolder(entry: string): string {
  let folder = dirname(entry);
  while (!existsSync(join(folder, 'bin'))) folder = dirname(folder);
  return folder;
}

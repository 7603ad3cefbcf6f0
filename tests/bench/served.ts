import { spawn } from 'node:child_process';
import { build } from 'esbuild';

export type Served = { readonly origin: string; readonly stop: () => Promise<void> };

/** Bundles bench-server.ts as `npm run build` bundles the product, and runs it in a process of its own. */
export async function serveBench(): Promise<Served> {
  const outfile = 'dist/bench/server.js';
  await build({
    entryPoints: ['tests/bench/bench-server.ts'],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
  // NODE_BENCH_FLAGS="--cpu-prof --cpu-prof-dir=dist/bench" writes a profile of the run
  const flags = process.env.NODE_BENCH_FLAGS?.split(' ') ?? [];
  const child = spawn(process.execPath, [...flags, outfile], { stdio: ['ignore', 'pipe', 'inherit'] });
  const port = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The bench server ended with ${code}.`)));
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /port (\d+)/.exec(chunk.toString())?.[1];
      if (found) resolve(found);
    });
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      child.removeAllListeners('exit');
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  return { origin: `http://127.0.0.1:${port}`, stop };
}

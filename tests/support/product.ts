import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The product as users run it: the bundled server in a process of its own, on a database file of its own. */
export type Product = {
  readonly url: string;
  readonly port: number;
  readonly database: string;
  /** Resolves with the exit code (null when a signal ended it). */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
  /** Stops, and removes the database. */
  readonly dispose: () => Promise<void>;
  /** What it has printed so far. */
  readonly output: () => string;
};

export type ProductOptions = {
  readonly database?: string;
  readonly port?: number;
  readonly logLevel?: 'warn' | 'info';
};

/** One run of the built server, which may end by itself. */
export type Run = {
  readonly child: ChildProcess;
  /** What it has printed so far, both streams. */
  readonly output: () => string;
};

/** Starts the built server with these settings and nothing else of ours. */
export function runProduct(settings: Readonly<Record<string, string>>): Run {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/server/main.js'], {
    env: { ...process.env, HOST: '127.0.0.1', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (chunk: Buffer) => {
    output += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  return { child, output: () => output };
}

/** Starts the built product and waits for its health; build first (the browser tests' global setup does). */
export async function startProduct(options: ProductOptions = {}): Promise<Product> {
  const folder = options.database ? null : mkdtempSync(join(tmpdir(), 'groundwork-product-'));
  const database = options.database ?? join(folder ?? tmpdir(), 'groundwork.db');
  const port = options.port ?? (await freePort());
  const { child, output } = runProduct({
    PORT: String(port),
    GROUNDWORK_DB: database,
    LOG_LEVEL: options.logLevel ?? 'warn',
  });
  const url = `http://127.0.0.1:${port}`;
  await untilHealthy(url, child, output);
  const stop = (signal: NodeJS.Signals = 'SIGTERM') => ended(child, signal);
  return {
    url,
    port,
    database,
    stop,
    dispose: async () => {
      await stop();
      if (folder) rmSync(folder, { recursive: true, force: true });
    },
    output,
  };
}

export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('No port.')),
      );
    });
  });
}

export async function untilHealthy(url: string, child: ChildProcess, output: () => string) {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`The product ended with ${child.exitCode}:\n${output()}`);
    const healthy = await fetch(`${url}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (healthy) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`The product did not answer at ${url}:\n${output()}`);
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode);
    else {
      child.once('exit', (code) => resolve(code));
      child.kill(signal);
    }
  });
}

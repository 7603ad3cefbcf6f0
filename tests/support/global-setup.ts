import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { type BrowserBinary, findBrowser } from './browser-path.ts';
import { startProduct } from './product.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browser: BrowserBinary;
    /** Where the server is that all browser tests share; ids of essays are unique among all of them. */
    origin: string;
  }
}

/**
 * Once for all browser tests: the built client is fresh, the browser is unpacked before anyone races for it, and a
 * server runs for whoever needs none of his own.
 */
export async function setup(project: TestProject) {
  execFileSync(process.execPath, ['server/cli/build-if-needed.mjs'], { stdio: 'inherit' });
  project.provide('browser', await findBrowser());
  const { url, dispose } = await startProduct();
  project.provide('origin', url);
  return dispose;
}

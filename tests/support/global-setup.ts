import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { type BrowserBinary, findBrowser } from './browser-path.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browser: BrowserBinary;
  }
}

/** Once for all browser tests: the built client is fresh, and the browser is unpacked before anyone races for it. */
export async function setup(project: TestProject) {
  execFileSync(process.execPath, ['server/cli/build-if-needed.mjs'], { stdio: 'inherit' });
  project.provide('browser', await findBrowser());
}

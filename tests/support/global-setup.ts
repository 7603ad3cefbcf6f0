import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { type BrowserBinary, findBrowser } from './browser-path.ts';
import { startProduct } from './product.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    browser: BrowserBinary;
    /** Where the server is that all browser tests share; ids of essays are unique among all of them. */
    origin: string;
    /** The cookie of its administrator. */
    administrator: string;
  }
}

/**
 * Once for all browser tests: the built client is fresh, the browser is unpacked before anyone races for it, and a
 * server runs for whoever needs none of his own.
 */
export async function setup(project: TestProject) {
  execFileSync(process.execPath, ['server/cli/build-if-needed.mjs'], { stdio: 'inherit' });
  project.provide('browser', await findBrowser());
  const { url, dispose, output } = await startProduct();
  project.provide('origin', url);
  project.provide('administrator', await becomeAdministrator(url, output()));
  return dispose;
}

/** By the link that the first start prints. */
async function becomeAdministrator(url: string, printed: string): Promise<string> {
  const token = /\/setup#(\S+)/.exec(printed)?.[1];
  const answer = await fetch(`${url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      token,
      name: 'Administrator',
      email: 'administrator@school.example',
      password: 'a long password of words',
    }),
  });
  if (!answer.ok) throw new Error(`Nobody became administrator: ${await answer.text()}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}

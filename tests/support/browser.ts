import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type BrowserBinary, browserFlags } from './browser-path.ts';

/** Ends with this process at the latest: a worker of the tests is ended by SIGTERM, and has 500 ms for it. */
export async function launchBrowser(binary: BrowserBinary): Promise<Browser> {
  process.removeListener('SIGTERM', exit).once('SIGTERM', exit);
  return chromium.launch({
    executablePath: binary.path,
    handleSIGTERM: false,
    args: browserFlags,
    env: { ...process.env, ...binary.env } as Record<string, string>,
  }); // process.env holds strings for every key it has
}

/** What the library does when a process exits is done at once: it ends the browser and removes its files. */
function exit() {
  process.exit();
}

/** A fresh profile whose pages report what must never happen. */
export type Watched = {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Console errors, uncaught exceptions, refused policies; and requests to any other origin. */
  readonly troubles: string[];
};

export type WatchOptions = {
  readonly width?: number;
  readonly height?: number;
  readonly colorScheme?: 'light' | 'dark';
  readonly forcedColors?: 'active';
  readonly reducedMotion?: 'reduce';
  readonly hasTouch?: boolean;
};

export async function freshProfile(
  browser: Browser,
  origin: string,
  options: WatchOptions = {},
): Promise<Watched> {
  const { width = 1280, height = 800, ...media } = options;
  const context = await browser.newContext({ baseURL: origin, viewport: { width, height }, ...media });
  const page = await context.newPage();
  return { context, page, troubles: watch(page, origin) };
}

export function watch(page: Page, origin: string): string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`uncaught: ${error.message}`));
  page.on('console', (message) => {
    // A server that is away on purpose makes the browser itself log the failed load.
    const isLoadFailure = /Failed to load resource|net::ERR_/.test(message.text());
    if (message.type() === 'error' && !isLoadFailure) troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && !['data:', 'blob:'].includes(url.protocol))
      troubles.push(`off-origin: ${request.url()}`);
  });
  return troubles;
}

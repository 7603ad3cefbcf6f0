import { parse } from 'parse5';
import { type ReadPage, readPage } from './read-page.ts';

/**
 * What an essay keeps of copied HTML. Parsed as files are, not by the browser: the page's security policy has the
 * browser report every style of a parsed page as a breach.
 */
export function readHtml(html: string): ReadPage {
  return readPage(parse(html));
}

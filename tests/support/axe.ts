import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 AA as far as axe can judge it, and what axe calls good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules whose answer depends on colours: all that another colour scheme can change. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe finds wrong with the page as it stands, one readable entry a rule; nothing may be moving or fading. */
export async function violationsOn(page: Page, about: 'everything' | 'colours' = 'everything') {
  // Not as a script element: the page's own policy forbids it. What the debugger evaluates is not the page's.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const only: RunOptions['runOnly'] =
    about === 'everything' ? { type: 'tag', values: tags } : { type: 'rule', values: colourRules };
  const found = await page.evaluate(async (runOnly) => {
    await Promise.all(document.getAnimations().map((animation) => animation.finished.catch(() => null)));
    const { axe } = globalThis as unknown as { axe: { run: (o: RunOptions) => Promise<AxeResults> } }; // see above
    const { violations, passes, incomplete } = await axe.run({
      runOnly,
      resultTypes: ['violations'],
      // The rule that asks for all style sheets once more is an experiment, and not among these.
      preload: { assets: ['media'] },
    });
    return { violations, checked: passes.length + incomplete.length };
  }, only);
  if (found.checked === 0) throw new Error('axe saw nothing on this page.');
  return found.violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n${nodes
        .slice(0, 6)
        .map(
          ({ html, failureSummary }) =>
            `    ${html.slice(0, 200)}\n      ${failureSummary?.replaceAll('\n', ' ')}`,
        )
        .join('\n')}${nodes.length > 6 ? `\n    and ${nodes.length - 6} more` : ''}`,
  );
}

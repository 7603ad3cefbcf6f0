import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { storageKey } from '#client/ui/theme.ts';

const client = join(import.meta.dirname, '../../../client');
const script = readFileSync(join(client, 'public/theme.js'), 'utf8');

/** The theme on the root element once the script has run; undefined leaves it to the system. */
function themeAfter(getItem: (key: string) => string | null): string | undefined {
  const documentElement: { dataset: { theme?: string } } = { dataset: {} };
  runInNewContext(script, { localStorage: { getItem }, document: { documentElement } });
  return documentElement.dataset.theme;
}

describe('the theme before the first paint', () => {
  it.each([
    ['dark', 'dark'],
    ['light', 'light'],
    [null, undefined],
    ['system', undefined],
    ['"><script>', undefined],
  ])('with %j stored is %j', (stored, theme) => {
    expect(themeAfter((key) => (key === storageKey ? stored : null))).toBe(theme);
  });

  it('is the system’s where storage is refused', () => {
    const refuse = () => {
      throw new Error('The operation is insecure.');
    };
    expect(themeAfter(refuse)).toBeUndefined();
  });

  it('is set by a script that holds up the page, ahead of the modules', () => {
    const page = readFileSync(join(client, 'index.html'), 'utf8');
    const at = page.indexOf('<script src="/theme.js"></script>');
    expect(at).toBeGreaterThan(0);
    expect(at).toBeLessThan(page.indexOf('<script type="module"'));
  });
});

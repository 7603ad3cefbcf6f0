import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withoutExamples } from '#client/build/examples-later.ts';

const rubric = join(import.meta.dirname, '../../../shared/rubric');
const files = ['rules', 'strengths'].flatMap((folder) =>
  readdirSync(join(rubric, folder))
    .filter((name) => !['index.ts', 'of-map.ts', 'of-sources.ts', 'of-text.ts', 'strength.ts'].includes(name))
    .map((name) => join(folder, name)),
);

describe('what the first load has of rules and strengths', () => {
  it('sees them all', () => {
    expect(files.length).toBeGreaterThan(25);
  });

  it.each(files)('%s: all but what its page shows', (file) => {
    const code = readFileSync(join(rubric, file), 'utf8');
    const cut = withoutExamples(code, file);
    expect(cut).not.toMatch(/^\s+sketch:/m);
    expect(cut).not.toMatch(/^ {2}(?:basis|catalogue):/m);
    const kept = cut.split('\n').filter((line) => !line.startsWith('  get '));
    expect(kept.every((line) => code.includes(line))).toBe(true);
    expect(kept.at(-2)).toBe(code.split('\n').at(-2));
    expect(cut).toMatch(/^ {2}(?:check|find)/m);
  });

  it('refuses a definition whose examples it does not find', () => {
    expect(() => withoutExamples('export const rule = defineRule({ examples });', 'rule.ts')).toThrow(
      'rule.ts has no examples',
    );
  });
});

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createContext } from '#shared/rubric/context.ts';
import { mapOfExample } from '#shared/rubric/example.ts';
import type { Example } from '#shared/rubric/rule.ts';
import { strengths } from '#shared/rubric/strengths/index.ts';

const context = (example: Example) => createContext({ graph: mapOfExample(example).graph, prompt: '' });

describe('the registry of strengths', () => {
  it('lists each file once under the id that is its name', () => {
    const files = readdirSync(new URL('../../../shared/rubric/strengths', import.meta.url))
      .filter((name) => name !== 'index.ts' && name !== 'strength.ts')
      .map((name) => name.replace(/\.ts$/, ''));
    expect(strengths.map(({ id }) => id).sort()).toEqual(files.sort());
    expect(strengths.length).toBeGreaterThanOrEqual(3);
  });
});

describe.each(strengths.map((strength) => [strength.id, strength] as const))('%s', (_id, strength) => {
  it.each(strength.examples.shown)('is seen: $title', (example) => {
    const found = strength.find(context(example));
    expect(found?.title).toMatch(/^[A-Z].*\.$/);
    expect(found?.refs.length).toBeGreaterThan(0);
  });

  it.each(strength.examples.absent)('is not claimed: $title', (example) => {
    expect(strength.find(context(example))).toBeNull();
  });
});

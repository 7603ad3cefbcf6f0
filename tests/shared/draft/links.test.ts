import { describe, expect, it } from 'vitest';
import type { DraftRole } from '#shared/draft/draft.ts';
import { draftMap } from '#shared/draft/draft-map.ts';
import { essayFixtures } from '#tests/support/essay-fixture.ts';
import { essayAround, leadOf } from '#tests/support/essay-with-roles.ts';

describe('claims', () => {
  const body =
    'Ferries are cheap to run. A boat needs no pillars. Bridges close when the river is high. Therefore a town by a river needs both. A ferryman knows every neighbour.';
  const roles: Readonly<Record<string, DraftRole>> = {
    'Towns should': 'thesis',
    'Ferries are': 'claim',
    'A boat': 'claim',
    'Bridges close': 'claim',
    'Therefore a': 'claim',
    'A ferryman': 'claim',
  };

  it.each([
    ['explains the claim before it in its paragraph', 'A boat', 'Ferries are cheap'],
    ['leads to the conclusion that is drawn from it', 'Bridges close', 'Therefore a town'],
    ['speaks to the thesis when it draws a conclusion', 'Therefore a', 'Towns should keep'],
    ['speaks to the thesis when it ends its paragraph', 'A ferryman', 'Towns should keep'],
  ])('%s', (_name, from, to) => {
    expect(leadOf(essayAround(body), roles, from)).toBe(to);
  });

  it('and all else never lead in a circle', () => {
    for (const text of [essayAround(body), ...essayFixtures().map((essay) => essay.text)]) {
      const { proposals } = draftMap(text);
      const parents = new Map(proposals.map(({ id, link }) => [id, link?.to]));
      for (const { id } of proposals) {
        const passed = new Set<string>();
        for (let at: string | undefined = id; at !== undefined; at = parents.get(at)) {
          expect(passed.has(at)).toBe(false);
          passed.add(at);
        }
      }
    }
  });
});

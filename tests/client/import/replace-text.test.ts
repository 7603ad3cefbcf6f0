import { undo } from 'prosemirror-history';
import { describe, expect, it } from 'vitest';
import { replaceText } from '#client/import/replace-text.ts';
import type { DocumentJson } from '#shared/essay/document.ts';
import { jsonOf } from '#shared/essay/schema.ts';
import { createWorld } from '#tests/support/desk-world.ts';

const document = (...lines: string[]): DocumentJson => ({
  type: 'doc',
  content: lines.map((text) => ({
    type: 'paragraph',
    attrs: { part: 'body' },
    content: [{ type: 'text', text }],
  })),
});

async function openedWith(...lines: string[]) {
  const world = await createWorld();
  const desk = await world.browser().open();
  await replaceText(desk, document(...lines));
  const session = await desk.text.open();
  const written = () => jsonOf(session.state().doc);
  return { desk, session, written };
}

describe('a text that takes the place of another', () => {
  it.each([
    ['longer', ['A', 'B'], ['A', 'new', 'B', 'C']],
    ['shorter', ['A', 'B', 'C'], ['C']],
    ['wholly another', ['A', 'B'], ['X', 'Y', 'Z']],
    ['of equal paragraphs', ['A', 'A', 'A'], ['A', 'A']],
  ])('is what was read: %s', async (_, before, after) => {
    const { desk, session, written } = await openedWith(...before);
    expect(await replaceText(desk, document(...after))).toBe(true);
    expect(written()).toEqual(document(...after));
    undo(session.state(), session.dispatch);
    expect(written()).toEqual(document(...before));
  });

  it('leaves what both have in common as it is', async () => {
    const { desk, session } = await openedWith('A', 'B', 'C');
    const before = session.unconfirmed().length;
    await replaceText(desk, document('A', 'X', 'C'));
    const [step] = session.unconfirmed().slice(before);
    expect(step?.toJSON()).toMatchObject({ from: 3, to: 6 });
  });

  it('is no edit when it is the same', async () => {
    const { desk } = await openedWith('A', 'B');
    expect(await replaceText(desk, document('A', 'B'))).toBe(false);
  });
});

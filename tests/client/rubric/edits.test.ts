import { describe, expect, it } from 'vitest';
import { createEdits } from '#client/rubric/edits.ts';
import type { RubricBody } from '#shared/rubric/rubric.ts';

const titled = (title: string): RubricBody => ({
  title,
  description: '',
  origin: '',
  rules: [],
  criteria: [],
});

function sitting() {
  let now = 0;
  const edits = createEdits(titled(''), () => now);
  return {
    edits,
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
    type: (title: string, field?: string) => edits.change(titled(title), field),
    title: () => edits.body().title,
  };
}

describe('the edits of one sitting', () => {
  it('takes back and does again, step by step', () => {
    const { edits, type, title } = sitting();
    type('one');
    type('two');
    expect([edits.canUndo(), edits.canRedo()]).toEqual([true, false]);
    edits.undo();
    expect(title()).toBe('one');
    edits.undo();
    expect([title(), edits.canUndo(), edits.undo()]).toEqual(['', false, false]);
    edits.redo();
    edits.redo();
    expect([title(), edits.redo()]).toEqual(['two', false]);
  });

  it('takes what is typed in one go for one step', () => {
    const { edits, type, title } = sitting();
    for (const words of ['E', 'Ev', 'Evi']) type(words, 'title');
    edits.undo();
    expect(title()).toBe('');
  });

  it.each([
    ['a pause', ({ wait }: ReturnType<typeof sitting>) => wait(2_000)],
    ['leaving the field', ({ edits }: ReturnType<typeof sitting>) => edits.endTyping()],
  ])('begins another step after %s', (_name, interrupt) => {
    const one = sitting();
    one.type('First', 'title');
    interrupt(one);
    one.type('First words', 'title');
    one.edits.undo();
    expect(one.title()).toBe('First');
  });

  it('begins another step in another field', () => {
    const { edits, type, title } = sitting();
    type('a', 'title');
    type('ab', 'description');
    edits.undo();
    expect(title()).toBe('a');
  });

  it('forgets what was taken back once something else is done', () => {
    const { edits, type, title } = sitting();
    type('one');
    edits.undo();
    type('two');
    expect([edits.canRedo(), title()]).toEqual([false, 'two']);
  });

  it('has nothing to take back when nothing changed', () => {
    const { edits } = sitting();
    expect(edits.change(edits.body())).toBe(false);
    expect(edits.canUndo()).toBe(false);
  });
});

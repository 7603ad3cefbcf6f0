import { describe, expect, test } from 'vitest';
import { createTextPointer } from '#client/desk/text-pointer.ts';
import { plainText } from '#shared/essay/text.ts';

describe('the text and what stands beside it', () => {
  test('what is pointed at and where the cursor stands is told, once a change', () => {
    const pointer = createTextPointer();
    let told = 0;
    const stop = pointer.subscribe(() => {
      told += 1;
    });
    const passage = { text: plainText(1, 'Ferries first.'), spans: [{ start: 0, end: 7 }], isShown: true };
    pointer.pointAt(passage);
    pointer.pointAt(passage);
    pointer.setCursor(3);
    pointer.setCursor(3);
    expect([pointer.pointed(), pointer.cursor(), told]).toEqual([passage, 3, 2]);
    stop();
    pointer.pointAt(null);
    expect(told).toBe(2);
  });

  test('a passage that is asked for before there is a text pane is read when it comes, once', () => {
    const pointer = createTextPointer();
    const read: string[] = [];
    expect(pointer.read({ start: 1, end: 2 })).toBe(false);
    const leave = pointer.onRead(({ start }) => read.push(`first ${start}`));
    expect(read).toEqual(['first 1']);
    expect(pointer.read({ start: 5, end: 6 })).toBe(true);
    leave();
    pointer.onRead(({ start }) => read.push(`second ${start}`));
    expect(read).toEqual(['first 1', 'first 5']);
  });
});

import { describe, expect, it, test } from 'vitest';
import { erasedKinds, isTypedAgain, type Receipt } from '#shared/privacy/erasure.ts';
import { countLines, receiptText } from '#shared/privacy/receipt-words.ts';

const receipt: Receipt = {
  ...{ of: 'account', number: '4821-0937-5510', at: '2026-11-02T09:00:00.000Z', stays: 1, file: 'soon' },
  counts: [
    { kind: 'accounts', count: 1 },
    { kind: 'essays', count: 3 },
  ],
};

test('a receipt reads as a page of plain text', () => {
  expect(receiptText(receipt, 'Monday 2 November 2026 at 09:00')).toBe(`Groundwork: your account is deleted

Receipt 4821-0937-5510
Monday 2 November 2026 at 09:00

Gone for good:
- 1 person
- 3 maps with their texts

One map written with others stays for them, without the name.
The database file is rewritten within the hour, so that no bytes of it are left over in free space.
Copies that whoever runs this server has made before (backups) are not reached from here: ask them how long they are kept.
This receipt is kept nowhere. Save or print it if you need it.
`);
  expect(receiptText({ ...receipt, stays: 2, file: 'rewritten' }, '')).toMatch(
    /2 maps written with others stay for them, without the name\.\nThe database file was rewritten,/,
  );
});

test('each kind has words of its own for one and for many', () => {
  const lines = [1, 2].flatMap((count) =>
    countLines({ ...receipt, counts: erasedKinds.map((kind) => ({ kind, count })) }),
  );
  expect(new Set(lines).size).toBe(2 * erasedKinds.length);
});

describe('what is typed again', () => {
  it.each([
    ['Ana Ruiz', 'Ana Ruiz', true],
    [' ana  ruiz ', 'Ana Ruiz', true],
    ['Zoë', 'Zoe\u0308', true],
    ['Ana', 'Ana Ruiz', false],
    ['', 'Ana Ruiz', false],
  ])('“%s” for “%s”: %s', (typed, asked, isSame) => {
    expect(isTypedAgain(typed, asked)).toBe(isSame);
  });
});

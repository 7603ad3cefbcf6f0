import { expect, it } from 'vitest';
import { receiptOf, receiptWords } from '#shared/assignments/receipt.ts';

it('has ten characters that nobody takes for one another', () => {
  const receipt = receiptOf(Uint8Array.from({ length: 32 }, (_, index) => index * 9));
  expect(receipt).toMatch(/^[ACDEFGHJKMNPQRTWXY34679]{10}$/);
  expect(receiptOf(Uint8Array.from({ length: 32 }, (_, index) => index * 9 + 1))).not.toBe(receipt);
});

it('is read in two halves', () => {
  expect(receiptWords('K7PXA4QMRD')).toBe('K7PXA-4QMRD');
});

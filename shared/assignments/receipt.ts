/** Letters and digits that nobody takes for one another, read out or in print: no 0 O, 1 I L, 2 Z, 5 S, 8 B, U V. */
const letters = 'ACDEFGHJKMNPQRTWXY34679';

const lettersOfReceipt = 10;

/** Ten characters out of random bytes, at least ten of them. */
export function receiptOf(random: Uint8Array): string {
  return [...random.slice(0, lettersOfReceipt)].map((byte) => letters[byte % letters.length] ?? '').join('');
}

/** As people read it: “K7PXA-4QMRD”. */
export function receiptWords(receipt: string): string {
  return `${receipt.slice(0, 5)}-${receipt.slice(5)}`;
}

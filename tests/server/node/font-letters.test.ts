import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { lettersOf, missingLetters } from '#server/node/font-letters.ts';

const font = createRequire(import.meta.url).resolve('pdfmake/fonts/Roboto/Roboto-Regular.ttf');
const letters = lettersOf(readFileSync(font));

describe('letters of a font', () => {
  it.each([
    ['English with its signs', 'A “fair” reader’s view – or 3 × 4 = 12 … 50 % €', ''],
    ['Latin of Europe', 'Łódź, São, İstanbul, Århus, Đà Nẵng', ''],
    ['Greek and Russian', 'Αθήνα Москва', ''],
    ['blanks, breaks and signs without a shape', 'a\u00a0b\nc\u200dd\ufe0f', ''],
    ['Chinese, each letter once', '護士護士', '護士'],
    ['Arabic', 'سلام', 'سلام'],
    ['arrows, numbers in rings, boxes, faces', '→①☑😀', '→①☑😀'],
  ])('%s', (_name, text, missing) => {
    expect(missingLetters(text, letters).join('')).toBe(missing);
  });

  it('come from long tables too', () => {
    // A font of one table, cmap, with one group of format 12: U+1F600 to U+1F602.
    const bytes = new DataView(new ArrayBuffer(68));
    bytes.setUint16(4, 1);
    for (const [at, letter] of [...'cmap'].entries()) bytes.setUint8(12 + at, letter.charCodeAt(0));
    bytes.setUint32(20, 28);
    bytes.setUint16(30, 1);
    bytes.setUint16(32, 3);
    bytes.setUint32(36, 12);
    bytes.setUint16(40, 12);
    bytes.setUint32(52, 1);
    bytes.setUint32(56, 0x1f600);
    bytes.setUint32(60, 0x1f602);
    expect([...lettersOf(new Uint8Array(bytes.buffer))]).toEqual([0x1f600, 0x1f601, 0x1f602]);
    expect(() => lettersOf(new Uint8Array(12))).toThrow('no table cmap');
  });
});

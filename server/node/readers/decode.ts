import type { ImportRemark } from '#shared/essay/import/file-content.ts';
import { unreadable } from './unreadable.ts';

export type Decoded = { readonly text: string; readonly remarks: readonly ImportRemark[] };

/**
 * Bytes as text: a byte order mark decides, then `label` (what the file says of itself), then UTF-8 if it fits, then
 * UTF-16 without a mark, then Windows-1252, which remarks that it was a guess.
 * @throws file-not-readable for what is no text
 */
export function decode(bytes: Uint8Array, label?: string): Decoded {
  const text = marked(bytes) ?? strictly(bytes, label) ?? strictly(bytes, 'utf-8') ?? unmarkedWide(bytes);
  if (text !== null && isText(text)) return { text, remarks: [] };
  const guessed = western(bytes);
  if (text !== null || !isText(guessed))
    throw unreadable(
      'This file holds no text that can be read. Save the essay as .docx, .odt or .txt and import that file.',
    );
  return { text: guessed, remarks: hasForeign(guessed) ? [guessRemark] : [] };
}

const guessRemark: ImportRemark = {
  type: 'guessed',
  code: 'encoding',
  message:
    'The file does not say how its letters are stored; Western European (Windows-1252) was assumed. Check accents and quotation marks.',
  count: 1,
};

function marked(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // A wrong mark before other bytes: then the rest is looked at like any.
  if (first === 0xef && second === 0xbb && third === 0xbf) return strictly(bytes, 'utf-8');
  return null;
}

function strictly(bytes: Uint8Array, label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    return text.includes('\0') ? null : text;
  } catch {
    return null; // another encoding than it says, or one that nobody knows
  }
}

/** Western text in UTF-16 has a zero in nearly every second byte. */
function unmarkedWide(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const looked = Math.min(bytes.length - (bytes.length % 2), 2000);
  for (let index = 0; index < looked; index += 1)
    if (bytes[index] === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > looked * 0.35 && even < looked * 0.05) return new TextDecoder('utf-16le').decode(bytes);
  if (even > looked * 0.35 && odd < looked * 0.05) return new TextDecoder('utf-16be').decode(bytes);
  return null;
}

/**
 * Windows-1252 (encoding.spec.whatwg.org, index-windows-1252). Not by TextDecoder: Node’s reads it as Latin-1, with
 * control characters in the place of quotation marks (nodejs/node#56542).
 */
function western(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let start = 0; start < bytes.length; start += 8192)
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8192)));
  return pieces.join('').replace(/[\u0080-\u009f]/g, (char) => western80[char.charCodeAt(0) - 0x80] ?? char);
}

/** What stands from 0x80 to 0x9f; a space where nothing does. */
const western80 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

function isText(text: string): boolean {
  const strange = text.slice(0, 20_000).match(/(?![\t\n\v\f\r\u0085])[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return strange <= Math.min(text.length, 20_000) * 0.002;
}

function hasForeign(text: string): boolean {
  return /[^\p{ASCII}]/u.test(text);
}

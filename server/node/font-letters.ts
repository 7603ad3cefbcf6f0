/**
 * Code points that a TrueType font has letters for: its Unicode cmap of format 4 or 12.
 * Source: OpenType 1.9.1, “cmap — Character to Glyph Index Mapping Table”.
 */
export function lettersOf(font: Uint8Array): ReadonlySet<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, 'cmap');
  const letters = new Set<number>();
  const count = view.getUint16(cmap + 2);
  for (let index = 0; index < count; index += 1) {
    const record = cmap + 4 + index * 8;
    const platform = view.getUint16(record);
    // Unicode, and Windows with Unicode.
    if (platform !== 0 && platform !== 3) continue;
    const table = cmap + view.getUint32(record + 4);
    const format = view.getUint16(table);
    if (format === 4) addSegments(view, table, letters);
    if (format === 12) addGroups(view, table, letters);
  }
  return letters;
}

function tableAt(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index += 1) {
    const record = 12 + index * 16;
    const name = [0, 1, 2, 3].map((at) => String.fromCharCode(view.getUint8(record + at))).join('');
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no table ${tag}.`);
}

/** Segments of the basic plane; a letter that leads to glyph 0 is none. */
function addSegments(view: DataView, table: number, letters: Set<number>) {
  const bytes = view.getUint16(table + 6);
  const ends = table + 14;
  const starts = ends + bytes + 2;
  const deltas = starts + bytes;
  const offsets = deltas + bytes;
  for (let at = 0; at < bytes; at += 2) {
    const start = view.getUint16(starts + at);
    const end = view.getUint16(ends + at);
    const offset = view.getUint16(offsets + at);
    for (let code = start; code <= end && code < 0xffff; code += 1) {
      const glyph =
        offset === 0
          ? (code + view.getUint16(deltas + at)) & 0xffff
          : view.getUint16(offsets + at + offset + (code - start) * 2);
      if (glyph !== 0) letters.add(code);
    }
  }
}

function addGroups(view: DataView, table: number, letters: Set<number>) {
  const count = view.getUint32(table + 12);
  for (let index = 0; index < count; index += 1) {
    const group = table + 16 + index * 12;
    const end = view.getUint32(group + 4);
    for (let code = view.getUint32(group); code <= end; code += 1) letters.add(code);
  }
}

/** Letters of a text that are not among them, each once, in their order; blanks and signs without a shape are none. */
export function missingLetters(text: string, letters: ReadonlySet<number>): string[] {
  const missing = new Set<string>();
  for (const letter of text)
    if (!letters.has(letter.codePointAt(0) ?? 0) && !/[\s\p{C}\p{Variation_Selector}]/u.test(letter))
      missing.add(letter);
  return [...missing];
}

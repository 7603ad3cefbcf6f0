/** “PK”, 3, 4: what every file of a ZIP begins with (PKWARE APPNOTE 4.3.7). */
const start = [0x50, 0x4b, 0x03, 0x04] as const;

/**
 * Counts the files of a ZIP while it comes, in pieces of any length. Packed bytes hold the mark by chance about once in
 * four thousand million, which shows as one file too many for a moment.
 */
export function createEntryCounter() {
  let matched = 0;
  let entries = 0;
  return (chunk: Uint8Array): number => {
    for (const byte of chunk) {
      if (byte === start[matched]) matched += 1;
      else matched = byte === start[0] ? 1 : 0;
      if (matched < start.length) continue;
      entries += 1;
      matched = 0;
    }
    return entries;
  };
}

import { strFromU8, type UnzipFileInfo, unzipSync } from 'fflate';
import { unreadable } from './unreadable.ts';

/** Bytes that all parts of a file may have unpacked; a long essay with its styles has some 5 MB. */
const mostInflated = 100_000_000;
const mostEntries = 5_000;

export type Archive = {
  readonly names: readonly string[];
  /** The parts with these names, unpacked; those that are missing are left out. */
  readonly parts: (isWanted: (name: string) => boolean) => Readonly<Record<string, Uint8Array>>;
};

/**
 * Looks into a zip before anything is unpacked. What an entry says it will unpack to is all the room that it gets, so
 * one that says too little harms nobody.
 * @throws file-not-readable for broken archives, and for those that would unpack to more than 100 MB
 */
export function openArchive(bytes: Uint8Array): Archive {
  const entries: UnzipFileInfo[] = [];
  unzip(bytes, (entry) => {
    entries.push(entry);
    if (entries.length > mostEntries) throw unreadable(tooMuch);
    return false;
  });
  const inflated = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (inflated > mostInflated) throw unreadable(tooMuch);
  return {
    names: entries.map(({ name }) => name),
    parts: (isWanted) => unzip(bytes, ({ name }) => isWanted(name)),
  };
}

const tooMuch =
  'This file unpacks to far more than an essay needs, so it was not opened. Open it, copy the text into a new document, and import that.';

function unzip(bytes: Uint8Array, filter: (entry: UnzipFileInfo) => boolean): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter });
  } catch (error) {
    // fflate's own errors carry a number.
    if (error instanceof Error && 'code' in error && typeof error.code === 'string') throw error;
    throw unreadable(
      'This file is damaged or was cut off. Open it in the program that made it, save it again, and import that file.',
    );
  }
}

/** @throws file-not-readable for XML that declares entities: documents never do, bombs always */
export function xmlText(part: Uint8Array): string {
  const isWide = (part[0] === 0xff && part[1] === 0xfe) || (part[0] === 0xfe && part[1] === 0xff);
  const text = isWide
    ? new TextDecoder(part[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(part)
    : strFromU8(part);
  if (text.includes('<!ENTITY'))
    throw unreadable('This file declares shortcuts that documents never have, so it was not opened.');
  return text;
}

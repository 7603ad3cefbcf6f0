import { itemOfEntry } from '#shared/essay/import/source-of-entry.ts';
import type { CslItem } from '#shared/graph/csl-item.ts';
import { itemOfCslJson } from '#shared/sources/csl-json.ts';
import {
  mostSourcesRead,
  type ReadProblem,
  type ReadSources,
  type SourceFormat,
  sourceFormatOf,
} from '#shared/sources/reading.ts';
import { type Entry, entriesFrom, objectsIn, paragraphsIn } from './entries.ts';

type Read = {
  /** Never loses the rest for one entry. */
  readonly entries: (text: string) => readonly Entry[];
  /** Of one entry; nothing when it holds none. @throws anything when it is broken */
  readonly items: (text: string, definitions: string) => Promise<readonly (CslItem | null)[]>;
  readonly broken: string;
  readonly none: string;
};

const bibtexEntry = /^[ \t]*@\s*[a-z]+\s*[{(]/gim;

const readers: Readonly<Record<SourceFormat, Read>> = {
  bibtex: {
    entries: (text) => entriesFrom(text, bibtexEntry).filter(({ text: entry }) => !notAnEntry.test(entry)),
    items: readBibtex,
    broken: 'This entry could not be read. Is each brace closed, and a comma after each field?',
    none: 'No entry was found. One begins with “@book{” or the like.',
  },
  ris: {
    entries: (text) => entriesFrom(text, /^TY {1,2}- /gm),
    items: readRis,
    broken: 'This entry could not be read. Each line begins with two letters, as in “TI  - Title”.',
    none: 'No entry was found. One begins with “TY  - ”.',
  },
  'csl-json': {
    entries: objectsIn,
    items: async (text) => [itemOfCslJson(JSON.parse(text))],
    broken: 'This entry is not well-formed JSON.',
    none: 'No entry was found. One is an object, as in {"title": "…"}.',
  },
  references: {
    entries: paragraphsIn,
    items: async (text) => [
      text.length > longestReference ? null : itemOfEntry([{ type: 'text', text }], null),
    ],
    broken: 'This line could not be read.',
    none: 'There is no text.',
  },
};

const notAnEntry = /^\s*@\s*(?:string|preamble|comment)\b/i;
/** UTF-16 code units of a printed reference; what is longer is no reference. */
const longestReference = 1_500;

/** Reads a list of sources, in the format it is in when none is named. What is broken is named by its line, the rest is kept. */
export async function readSources(written: string, asked: SourceFormat | null): Promise<ReadSources> {
  const text = written.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const format = asked ?? sourceFormatOf(text);
  const { entries, items: read, broken, none } = readers[format];
  const items: CslItem[] = [];
  const problems: ReadProblem[] = [];
  const found = entries(text);
  const definitions = format === 'bibtex' ? definitionsIn(text) : '';
  for (const entry of found) {
    if (items.length >= mostSourcesRead) {
      const message = `Only the first ${mostSourcesRead} sources were read. Give the rest in another go.`;
      problems.push({ line: entry.line, message });
      break;
    }
    const previous = format === 'references' ? items.at(-1) : undefined;
    try {
      const inEntry = (await read(entry.text, definitions)).filter((item) => item !== null);
      if (inEntry.length === 0) problems.push({ line: entry.line, message: emptyMessage(format) });
      items.push(...inEntry.map((item) => withAuthorOf(item, previous, entry.text)));
    } catch {
      problems.push({ line: entry.line, message: broken });
    }
  }
  if (found.length === 0) problems.push({ line: 1, message: none });
  return { format, items, problems };
}

function emptyMessage(format: SourceFormat): string {
  return format === 'references'
    ? 'This is too long for a reference. Give one reference a line.'
    : 'This entry says nothing of a source: it has no title, no author and no link.';
}

/** A dash at the start of a printed reference repeats the author before it. */
function withAuthorOf(item: CslItem, previous: CslItem | undefined, words: string): CslItem {
  if (!previous?.author || !/^(?:\[\d+\]\s*)?(?:[—–_-]{2,}|—)/.test(words)) return item;
  return { ...item, author: previous.author };
}

const theses: Readonly<Record<string, string>> = {
  phdthesis: 'Doctoral dissertation',
  mastersthesis: 'Master’s thesis',
};

/** Abbreviations that entries use: “@string{jsc = "Journal of Small Cities"}”. */
function definitionsIn(text: string): string {
  return entriesFrom(text, bibtexEntry)
    .filter((entry) => /^\s*@\s*string\b/i.test(entry.text))
    .map((entry) => entry.text)
    .join('\n');
}

async function readBibtex(text: string, definitions: string) {
  const { plugins } = await citationJs();
  // BibLaTeX knows every field of BibTeX, and dates and addresses besides.
  const read = plugins.input.chain(`${definitions}\n${text}`, {
    forceType: '@biblatex/text',
    generateGraph: false,
  });
  return read.map((value) => {
    const item = itemOfCslJson(value);
    const genre = theses[item?.genre ?? ''];
    return item && genre ? { ...item, genre } : item;
  });
}

async function readRis(text: string) {
  const { plugins } = await citationJs();
  const lines = text.replace(/^([A-Z][A-Z0-9]) {1,2}- ?/gm, '$1  - ').trimEnd();
  const closed = /^ER {2}-/m.test(lines) ? lines : `${lines}\nER  - `;
  return plugins.input.chain(closed, { forceType: '@ris/file', generateGraph: false }).map(itemOfCslJson);
}

/** Fetched when first needed: it takes a fifth of a second. */
async function citationJs() {
  const core = await import('@citation-js/core');
  await Promise.all([import('@citation-js/plugin-bibtex'), import('@citation-js/plugin-ris')]);
  return core;
}

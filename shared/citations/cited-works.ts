import type { EssayText, Span } from '#shared/essay/text.ts';
import type { CslItem } from '#shared/graph/csl-item.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { likenessOf, type Match, matchOf, sure } from '#shared/sources/match.ts';
import { titleLine } from '#shared/sources/normal.ts';
import { type ParsedReference, parseReference } from '#shared/sources/parse-reference.ts';
import { type InText, inTextCitations } from './in-text.ts';

/** A work that the essay lists: a line of its bibliography, a source beside the map, or both. */
export type Entry = {
  readonly item: CslItem;
  /** The line as it is written; empty of a source that stands in no line. */
  readonly raw: string;
  readonly span: Span | null;
  readonly sourceId: string | null;
  readonly label: string;
};

/** A place of the text that cites a work: a footnote (or one of several references in it) or a citation in the line. */
export type Mention = Span & {
  readonly type: 'note' | InText['type'];
  readonly item: CslItem;
  readonly locator: string;
  /** It leans on a fuller note or on the list. */
  readonly isShort: boolean;
  readonly isIbid: boolean;
  readonly match: Match<Entry>;
  /** The fuller note that it repeats, where no entry matches. */
  readonly earlier: Mention | null;
  /** Offset in the body where the citation stands, or where the note is called. */
  readonly at: number;
};

export type CitedWorks = {
  readonly entries: readonly Entry[];
  /** Whether the text itself has a bibliography. */
  readonly hasList: boolean;
  /** Notes first, each in the order of the text. */
  readonly mentions: readonly Mention[];
};

const worksOf = new WeakMap<EssayText, WeakMap<Graph['sources'], CitedWorks>>();

/**
 * Who is cited where, and which entry that is. Read once a text and set of sources. A text's own bibliography is the
 * list; sources that stand in none of its lines are added to it, so that either alone works as well.
 */
export function citedWorks(text: EssayText, sources: Graph['sources']): CitedWorks {
  const known = worksOf.get(text) ?? new WeakMap<Graph['sources'], CitedWorks>();
  worksOf.set(text, known);
  const before = known.get(sources);
  if (before) return before;
  const entries = entriesOf(text, sources);
  const works = {
    entries,
    hasList: entries.some(({ span }) => span !== null),
    mentions: [...noteMentions(text, entries), ...lineMentions(text, entries)],
  };
  known.set(sources, works);
  return works;
}

function entriesOf(text: EssayText, sources: Graph['sources']): Entry[] {
  const listed: Entry[] = [];
  const taken = new Set<string>();
  for (const block of text.blocks) {
    if (block.part !== 'entry') continue;
    const raw = text.text.slice(block.start, block.end);
    const reference = parseReference(raw);
    if (!reference.item.title && !reference.item.author) continue;
    const item = withAuthorsOf(reference, listed.at(-1));
    const source = [...sources.values()].find((one) => !taken.has(one.id) && isOf(raw, item, one.item));
    if (source) taken.add(source.id);
    listed.push({
      item,
      raw,
      span: { start: block.start, end: block.end },
      sourceId: source?.id ?? null,
      label: reference.label,
    });
  }
  for (const source of [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    if (taken.has(source.id)) continue;
    if (!source.item.title && !source.item.author) continue;
    listed.push({ item: source.item, raw: '', span: null, sourceId: source.id, label: '' });
  }
  return listed;
}

/** Whether a source was made of a line, by its words or by what they say. */
function isOf(raw: string, item: CslItem, source: CslItem): boolean {
  const written = titleLine(source.title ?? '');
  return (
    (written.length > 30 && titleLine(raw).startsWith(written)) || likenessOf(item, source).certainty >= 0.85
  );
}

/** “———. 2020.” has the authors of the entry before. */
function withAuthorsOf({ item, raw }: ParsedReference, before: Entry | undefined): CslItem {
  const isDash = /^\s*(?:\[\d+\]\s*)?[—–_-]{2,}/.test(raw);
  if (!isDash || !before?.item.author) return item;
  return { ...item, author: before.item.author };
}

function noteMentions(text: EssayText, entries: readonly Entry[]): Mention[] {
  const mentions: Mention[] = [];
  for (const note of text.notes) {
    const raw = text.text.slice(note.start, note.end);
    for (const { words, offset } of referencesIn(raw)) {
      const start = note.start + offset;
      const span = { start, end: start + words.length };
      const mention = noteMention(words, span, note.marker, entries, mentions);
      if (mention) mentions.push(mention);
    }
    // A note that is prose may still cite as a line of the body does.
    if (mentions.at(-1)?.at !== note.marker || (mentions.at(-1)?.start ?? 0) < note.start)
      mentions.push(...inLine(raw, note.start, note.marker, entries));
  }
  return mentions;
}

function noteMention(
  words: string,
  span: Span,
  at: number,
  entries: readonly Entry[],
  before: readonly Mention[],
): Mention | null {
  const reference = parseReference(words, 'note');
  const { item, locator, isShort, isIbid } = reference;
  const base = { type: 'note', ...span, item, locator, isShort, isIbid, at } as const;
  const last = before.at(-1);
  if (isIbid) return last ? { ...base, item: last.item, match: last.match, earlier: last } : null;
  const match = matchedBy(item, entries);
  if (match.type !== 'none')
    return mayBeReference(reference) || match.type === 'one' ? { ...base, match, earlier: null } : null;
  const earlier = isShort ? earlierOf(item, before) : null;
  if (earlier) return { ...base, match: earlier.match, earlier };
  return mayBeReference(reference) ? { ...base, match, earlier: null } : null;
}

/** “Orientalism, 12.” may be a title where it looked like a name. */
function matchedBy(item: CslItem, entries: readonly Entry[]): Match<Entry> {
  const match = matchOf(item, entries);
  const [name] = item.author ?? [];
  if (match.type !== 'none' || item.title || !name || !('literal' in name)) return match;
  const asTitle = matchOf({ type: 'document', title: name.literal }, entries);
  return asTitle.type === 'one' ? asTitle : match;
}

/** The latest fuller note that a short one can stand for. */
function earlierOf(item: CslItem, before: readonly Mention[]): Mention | null {
  return (
    before.findLast((mention) => !mention.isShort && likenessOf(item, mention.item).certainty >= sure) ?? null
  );
}

/** Several references in one note stand between semicolons. */
function referencesIn(note: string): { readonly words: string; readonly offset: number }[] {
  const parts: { words: string; offset: number }[] = [];
  let offset = 0;
  for (const part of note.split(/;(?=\s+(?:(?:see|cf|and|also)\b\.?\s+)*[\p{Lu}“"])(?![^(]*\))/u)) {
    const lead = part.length - part.trimStart().length;
    parts.push({ words: part.trim(), offset: offset + lead });
    offset += part.length + 1;
  }
  const areAll =
    parts.length > 1 && parts.every(({ words }) => mayBeReference(parseReference(words, 'note')));
  return areAll ? parts : [{ words: note.trim(), offset: note.length - note.trimStart().length }];
}

/** Whether a note that matches nothing is a reference at all, and no remark: it must have a reference’s parts. */
function mayBeReference({ item, locator, isShort, isIbid, raw }: ParsedReference): boolean {
  if (isIbid) return true;
  const words = raw.trim().split(/\s+/).length;
  if (words > 60) return false;
  const hasWho = Boolean(item.author?.length);
  if (isShort) return hasWho && words <= 16 && Boolean(item.title ? locator || /[“"]/.test(raw) : locator);
  const says = [item.issued, item['container-title'], item.publisher, item.URL, item.DOI, item.volume];
  return (hasWho || Boolean(item.title)) && says.filter(Boolean).length >= 2;
}

function lineMentions(text: EssayText, entries: readonly Entry[]): Mention[] {
  const mentions: Mention[] = [];
  for (const block of text.blocks) {
    if (block.part !== 'body' || block.type === 'note' || block.type === 'heading') continue;
    mentions.push(...inLine(text.text.slice(block.start, block.end), block.start, null, entries));
  }
  return mentions;
}

function inLine(line: string, offset: number, marker: number | null, entries: readonly Entry[]): Mention[] {
  if (!/[([]/.test(line)) return [];
  return inTextCitations(line, offset).flatMap((citation) => {
    const { type, start, end, item, locator } = citation;
    const match = type === 'number' ? byLabel(citation.label, entries) : byName(citation, entries);
    // Words in quotation marks and parentheses cite only what is listed under them.
    if (!match || (type === 'title' && match.type !== 'one')) return [];
    const at = marker ?? start;
    return [{ type, start, end, item, locator, isShort: true, isIbid: false, match, earlier: null, at }];
  });
}

/** Numbers cite only where the list is numbered. */
function byLabel(label: string, entries: readonly Entry[]): Match<Entry> | null {
  const labelled = entries.filter((entry) => entry.label !== '');
  if (labelled.length === 0) return null;
  const listed = labelled.find((entry) => entry.label === label);
  if (!listed) return { type: 'none', best: 0 };
  return { type: 'one', listed, likeness: { certainty: 1, author: null, title: null, year: null } };
}

function byName({ item, letter }: InText, entries: readonly Entry[]): Match<Entry> {
  const match = matchOf(item, entries);
  if (match.type === 'several' && letter !== '') {
    const year = item.issued && 'date-parts' in item.issued ? String(item.issued['date-parts'][0]?.[0]) : '';
    const own = match.listed.filter(({ raw }) => raw.includes(`${year}${letter}`));
    const [only] = own;
    if (only && own.length === 1) return { type: 'one', listed: only, likeness: likenessOf(item, only.item) };
  }
  if (match.type !== 'none') return match;
  // The only work of that author, with another year: the year is the question, not the work.
  const own = entries.filter(
    ({ item: listed }) => likenessOf({ ...item, issued: undefined } as CslItem, listed).author === 'same',
  );
  const [only] = own;
  if (only && own.length === 1 && item.author)
    return { type: 'one', listed: only, likeness: likenessOf(item, only.item) };
  return match;
}

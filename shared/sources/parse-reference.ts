import type { CslItem } from '../graph/csl-item.ts';
import { areNames, isOrganisation, isPersonal, type NameList, readNames } from './names.ts';
import { type Parts, partsOf } from './reference-parts.ts';
import { readTail, type Tail } from './reference-tail.ts';

/** One reference as a student wrote it, read as far as it can be read; what it does not say is absent. */
export type ParsedReference = {
  readonly item: CslItem;
  /** The pages (or chapter, paragraph) that a note points to: “222–223”, “chap. 3”. Empty of an entry. */
  readonly locator: string;
  /** A note that leans on a fuller one: author and short title, author alone, or “ibid.” */
  readonly isShort: boolean;
  /** “Ibid.”, “Id.”: the work of the note before. */
  readonly isIbid: boolean;
  /** “et al.” follows the authors that are named. */
  readonly hasMoreAuthors: boolean;
  /** “3” of a numbered entry “[3] …”; empty when it has none. */
  readonly label: string;
  readonly raw: string;
};

/** An entry stands in a bibliography and gives a range of pages; a note points to some pages of the work. */
export type ReferenceUse = 'entry' | 'note';

/**
 * Reads one reference in Chicago (both systems), MLA, APA, Harvard, IEEE or anything near them. Never fails: a text
 * that is no reference comes back with little in its item. English month names and abbreviations only.
 */
export function parseReference(text: string, use: ReferenceUse = 'entry'): ParsedReference {
  const key = `${use} ${text}`;
  const known = parsed.get(key);
  if (known) return known;
  const reference = read(text, use);
  if (parsed.size >= kept) parsed.clear();
  parsed.set(key, reference);
  return reference;
}

/** Each edit of a text reads the same notes again. */
const parsed = new Map<string, ParsedReference>();
const kept = 2_000;

const signal =
  /^(?:(?:but |and )?(?:see(?: also| e\.g\.,?)?|cf\.?|compare|e\.g\.,?|for (?:example|instance|more)[^,:]{0,40}[,:] see|(?:as )?(?:quoted|cited) (?:in|by)|according to|adapted from|from|source:?))[:,]?\s+(?=[\p{Lu}“"⟦‘])/iu;
const ibid = /^(?:ibid(?:em)?|id|idem)\b[.,]?\s*(.*)$/i;
const earlyYear =
  /^(.{0,200}?)[.,]?\s*(?:\(((?:1[4-9]|20)\d\d)[a-z]?(?:,? [^()]{1,30})?\)|\((n\.\s?d\.|in press|forthcoming)\)|(?<=[.,]\s)((?:1[4-9]|20)\d\d)[a-z]?(?=\.|,\s*⟦))[.:,]?\s*/i;

function read(raw: string, use: ReferenceUse): ParsedReference {
  const parts = partsOf(raw);
  const rest = use === 'note' ? parts.rest.replace(signal, '') : parts.rest;
  const again = use === 'note' ? ibid.exec(rest) : null;
  if (again)
    return finished(raw, parts, {
      isIbid: true,
      locator: (again[1] ?? '').replace(/^[\s,.]+|[\s.,;]+$/g, ''),
    });

  const { head, year, title, tail, isPart } = split(rest, parts, use);
  const names = readNames(head);
  const details = readTail(tail, use, {
    isPart: isPart ?? parts.titles.some(({ type }) => type === 'quoted'),
    hasYear: year !== '',
    hasAddress: parts.URL !== '',
  });
  return finished(raw, parts, {
    isIbid: false,
    locator: details.locator,
    names,
    title,
    year: year || details.year,
    details,
    use,
  });
}

type Pieces = {
  readonly head: string;
  readonly year: string;
  readonly title: string;
  readonly tail: string;
  /** The title is a part of something larger, though no quotation marks say so. */
  readonly isPart?: true;
};

/** Authors before the title, and what follows it. */
function split(rest: string, parts: Parts, use: ReferenceUse): Pieces {
  const titleAt = (mark: string) => parts.titles[Number(mark)]?.text ?? '';
  const quoted = parts.titles.findIndex(({ type }) => type === 'quoted');
  const early = earlyYear.exec(rest);
  const beforeYear = early?.[1] ?? '';
  const isEarly =
    early !== null && !/⟦|[“”"]/.test(beforeYear) && isHead(beforeYear) && !hasMoreBeforeYear(rest, early[0]);
  const year = isEarly ? (early[2] ?? early[4] ?? early[3] ?? '') : '';
  const plain = (text: string) => text.replace(/⟦(\d+)⟧/g, (_, mark: string) => titleAt(mark));

  if (quoted >= 0) {
    const mark = `⟦${quoted}⟧`;
    const at = rest.indexOf(mark);
    const head = isEarly ? beforeYear : rest.slice(0, at);
    return {
      head: plain(head),
      year,
      title: titleAt(String(quoted)),
      tail: rest.slice(at + mark.length).replace(/⟦(\d+)⟧/g, (_, n: string) => `⟦${titleAt(n)}⟧`),
    };
  }
  if (isEarly) {
    // “(1967) 2003.”: the year of the reprint follows.
    const after = rest.slice(early[0].length).replace(/^(?:1[4-9]|20)\d\d[a-z]?\.\s+/, '');
    if (use === 'entry' && isTitleFirst(beforeYear))
      return { head: '', year, title: beforeYear.trim(), tail: plain(after), isPart: true };
    return { head: plain(beforeYear), year, ...titled(after, parts) };
  }
  // “———. The First Mile.” has the author of the entry before it.
  return { year: '', ...splitBare(rest.replace(/^[—–_-]{2,}[.,]?\s*/, ''), parts, use) };
}

/** APA puts the title first where nobody is named: “Fares fall. (2020, May 3). Northern Times.” */
function isTitleFirst(before: string): boolean {
  const words = before.replace(/[.,]+$/, '').split(/\s+/);
  return (
    words.length > 1 && /^\p{Ll}{3}/u.test(words[1] ?? '') && !areNames(before) && !isOrganisation(before)
  );
}

/** What may stand before a year that is the second part: authors, not a note's whole title and place. */
function isHead(text: string): boolean {
  const trimmed = text.trim().replace(/[.,]+$/, '');
  if (trimmed === '' || trimmed.length > 200 || /[:?!]/.test(trimmed) || /\d/.test(trimmed)) return false;
  if (/[—–_-]{2,}/.test(trimmed)) return true;
  return areNames(trimmed) || isOrganisation(trimmed) || trimmed.split(/\s+/).length <= 6;
}

/** “City of Baltimore, Mayor’s Office (2024)” has its year at the end: nothing but pages follows. */
function hasMoreBeforeYear(rest: string, matched: string): boolean {
  const after = rest.slice(matched.length).replace(/⟦\d+⟧/g, 'title');
  return !/\p{L}{3}/u.test(after);
}

/** A title at the start of what is left: set off by asterisks, or up to the end of its sentence. */
function titled(rest: string, parts: Parts): { readonly title: string; readonly tail: string } {
  const shown = rest.replace(/⟦(\d+)⟧/g, (_, n: string) => `⟦${parts.titles[Number(n)]?.text ?? ''}⟧`);
  const marked = /^⟦([^⟧]*)⟧(\s*[|:]\s*[^.,(⟦]+)?/.exec(shown);
  if (marked) return cutTitle(`${marked[1] ?? ''}${marked[2] ?? ''}`, shown.slice(marked[0].length));
  const end = titleEnd(shown);
  const container = shown.indexOf('⟦');
  const cut = container > 0 && (end < 0 || container < end) ? container : end < 0 ? shown.length : end;
  return cutTitle(shown.slice(0, cut), shown.slice(cut));
}

/** “Journal of X 8 (1): 3” in the place of a title is the container of a work whose title was left out. */
function cutTitle(title: string, tail: string): { readonly title: string; readonly tail: string } {
  const bare = title.trim();
  const volume = /^(?:,? vol\.? )?\s*\d{1,4}\s*(?:\(\d[^)]*\)|, no\.|, pp?\.|:)/i.test(tail);
  if (volume || /\s\d{1,4}\s*(?:\(\d{1,3}[^)]*\)|, no\. ?\d+)\s*(?:\(\d{4}\))?\s*[:,]/.test(bare))
    return { title: '', tail: `⟦${bare}⟧${tail}`.replace(/⟦([^⟧]*?)(\s\d{1,4}\s*(?:\(|,).*)⟧/, '⟦$1⟧$2') };
  const [, kept = bare, more = ''] =
    /^(.*?)((?:\s*\((?:\d|rev|vol|pp|eds?\b|[^()]*\b(?:ed|edition)\b)[^)]*\))+)\.?$/i.exec(bare) ?? [];
  return { title: kept.replace(/[.,;:\s]+$/, '').trim(), tail: `${more}${tail}` };
}

/** Neither quotation marks nor an early year: a book, a short note, or a title first. */
function splitBare(rest: string, parts: Parts, use: ReferenceUse): Omit<Pieces, 'year'> {
  const italic = rest.indexOf('⟦');
  if (italic >= 0) {
    const before = rest.slice(0, italic);
    if (areHeadOf(before)) return { head: before, ...titled(rest.slice(italic), parts) };
  }
  const shown = rest.replace(/⟦(\d+)⟧/g, (_, n: string) => parts.titles[Number(n)]?.text ?? '');
  const end = sentenceEnd(shown);
  const first = end < 0 ? shown : shown.slice(0, end);
  const isEntryLike = end > 0 && areNames(first) && !/[,:]\s*[^,]*\d/.test(first);
  if (
    isEntryLike &&
    (use === 'entry' || !first.includes(',') || /^[^,]+,[^,]+$/.test(first) || /\b(?:and|&)\b/.test(first))
  )
    return { head: first, ...titled(shown.slice(end).replace(/^[.\s]+/, ''), parts) };
  return splitByCommas(shown, parts, use);
}

function areHeadOf(before: string): boolean {
  const trimmed = before.replace(/[.,\s]+$/, '');
  return trimmed === '' || areNames(trimmed) || (trimmed.split(/\s+/).length <= 6 && !/[\d:(]/.test(trimmed));
}

/** “Lind, Ada and Ek, Bo”, with commas all the way. */
const turnedNames =
  /^\p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?(?:,? (?:and|&) \p{Lu}[\p{L}'’-]+, \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*)?)+(?=[,.] )/u;

/** A note’s order: “Given Family and Given Family, Title (Place: Publisher, Year), 222–223.” */
function splitByCommas(text: string, parts: Parts, use: ReferenceUse): Omit<Pieces, 'year'> {
  const segments = text.split(/(?<!\([^)]*),\s+/);
  const isText = (segment: string | undefined) =>
    segment !== undefined &&
    /\p{L}{3}/u.test(segment) &&
    !/^(?:pp?|vols?|nos?|chap|ch|para|paras|sec|art|fig|lines?)\b\.?\s*\d/i.test(segment);
  const [first = '', second] = segments;
  const join = (from: number) => titled(segments.slice(from).join(', '), parts);

  const turned = turnedNames.exec(text)?.[0];
  if (turned !== undefined)
    return { head: turned, ...titled(text.slice(turned.length).replace(/^[,.\s]+/, ''), parts) };
  if (second !== undefined && /^by \p{Lu}/u.test(second)) {
    return { head: second.slice(3), title: first, tail: `, ${segments.slice(2).join(', ')}` };
  }
  if (!isText(second)) {
    const isAuthor = areShort(first) && !/[\d(]/.test(first);
    if (isAuthor) return { head: first, title: '', tail: text.slice(first.length) };
    return { head: '', ...titled(text, parts) };
  }
  if (second !== undefined && isPersonal(second) && isText(segments[2]) && !areNames(first)) {
    return { head: second, title: first.replace(/[.\s]+$/, ''), tail: `, ${segments.slice(2).join(', ')}` };
  }
  if (!areNames(first)) {
    const colon = /[:?!]/.test(first) || first.split(/\s+/).length > 7;
    return colon ? { head: '', ...titled(text, parts) } : { head: first, ...join(1) };
  }
  const last = segments.findIndex(
    (segment, at) =>
      at > 0 &&
      at < 12 &&
      /^(?:and|&) |\bet al\b/i.test(segment) &&
      areNames(segment.replace(/^(?:and|&) /i, '')),
  );
  if (last > 0 && segments.slice(0, last).every((segment) => areNames(segment)))
    return { head: segments.slice(0, last + 1).join(', '), ...join(last + 1) };
  const isLone =
    second !== undefined &&
    !first.includes(' ') &&
    /^(?:\p{Lu}[\p{L}'’-]+|(?:\p{Lu}\.\s?)+)$/u.test(second) &&
    isText(segments[2]);
  if (!isLone) return { head: first, ...join(1) };
  // A note names families, “Mingst, McKibben, Essentials …”; an entry turns one name round.
  const areFamilies = use === 'note' && !/\./.test(second);
  return { head: areFamilies ? `${first} and ${second}` : `${first}, ${second}`, ...join(2) };
}

/** A title ends with its sentence, before what is in parentheses, or at a comma that numbers follow. */
function titleEnd(text: string): number {
  const stops = [sentenceEnd(text), text.search(numbersFollow), text.search(imprintFollows)].filter(
    (at) => at > 0,
  );
  return stops.length > 0 ? Math.min(...stops) : -1;
}

const numbersFollow =
  /,\s+(?=\(|\d{1,2}(?:st|nd|rd|th)\b|\d[\d\s,–—-]*[.,;]?\s*$|(?:pp?|vols?|nos?|chap(?:ter)?s?|ch|paras?|arts?|secs?|lines?|figs?|eds?)\b\.?\s*[\divx]|(?:rev|2nd|3rd)\b|(?:1[4-9]|20)\d\d\b)/i;
const imprintFollows = /,?\s*\((?=[^()]*(?:1[4-9]|20)\d\d[a-z]?\)|[^()]*:\s[^()]*\))/;

function areShort(text: string): boolean {
  return areNames(text.replace(/[.\s]+$/, '')) && text.split(/\s+/).length <= 4;
}

/** Where the first sentence ends, its stop included; -1 when it never does. Initials and abbreviations end none. */
function sentenceEnd(text: string): number {
  for (const match of text.matchAll(/[.?!](?=\s+(?:[\p{Lu}\p{N}⟦“"([]|www\.|https?:)|\s*$)/gu)) {
    const before = text.slice(0, match.index);
    if (
      match[0] === '.' &&
      /(?:^|[\s.(-])(?:\p{Lu}|Dr|St|Mr|Mrs|Ms|Jr|Sr|vs?|vol|no|pp?|cf|etc|Inc|Ltd|Co|U\.S|eds?|Mt|al)$/u.test(
        before,
      ) &&
      !/\bet al$/.test(before)
    )
      continue;
    return match.index + 1;
  }
  return -1;
}

type Read = {
  readonly isIbid: boolean;
  readonly locator: string;
  readonly names?: NameList;
  readonly title?: string;
  readonly year?: string;
  readonly details?: Tail;
  readonly use?: ReferenceUse;
};

function finished(raw: string, parts: Parts, read: Read): ParsedReference {
  const { names, details } = read;
  const item: CslItem = { type: typeOf(parts, read) };
  if (names && names.names.length > 0) item.author = [...names.names].slice(0, 50);
  if (read.title) item.title = read.title;
  const year = Number(read.year);
  if (read.year) item.issued = Number.isInteger(year) ? { 'date-parts': [[year]] } : { raw: read.year };
  // APA sets a journal and its volume in one stretch of italics.
  if (details?.container)
    item['container-title'] = details.volume
      ? details.container.replace(new RegExp(`,\\s*${details.volume}$`), '')
      : details.container;
  if (details?.volume) item.volume = details.volume;
  if (details?.issue) item.issue = details.issue;
  if (details?.page && read.use !== 'note') item.page = details.page;
  if (details?.publisher) item.publisher = details.publisher;
  if (details?.place) item['publisher-place'] = details.place;
  if (details?.edition) item.edition = details.edition;
  if (parts.URL) item.URL = parts.URL;
  if (parts.DOI) item.DOI = parts.DOI;
  if (parts.accessed) item.accessed = { raw: parts.accessed };
  const isFull =
    Boolean(read.year || parts.URL || parts.DOI || details?.publisher) ||
    Boolean(details?.container && read.title);
  return {
    item,
    locator: read.locator,
    isShort: read.isIbid || !isFull,
    isIbid: read.isIbid,
    hasMoreAuthors: names?.hasMore ?? false,
    label: parts.label,
    raw,
  };
}

function typeOf(parts: Parts, { details }: Read): CslItem['type'] {
  const container = details?.container ?? '';
  const isOnSite = /^(?:w{3,4}\.|[\w-]+\.(?:com|org|net|gov|edu|info|io)\b)/i.test(container);
  if (details?.isChapter) return 'chapter';
  if (container && !isOnSite && (details?.volume || details?.issue || parts.DOI)) return 'article-journal';
  if (details?.publisher || details?.edition) return 'book';
  if (container && /\b(?:times|post|guardian|herald|tribune|gazette|telegraph|newspaper)\b/i.test(container))
    return 'article-newspaper';
  if (container && !isOnSite && details?.page && !parts.URL) return 'article-journal';
  if (/jstor\.org\/stable|\/article\/|\.pdf$/i.test(parts.URL) && container) return 'article-journal';
  if (parts.URL || isOnSite) return 'webpage';
  return 'document';
}

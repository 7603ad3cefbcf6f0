import type { CslItem, CslName } from '../graph/csl-item.ts';
import { kinshipOf, type NameKinship, nameWords } from './names.ts';
import { addressLine, doiLine, editDistance, titleLine, titleWords, wordsIn } from './normal.ts';
import { yearOf } from './year.ts';

/** How what is cited relates to one that is listed, part by part; null where one of them does not say. */
export type Likeness = {
  /** 0-1: from `sure` on they are one work, below `unlike` they are two. */
  readonly certainty: number;
  readonly author: NameKinship | null;
  /** 0-1. */
  readonly title: number | null;
  readonly year: 'same' | 'other' | null;
};

export const sure = 0.7;
export const unlike = 0.45;

export type Match<Listed> =
  | { readonly type: 'one'; readonly listed: Listed; readonly likeness: Likeness }
  /** It fits them equally well. */
  | { readonly type: 'several'; readonly listed: readonly Listed[] }
  /** `best`: how near the nearest comes; from `unlike` on nobody can tell. */
  | { readonly type: 'none'; readonly best: number };

/** Which of the listed works is cited. Copies of one work in the list count as the first of them. */
export function matchOf<Listed extends { readonly item: CslItem }>(
  cited: CslItem,
  list: readonly Listed[],
): Match<Listed> {
  const ranked = list
    .map((listed) => ({ listed, likeness: likenessOf(cited, listed.item) }))
    .sort((a, b) => b.likeness.certainty - a.likeness.certainty);
  const [best] = ranked;
  if (!best || best.likeness.certainty < sure) return { type: 'none', best: best?.likeness.certainty ?? 0 };
  const level = ranked.filter(
    ({ likeness, listed }) =>
      likeness.certainty > best.likeness.certainty - 0.06 && !areOneWork(listed.item, best.listed.item),
  );
  if (level.length === 0) return { type: 'one', ...best };
  return { type: 'several', listed: [best.listed, ...level.map(({ listed }) => listed)] };
}

const known = new WeakMap<CslItem, WeakMap<CslItem, Likeness>>();

/** Remembered: references that an edit leaves alone are read to the same items. */
export function likenessOf(cited: CslItem, listed: CslItem): Likeness {
  const ofCited = known.get(cited) ?? new WeakMap<CslItem, Likeness>();
  known.set(cited, ofCited);
  const before = ofCited.get(listed);
  if (before) return before;
  const likeness = compared(cited, listed);
  ofCited.set(listed, likeness);
  return likeness;
}

function compared(cited: CslItem, listed: CslItem): Likeness {
  const author = authorKinship(cited.author, listed.author);
  const title = titleKinship(cited, listed);
  const [when, then] = [yearOf(cited), yearOf(listed)];
  const year = when === null || then === null ? null : when === then ? 'same' : 'other';
  const [inside, outside] = [cited['container-title'], listed['container-title']];
  const container = inside && outside ? titleLikeness(inside, outside) >= 0.8 : null;
  const hasVolume = Boolean(
    container &&
      cited.volume &&
      cited.volume === listed.volume &&
      (cited.issue ?? '') === (listed.issue ?? ''),
  );
  const hasAddress =
    isSame(cited.DOI, listed.DOI, doiLine) || isSame(pathOf(cited.URL), pathOf(listed.URL), addressLine);
  const certainty = certaintyOf({
    author,
    title,
    year,
    container,
    hasVolume,
    hasAddress,
    isTelling: titleWords(cited.title ?? '').size >= 4,
  });
  return { certainty, author, title, year };
}

/** A work without an author is cited by its title, which may look like a name: “(Fares Fall 2020)”. */
function titleKinship(cited: CslItem, listed: CslItem): number | null {
  if (cited.title && listed.title) return titleLikeness(cited.title, listed.title);
  const [name] = cited.author ?? [];
  if (cited.title || !listed.title || listed.author?.length || !name) return null;
  return isShortForm(nameWords(name), listed.title) ? 1 : null;
}

type Signs = Omit<Likeness, 'certainty'> & {
  readonly container: boolean | null;
  readonly hasVolume: boolean;
  readonly hasAddress: boolean;
  readonly isTelling: boolean;
};

/** Hand-made: an address or a title with its author decides; an author alone does where nothing speaks against it. */
function certaintyOf({ author, title, year, container, hasVolume, hasAddress, isTelling }: Signs): number {
  if (hasAddress) return title === null || title >= 0.5 || author === 'same' ? 1 : 0.7;
  if (title === null) {
    if (author === 'same') {
      if (year === 'other') return 0.4;
      if (container !== null) return container ? 0.95 : 0.4;
      return year === 'same' ? 0.9 : 0.8;
    }
    if (author === 'near') return year === 'same' ? 0.75 : 0.4;
    return hasVolume && author === null ? 0.8 : 0.1;
  }
  if (title >= 0.85) {
    if (author === 'same') return 1;
    if (author === 'near') return 0.95;
    if (author === null) return isTelling || year === 'same' ? 0.92 : 0.75;
    if (year === 'same' || container || hasVolume) return isTelling ? 0.85 : 0.5;
    return isTelling ? 0.75 : 0.4;
  }
  if (hasVolume && author !== 'other') return 0.85;
  if (title >= 0.5) {
    if (author === 'same') return 0.85;
    if (author === 'near') return year === 'same' ? 0.75 : 0.55;
    return author === null && year === 'same' && isTelling ? 0.7 : 0.4;
  }
  if (author === 'same' && year === 'same') return container ? 0.75 : 0.5;
  return author === 'same' && container ? 0.5 : 0.2;
}

/** The first author decides; another order of the same people is no other author. */
export function authorKinship(
  cited: readonly CslName[] | undefined,
  listed: readonly CslName[] | undefined,
): NameKinship | null {
  const [first] = cited ?? [];
  if (!first || !listed || listed.length === 0) return null;
  const all = listed.map((name) => kinshipOf(first, name));
  if (all[0] === 'same' || all.includes('same')) return 'same';
  return all.includes('near') ? 'near' : 'other';
}

/** Whether two entries of a list are one work, written twice. */
export function areOneWork(a: CslItem, b: CslItem): boolean {
  if (a === b) return true;
  if (isSame(a.DOI, b.DOI, doiLine)) return true;
  return (
    isSame(a.title, b.title, titleLine) &&
    authorKinship(a.author, b.author) !== 'other' &&
    yearOf(a) === yearOf(b)
  );
}

/** 0-1: shared telling words among those of the shorter title, as short titles are cut from long ones. */
export function titleLikeness(a: string, b: string): number {
  if (titleLine(a) === titleLine(b)) return 1;
  const [one, two] = [titleWords(a), titleWords(b)];
  const [small, large] = one.size <= two.size ? [one, two] : [two, one];
  if (small.size === 0) return 0;
  let shared = 0;
  for (const word of small)
    if (large.has(word) || [...large].some((other) => isSlip(word, other))) shared += 1;
  const share = shared / small.size;
  // One word is a title's short form only when the title starts with it (“Orientalism”), or ends its first part.
  if (small.size === 1 && large.size > 1) {
    const lead = [...large].slice(0, 2);
    return share === 1 && lead.some((word) => small.has(word)) ? 0.9 : 0;
  }
  return share * (small.size >= 3 || large.size <= 3 ? 1 : 0.9);
}

function isSlip(word: string, other: string): boolean {
  const limit = Math.min(word.length, other.length) >= 10 ? 2 : word.length >= 6 ? 1 : 0;
  return limit > 0 && word[0] === other[0] && editDistance(word, other, limit) <= limit;
}

/** A site’s front page says nothing of a work. */
function pathOf(url: string | undefined): string | undefined {
  return url && addressLine(url).includes('/') ? url : undefined;
}

function isSame(a: string | undefined, b: string | undefined, form: (text: string) => string): boolean {
  return Boolean(a && b && form(a) !== '' && form(a) === form(b));
}

/** Whether a title is the start of another, up to its subtitle or after an article: a customary short form. */
export function isShortForm(short: string, whole: string): boolean {
  const words = wordsIn(short).filter((word, at) => at > 0 || !/^(?:the|an?)$/.test(word));
  return whole.split(/[:?!.–—|]|\s-\s/).some((part) => {
    const main = wordsIn(part).filter((word, at) => at > 0 || !/^(?:the|an?)$/.test(word));
    return main.join(' ') === words.join(' ');
  });
}

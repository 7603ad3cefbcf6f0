import type { CslName } from '../graph/csl-item.ts';
import { folded } from './folded.ts';
import { editDistance, wordsIn } from './normal.ts';

export type NameList = {
  /** As they were written, capitals and all. */
  readonly names: readonly CslName[];
  /** “et al.” or “and others” follows: there are more than these. */
  readonly hasMore: boolean;
};

const particles =
  /^(?:van|von|der|den|de|del|della|di|da|das|dos|du|la|le|el|al|bin|ibn|ter|ten|zu|zur|af|av|y)$/i;
const organisation =
  /\b(?:universit\w*|department|ministry|office|organi[sz]ations?|agency|institut\w*|cent(?:er|re)|commission|committee|council|association|bank|nations|bureau|court|union|group|foundation|inc|ltd|llc|corp\w*|company|government|services?|society|press|project|network|congress|senate|parliament|library|museum|academy|federation|initiative|authority|administration|programme?|board|alliance|coalition|staff|school|college|hospital|church|party|police|watch|international|national|city|state|states|county|fund|forum|team|editors|house|times|news|guardian|gazette|herald|tribune|journal|magazine|encyclop\w*|wikipedia|rights|management|security)\b/i;
const titleWord =
  /^(?:the|a|an|of|in|on|to|for|with|from|as|at|or|is|are|how|why|what|when|by|into|toward|towards|und|et)$/i;
/** “A” heads a title and is an initial elsewhere. */
function isTitleWord(word: string, at: number): boolean {
  return word === 'A' ? at === 0 : titleWord.test(word);
}

const suffix = /,?\s+(?:jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d)\b\.?/gi;

/** Reads authors as a note or an entry has them; organisations stay whole. Never fails: what is unclear is a literal. */
export function readNames(text: string): NameList {
  const trimmed = text
    .replace(/\s+/g, ' ')
    .replace(/\s*\(?\b(?:eds?|editors?|trans|translators?)\b\.?\)?[\s.,]*$/i, '')
    .replace(/^\s*(?:by|ed\.|eds\.|edited by|trans\.|translated by)\s+/i, '')
    .replace(suffix, '')
    .replace(/^[\s,.;]+|[\s,;]+$/g, '')
    .replace(/(?<=^|[\s.-])(\p{Lu})$/u, '$1.');
  const [, listed = trimmed, more] =
    /^(.*?),?\s+((?:and|&)\s+others|et\.?\s+al\b\.?|\.\.\.|…)/i.exec(trimmed) ?? [];
  const hasMore = more !== undefined;
  if (listed === '') return { names: [], hasMore };
  if (isOrganisation(listed)) return { names: [{ literal: withoutPeriod(listed) }], hasMore };
  if (listed.includes(';')) {
    const names = listed.split(';').flatMap((one) => namesOf(one.split(','), false));
    return { names, hasMore };
  }
  const joined = listed.split(/,?\s+(?:and|&)\s+|,\s*&\s*/i);
  const names = joined.flatMap((part, at) => namesOf(part.split(','), at > 0 || joined.length > 1));
  return { names, hasMore };
}

/** Whether it is a person's name in reading order: two to four words with capitals, none of them a title's or an organisation's. */
export function isPersonal(text: string): boolean {
  const words = text.replace(suffix, '').trim().split(/\s+/);
  if (words.length < 2 || words.length > 5 || /[\d:?!“”"()/|]/.test(text) || isOrganisation(text))
    return false;
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  return (
    isCapitalised(first) &&
    isCapitalised(last) &&
    !/^\p{Lu}\.?$/u.test(last) &&
    words.every((word, at) => !isTitleWord(word, at) && (isCapitalised(word) || particles.test(word)))
  );
}

/** Whether it can be a list of authors, in any order of names; “Mingst, McKibben” and “Sen, Amartya, and Jean Drèze” are. */
export function areNames(text: string): boolean {
  if (/[\d:?!“”"/|]/.test(text)) return false;
  if (isOrganisation(text)) return true;
  const parts = text
    .replace(suffix, '')
    .replace(/,?\s*et\.?\s+al\b\.?/i, '')
    .split(/,?\s+(?:and|&)\s+|,\s*&\s*|[,;]\s*/i)
    .map((part) => part.trim())
    .filter(Boolean);
  return (
    parts.length > 0 &&
    parts.every((part) => {
      const words = part.split(/\s+/);
      return (
        words.length <= 5 &&
        words.every((word, at) => !isTitleWord(word, at) && (isCapitalised(word) || particles.test(word))) &&
        words.some(isCapitalised)
      );
    })
  );
}

export function isOrganisation(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length === 1)
    return /^\p{Lu}[\p{Lu}\d&.-]{1,9}$/u.test(text.trim()) && !/^\p{Lu}\.?$/u.test(text.trim());
  // A person who is called Bank or House has the name in parts: “House, Ada”, “Ada House”.
  if (/^\p{L}[\p{L}'’-]+,\s*(?:\p{Lu}\.|\p{Lu}\p{L}+)/u.test(text) && words.length <= 4) return false;
  return organisation.test(text) || /\bof\b/.test(text);
}

/** How two names relate: `near` may be a slip of the pen, or another person. */
export type NameKinship = 'same' | 'near' | 'other';

export function kinshipOf(one: CslName, two: CslName): NameKinship {
  const [a, b] = [formsOf(one), formsOf(two)];
  if (a.all === b.all || a.sorted === b.sorted || a.all === b.family || b.all === a.family) return 'same';
  if (a.family === b.family && goTogether(a.given, b.given)) return 'same';
  if (!a.given || !b.given) {
    if (isPartOf(a.words, b.words) || isPartOf(b.words, a.words)) return 'same';
    if (isAcronymOf(a, b) || isAcronymOf(b, a)) return 'same';
  }
  const [left, right] = a.given && b.given ? [a.family, b.family] : [a.all, b.all];
  const shorter = Math.min(left.length, right.length);
  const limit = shorter >= 8 ? 2 : shorter >= 5 ? 1 : 0;
  const isNear = limit > 0 && editDistance(left, right, limit) <= limit && goTogether(a.given, b.given);
  return isNear ? 'near' : 'other';
}

/** A name as it stands in a sentence. */
export function nameWords(name: CslName): string {
  return 'literal' in name ? name.literal : [name.given, familyOf(name)].filter(Boolean).join(' ');
}

/** The family name with its particles; of an organisation all of it. */
export function familyOf(name: CslName): string {
  if ('literal' in name) return name.literal;
  const parts = [name['dropping-particle'], name['non-dropping-particle'], name.family];
  return parts.filter(Boolean).join(' ') || name.given;
}

type Forms = {
  readonly family: string;
  /** Empty of an organisation, or where only a family name is known. */
  readonly given: string;
  readonly all: string;
  readonly sorted: string;
  readonly words: readonly string[];
  readonly written: string;
};

const known = new WeakMap<CslName, Forms>();

function formsOf(name: CslName): Forms {
  const before = known.get(name);
  if (before) return before;
  const whole = nameWords(name)
    .replace(/\s*[([][^)\]]*[)\]]/g, '')
    .replace(/^the\s+/i, '');
  const words = wordsIn(whole);
  const forms = {
    family: wordsIn(familyOf(name)).join(' '),
    given:
      'literal' in name
        ? ''
        : folded(/^\p{Lu}{2,3}$/u.test(name.given) ? name.given.slice(0, 1) : name.given),
    all: words.join(' '),
    sorted: [...words].sort().join(' '),
    words,
    written: whole,
  };
  known.set(name, forms);
  return forms;
}

/** “Karen A.”, “K.” and “KA” may be one person, “Reece” and “Sarah” not. */
function goTogether(a: string, b: string): boolean {
  if (!a || !b) return true;
  const [one, two] = [a.match(/\p{L}+/gu)?.[0] ?? '', b.match(/\p{L}+/gu)?.[0] ?? ''];
  if (one.length === 1 || two.length === 1) return one[0] === two[0];
  return one.startsWith(two) || two.startsWith(one) || editDistance(one, two, 1) <= 1;
}

/** “United Nations” heads “United Nations Border Security”; a lone family name ends the whole name. */
function isPartOf(part: readonly string[], whole: readonly string[]): boolean {
  if (part.length === 0 || part.length >= whole.length) return false;
  const line = ` ${part.join(' ')} `;
  const all = ` ${whole.join(' ')} `;
  return part.length === 1 ? all.endsWith(line) && (part[0]?.length ?? 0) > 2 : all.includes(line);
}

function isAcronymOf(short: Forms, long: Forms): boolean {
  if (short.words.length !== 1 || long.words.length < 2 || !/^[\p{Lu}.]{2,10}$/u.test(short.written))
    return false;
  const telling = long.words.filter((word) => !/^(?:of|the|and|for|on|in)$/.test(word));
  const letters = short.all.replace(/\./g, '');
  return [long.words, telling].some((words) => words.map((word) => word[0]).join('') === letters);
}

/** Names of one comma-separated stretch; among others “Ada Lind, Bo Ek” are two. */
function namesOf(stretch: readonly string[], isAmongOthers: boolean): CslName[] {
  const chunks = stretch.map((chunk) => chunk.trim()).filter(Boolean);
  const names: CslName[] = [];
  for (let at = 0; at < chunks.length; at += 1) {
    const chunk = chunks[at] ?? '';
    const next = chunks[at + 1];
    const isAlone = chunks.length === 2 && !isAmongOthers;
    const isInverted =
      next !== undefined &&
      (areInitials(next) ||
        (at === 0 &&
          isFamily(chunk) &&
          isGiven(next) &&
          (isAlone || !(isPersonal(chunk) && isPersonal(next)))));
    if (isInverted && next !== undefined) {
      names.push({ family: chunk, given: withoutPeriod(next) });
      at += 1;
    } else names.push(inReadingOrder(chunk));
  }
  return names;
}

function inReadingOrder(name: string): CslName {
  const words = withoutPeriod(name).split(/\s+/);
  if (words.length < 2 || !isPersonal(words.join(' '))) return { literal: withoutPeriod(name) };
  const particle = words.findIndex((word, at) => at > 0 && /^\p{Ll}/u.test(word) && particles.test(word));
  const cut = particle > 0 ? particle : words.length - 1;
  return { family: words.slice(cut).join(' '), given: words.slice(0, cut).join(' ') };
}

function areInitials(text: string): boolean {
  return (
    /^(?:\p{Lu}\p{Ll}?\.?[\s-]*){1,4}$/u.test(text) &&
    /\p{Lu}(?:\.|$|\s|-|\p{Lu})/u.test(text) &&
    text.length <= 14
  );
}

function isFamily(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length <= 3 && words.every((word) => isCapitalised(word) || particles.test(word));
}

function isGiven(text: string): boolean {
  const words = text.split(/\s+/);
  return words.length <= 3 && words.every(isCapitalised);
}

function isCapitalised(word: string): boolean {
  return /^[“"'’(]?\p{Lu}[\p{L}.'’-]*$/u.test(word);
}

/** An initial keeps its period. */
function withoutPeriod(text: string): string {
  const trimmed = text.trim().replace(/[,;]+$/, '');
  return /(?:^|[\s.-])\p{Lu}\.$/u.test(trimmed) ? trimmed : trimmed.replace(/\.+$/, '');
}

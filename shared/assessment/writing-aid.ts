import { overlap, readWords } from '#shared/rubric/words.ts';
import type { CommentKind, Place } from './comment.ts';

/** A comment while it is written, or the reason for a level, and what it is compared with. */
export type Writing = {
  /** Plain words; see plainOf. */
  readonly text: string;
  readonly kind: CommentKind;
  readonly place: Place;
  readonly nextStep: string;
  /** Content words of the map’s nodes; see mapWordsOf. */
  readonly mapWords: ReadonlySet<string>;
  /** What the writer has said about other work, as plain words. Empty where a sentence of their bank is used on purpose. */
  readonly earlier: readonly string[];
  /** The level that these words give the reason for; null when they are about none. */
  readonly level: { readonly title: string; readonly isTop: boolean } | null;
};

export const nudgeIds = ['FB-01', 'FB-02', 'FB-03', 'FB-04', 'FB-05', 'FB-06'] as const;
export type NudgeId = (typeof nudgeIds)[number];

/** Something that would make a comment more useful. It never keeps anybody from saving. */
export type Nudge = { readonly id: NudgeId; readonly text: string };

export type WritingAid = {
  /** Whether the comment says what it is about, where, and what could be done next; null where that is not asked for. */
  readonly says: { readonly what: boolean; readonly where: boolean; readonly next: boolean | null };
  readonly nudges: readonly Nudge[];
};

/** Words, and the overlap with earlier comments from which on a comment is taken for a copy. */
const fewestWords = 5;
const copied = 0.8;

/**
 * What a reviewer is nudged to while writing. FB-01: comments that say where raise understanding and so use (Nelson and
 * Schunn 2009; Nguyen, Xiong and Litman 2017). FB-02: so do suggestions beside problems (same study). FB-03: a level
 * needs its reason. FB-05: copies say little about this work. FB-06: a word is no comment, but forced boxes get one
 * character (ComPAIR, issue 924), so nobody is forced.
 */
export function writingAid(writing: Writing): WritingAid {
  const { text, kind, place, level, nextStep } = writing;
  const words = readWords(text);
  const isEmpty = text.trim() === '';
  const isShort = words.count < fewestWords || isOneCharacter(text);
  const isPinned = place.type !== 'essay' && place.type !== 'criterion';
  const where = isPinned || [...words.content].some((word) => writing.mapWords.has(word));
  const suggests = nextStep.trim() !== '' || suggestion.test(text);
  const says = {
    what: !isEmpty && !isShort,
    where: !isEmpty && where,
    next: kind === 'strength' ? null : suggests || (kind === 'question' && text.includes('?')),
  };
  const nudges: Nudge[] = [];
  if (isEmpty) {
    if (level && !level.isTop)
      nudges.push({
        id: 'FB-03',
        text: `Say in a sentence why it is “${level.title}”: what is there, and what is missing for the next level?`,
      });
    return { says, nudges };
  }
  if (isShort)
    nudges.push({
      id: 'FB-06',
      text: 'Say it in a whole sentence: what do you see here, and why does it matter?',
    });
  if (!where)
    nudges.push({
      id: 'FB-01',
      text: 'Say where: pin it to a node or a passage, or name the claim that you mean in its own words.',
    });
  if (!suggests && problem.test(text))
    nudges.push({
      id: 'FB-02',
      text: 'You name a problem. What could the writer try next? Add a next step, or ask a “what if …” question.',
    });
  if (words.content.size > 0 && isCopied(words.content, writing.earlier))
    nudges.push({
      id: 'FB-05',
      text: 'You have said almost the same about other work. What is true of this map only?',
    });
  return { says, nudges };
}

/** FB-04: the same level for every criterion of everybody, in three reviews or more, tells nobody anything. */
export function sameLevelNudge(reviews: readonly (readonly string[])[]): Nudge | null {
  const marked = reviews.filter((levels) => levels.length > 0);
  const levels = new Set(marked.flat());
  if (marked.length < 3 || levels.size !== 1) return null;
  return {
    id: 'FB-04',
    text: 'Every row of every review has the same level so far. Look for the row where this one is strongest, and where it is weakest.',
  };
}

/** The content words of what stands on a map: by these a comment can say which node it means. */
export function mapWordsOf(texts: Iterable<string>): ReadonlySet<string> {
  const words = new Set<string>();
  for (const text of texts) for (const word of readWords(text).content) words.add(word);
  return words;
}

const problem =
  /\b(?:un(?:clear|supported|convincing|related|explained)|weak(?:er|est)?|missing|lack(?:s|ing)?|confus(?:ed|es|ing)|vague|wrong|incorrect|inaccurate|contradict\w*|repetitive|repeats?|problem(?:s|atic)?|hard to (?:follow|see|tell)|difficult to (?:follow|see|tell)|not (?:enough|clear|convinc\w+|explained|supported|sure)|no (?:evidence|source|sources|reason|example|link)|too (?:short|long|general|broad|narrow|strong)|does(?:n['’]t| not)|did(?:n['’]t| not)|fails?|ignores?|off topic)\b/i;

const suggestion =
  /\b(?:could|should|might|may want|try|tries|add|adding|what if|consider|need(?:s)? to|would (?:help|be)|why not|how about|suggest(?:ion)?|recommend|instead|next time|look (?:at|for)|think about|explain|show|give|name|move|link|cite|compare|rewrite|begin with|start with)\b/i;

function isOneCharacter(text: string): boolean {
  return new Set(text.toLowerCase().replace(/\s/g, '')).size === 1;
}

function isCopied(words: ReadonlySet<string>, earlier: readonly string[]): boolean {
  return earlier.some((text) => overlap(words, readWords(text).content) >= copied);
}

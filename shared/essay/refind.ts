import search from 'approx-string-match';
import { fold, foldedOf, unfolded } from './folded-text.ts';
import { candidateAt, saysTheSame, standsAlone } from './likeness.ts';
import { type Candidate, certain, isClearlyBetter, type Passage, type Place, placeAmong } from './place.ts';
import { sentencesOf } from './sentences.ts';
import type { EssayText, Span } from './text.ts';
import { whereWordsMeet, wordsIn } from './word-index.ts';

/**
 * Looks for a passage in a text that it may not have been taken from: the very words where they stood, the very words
 * elsewhere, words that differ in quotes, blanks or hyphenation, then changed words.
 */
export function refind(text: EssayText, passage: Passage): Place {
  const { quote, position } = passage;
  if (quote.exact.trim() === '') return { type: 'lost' };
  const isThere = text.text.slice(position.start, position.end) === quote.exact;
  if (isThere && passage.textVersion === text.version)
    return { type: 'found', span: { start: position.start, end: position.end }, score: 1 };
  const spans = spansOf(text, passage);
  if (spans.length === 0) return placeAmong(changedForms(text, passage));
  const [only] = spans;
  if (only && spans.length === 1 && standsAlone(passage)) return { type: 'found', span: only, score: 1 };
  const candidates = spans.map((span) => candidateAt(text, passage, span, 1));
  const here = isThere && candidates.find(({ span }) => span.start === position.start);
  if (here && !candidates.some((candidate) => isClearlyBetter(candidate, here)))
    return { type: 'found', span: here.span, score: 1 };
  return placeAmong(candidates);
}

/** Wherever the words stand, as they are or else as they are compared. */
function spansOf(text: EssayText, { quote }: Passage): Span[] {
  // Words taken out of the middle of a word are looked for in the middle of words too.
  const opens = !(isWordEnd(quote.prefix) && isWordStart(quote.exact));
  const closes = !(isWordEnd(quote.exact) && isWordStart(quote.suffix));
  const spans = occurrences(text.text, quote.exact, opens, closes);
  if (spans.length > 0) return spans;
  const folded = foldedOf(text);
  return occurrences(folded.text, fold(quote.exact.trim()).text, opens, closes).map((span) =>
    unfolded(folded, span),
  );
}

function occurrences(text: string, words: string, opens: boolean, closes: boolean): Span[] {
  const spans: Span[] = [];
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length;
    const cuts =
      (opens && isWordEnd(text.slice(start - 1, start)) && isWordStart(words)) ||
      (closes && isWordEnd(words) && isWordStart(text.slice(end, end + 1)));
    if (!cuts) spans.push({ start, end });
  }
  return spans;
}

/** Letters that may come, go or change. */
const mostErrors = (words: string) => Math.min(256, Math.floor(words.length / 2));
/** Another place is a rival when it differs by no more than this share of the letters beyond the best. */
const rivalShare = 0.15;

function changedForms(text: EssayText, passage: Passage): Candidate[] {
  const folded = foldedOf(text);
  const words = fold(passage.quote.exact.trim()).text;
  const ranges = whereWordsMeet(
    text,
    wordsIn(words).map(({ word }) => word),
  );
  const searched = searchFor(passage, words);
  const matches: { readonly found: Span; readonly errors: number }[] = [];
  let most = mostErrors(words);
  // The ranges grow by what is left beside each match.
  for (const range of ranges) {
    const match = searched(folded.text.slice(range.start, range.end), most);
    if (!match) continue;
    most = Math.min(most, match.errors + Math.ceil(rivalShare * words.length));
    const found = { start: range.start + match.start, end: range.start + match.end };
    matches.push({ found, errors: match.errors });
    const beside = [
      { start: range.start, end: found.start },
      { start: found.end, end: range.end },
    ];
    ranges.push(...beside.filter(({ start, end }) => end - start > words.length / 2));
  }
  return matches
    .filter(({ errors }) => errors <= most)
    .map(({ found }) =>
      changedForm(text, passage, words, withoutStrangers(folded.text, wholeWords(folded.text, found), words)),
    );
}

/** `span` and `words` are folded. */
function changedForm(text: EssayText, passage: Passage, words: string, span: Span): Candidate {
  const folded = foldedOf(text);
  const there = folded.text.slice(span.start, span.end);
  const [best] = search(there, words, words.length);
  const alike = best ? 1 - best.errors / words.length : 0;
  const candidate = candidateAt(text, passage, toSentences(text, unfolded(folded, span), words), alike);
  const surest = saysTheSame(words, there) ? 1 : certain - 0.01;
  return { ...candidate, certainty: Math.min(candidate.certainty, surest) };
}

type Match = ReturnType<typeof search>[number] | undefined;
const lastSearches = new WeakMap<Passage, ReadonlyMap<string, Match>>();

/**
 * Searches stretches for a passage's words. What the last search for it found in a stretch is known: while somebody
 * types, all but one are as they were, and a lost passage is looked for on every key.
 */
function searchFor(passage: Passage, words: string) {
  const last = lastSearches.get(passage);
  const now = new Map<string, Match>();
  lastSearches.set(passage, now);
  return (stretch: string, most: number): Match => {
    const key = `${most} ${stretch}`;
    const match = last?.has(key) ? last.get(key) : search(stretch, words, most)[0];
    now.set(key, match);
    return match;
  };
}

/** A match grown to whole words. */
function wholeWords(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from > 0 && isWordEnd(text.charAt(from - 1)) && isWordStart(text.charAt(from))) from--;
  while (to < text.length && isWordEnd(text.charAt(to - 1)) && isWordStart(text.charAt(to))) to++;
  return { start: from, end: to };
}

/**
 * A match without the words at its ends that the quotation has no form of: comparing letters, a neighbour's last words
 * pass for changed first ones. It ends with the stop that the quotation ends in.
 */
function withoutStrangers(text: string, { start, end }: Span, quote: string): Span {
  const stems = new Set(wordsIn(quote).map(({ word }) => word.slice(0, stem)));
  const own = wordsIn(text.slice(start, end)).filter(({ word }) => stems.has(word.slice(0, stem)));
  const [first, last] = [own[0], own.at(-1)];
  if (!first || !last) return { start, end };
  const [from, to] = [start + first.start, start + last.end];
  const closes = isStopped(quote) ? (/^[.!?]+["')\]]*/.exec(text.slice(to))?.[0].length ?? 0) : 0;
  return { start: from, end: to + closes };
}

/** Whole sentences for a quotation of whole sentences, where the ends of the match are only a few words off. */
function toSentences(text: EssayText, span: Span, quote: string): Span {
  if (!isStopped(quote) || !/^["'(]*\p{Lu}/u.test(quote)) return span;
  const slack = Math.max(16, (span.end - span.start) / 4);
  const sentences = sentencesOf(text);
  const start = sentences
    .map((sentence) => sentence.start)
    .filter((at) => Math.abs(at - span.start) <= slack && at < span.end)
    .sort((a, b) => Math.abs(a - span.start) - Math.abs(b - span.start))[0];
  const end = sentences
    .map((sentence) => sentence.end)
    .filter((at) => Math.abs(at - span.end) <= slack && at > (start ?? span.start))
    .sort((a, b) => Math.abs(a - span.end) - Math.abs(b - span.end))[0];
  return { start: start ?? span.start, end: end ?? span.end };
}

function isStopped(quote: string): boolean {
  return /[.!?]["')\]]*$/.test(quote);
}

/** Letters in which two forms of a word agree. */
const stem = 4;

function isWordEnd(text: string): boolean {
  return /[\p{L}\p{N}]$/u.test(text);
}

function isWordStart(text: string): boolean {
  return /^[\p{L}\p{N}]/u.test(text);
}

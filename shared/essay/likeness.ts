import search from 'approx-string-match';
import { fold } from './folded-text.ts';
import { type Candidate, certain, type Passage, wasDeleted } from './place.ts';
import type { EssayText, Span } from './text.ts';
import { wordsIn } from './word-index.ts';

/** Weights as in the Hypothesis client (match-quote.ts). */
const weights = { quote: 50, around: 20, position: 2 };

/** `alike` is the share of the quotation's letters that are there, 0-1. */
export function candidateAt(text: EssayText, passage: Passage, span: Span, alike: number): Candidate {
  const { prefix, suffix } = passage.quote;
  const before = text.text.slice(Math.max(0, span.start - prefix.length - slack), span.start);
  const after = text.text.slice(span.end, span.end + suffix.length + slack);
  const far = Math.abs(span.start - passage.position.start) / Math.max(1, text.text.length);
  let sum = weights.quote * alike + weights.position * (1 - Math.min(1, far));
  let most = weights.quote + weights.position;
  for (const [wanted, there] of [
    [prefix, before],
    [suffix, after],
  ] as const) {
    if (wanted.trim() === '') continue; // the text's first words have nothing before them
    sum += weights.around * alikeIn(wanted, there);
    most += weights.around;
  }
  const likeness = sum / most;
  if (wasDeleted(passage)) {
    // The very words between the very neighbours: an undo. Without neighbours nothing could tell it from a twin.
    const isBack = likeness >= restored && most > weights.quote + weights.position;
    return { span, likeness, certainty: isBack ? likeness : Math.min(likeness, certain - 0.01) };
  }
  const own = ownWeight(passage.quote.exact);
  // Words that changed much between unchanged neighbours are worth asking about, never enough.
  const certainty = Math.max(own * alike + (1 - own) * likeness, Math.min(likeness, certain - 0.01));
  return { span, likeness, certainty };
}

/** Deleted words that stand elsewhere too are back when they and their surroundings are that much alike. */
const restored = 0.95;

/** Around a passage a word may have come in between. */
const slack = 8;

/** Whether the words alone say which passage is meant, whatever stands around. */
export function standsAlone(passage: Passage): boolean {
  return !wasDeleted(passage) && ownWeight(passage.quote.exact) === 1;
}

/** Two words say nothing alone; eight are hardly written twice by chance. */
function ownWeight(exact: string): number {
  return Math.min(1, Math.max(0, (wordsIn(exact).length - 2) / 6));
}

/** Letters of unrelated text agree to about this share by chance. */
const chance = 0.4;

function alikeIn(wanted: string, there: string): number {
  const pattern = fold(wanted).text.trim();
  const [match] = search(fold(there).text, pattern, pattern.length);
  const alike = match ? 1 - match.errors / pattern.length : 0;
  return Math.max(0, (alike - chance) / (1 - chance));
}

const negations = /^(?:not|no|never|none|nor|neither|nothing|nobody|cannot|without|.*n't)$/;

/**
 * Whether changed words can still say the same: most words are kept, and no number or negation comes or goes. Letters
 * alone do not tell “should” from “should not”.
 */
export function saysTheSame(quote: string, there: string): boolean {
  const [wanted, found] = [wordsIn(quote), wordsIn(there)].map((words) => words.map(({ word }) => word)) as [
    string[],
    string[],
  ]; // a pair stays a pair
  const left = [...found];
  const missing = wanted.filter((word) => {
    const at = left.indexOf(word);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  const kept = wanted.length - missing.length;
  if (kept / Math.max(wanted.length, found.length) < leastKept) return false;
  return ![...missing, ...left].some((word) => negations.test(word) || /\p{N}/u.test(word));
}

/** Share of the longer one's words. */
const leastKept = 0.7;

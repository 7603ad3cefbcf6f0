import type { Node } from '#shared/graph/records.ts';

/** What the rules ask of a text; lexical questions are answered for English only. */
export type Words = {
  /** Words in the text, whatever the language: runs of letters and digits. */
  readonly count: number;
  /** How many of them are English function words. */
  readonly stopCount: number;
  /** W(x): lower-cased content words without stop words. */
  readonly content: ReadonlySet<string>;
};

/** English function words: what says nothing about the subject of a sentence. */
const stopWords: ReadonlySet<string> = new Set(
  (
    'a about above after again all also am an and any are as at be because been before being below between both but by ' +
    'can could did do does doing down during each either few for from further had has have having he her here hers ' +
    'herself him himself his how i if in into is it its itself just me more most much my myself neither no nor not now ' +
    'of off on once only or other our ours ourselves out over own same shall she should so some such than that the ' +
    'their theirs them themselves then there these they this those through to too under until up very was we were what ' +
    'when where which while who whom whose why will with would you your yours yourself yourselves may might must upon ' +
    "isn't aren't wasn't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't " +
    "it's that's there's they're we're you're i'm i've we've they've"
  ).split(' '),
);

const wordPattern = /[\p{L}\p{N}]+(?:'\p{L}+)*/gu;

/** Node records never change, so what was read of one is kept as long as it is. */
const known = new WeakMap<Node, Words>();

export function wordsOf(node: Node): Words {
  let words = known.get(node);
  if (!words) {
    words = readWords(node.text);
    known.set(node, words);
  }
  return words;
}

export function readWords(text: string): Words {
  const all = text.toLowerCase().replaceAll('’', "'").match(wordPattern) ?? [];
  const content = new Set<string>();
  let stopCount = 0;
  for (const word of all) {
    if (stopWords.has(word)) stopCount += 1;
    else content.add(word.replace(/'s$/, ''));
  }
  return { count: all.length, stopCount, content };
}

/** J(a, b), 0-1: shared content words among all content words; 0 when both have none. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const word of small) if (large.has(word)) shared += 1;
  const union = a.size + b.size - shared;
  return union === 0 ? 0 : shared / union;
}

/**
 * Whether texts can be judged by English words. In English prose every third word and more is a function word; below
 * one in eight it is another language. Short maps get the benefit of the doubt.
 */
export function looksEnglish(texts: Iterable<Words>): boolean {
  let count = 0;
  let stopCount = 0;
  for (const words of texts) {
    count += words.count;
    stopCount += words.stopCount;
  }
  return count < 24 || stopCount / count >= 1 / 8;
}

import {
  closingAbbreviations,
  countingAbbreviations,
  leadingAbbreviations,
  sayingVerbs,
  sentenceOpeners,
} from './abbreviations.ts';
import type { EssayText, Span, TextBlock } from './text.ts';

/**
 * A sentence of the essay's own prose. `spans` has one entry, or more where a page break had cut the sentence into
 * two blocks; `start` and `end` go round all of them.
 */
export type Sentence = Span & {
  /** Index into `text.blocks` of the block it begins in. */
  readonly block: number;
  readonly spans: readonly Span[];
};

const found = new WeakMap<EssayText, readonly Sentence[]>();

/**
 * The sentences in order. Headings, title pages, bibliographies and footnotes have none. Own rules rather than
 * Intl.Segmenter: its answer depends on the runtime, and anchors and findings must not.
 */
export function sentencesOf(text: EssayText): readonly Sentence[] {
  const known = found.get(text);
  if (known) return known;
  const sentences: Sentence[] = [];
  text.blocks.forEach((block, index) => {
    if (!isProse(block)) return;
    const line = text.text.slice(block.start, block.end);
    const spans = sentenceSpans(line, markersIn(text, block)).map(({ start, end }) => ({
      start: start + block.start,
      end: end + block.start,
    }));
    const last = sentences.at(-1);
    const [first, ...others] = spans;
    if (!first) return;
    if (last && continues(text, last, first, block)) {
      sentences[sentences.length - 1] = { ...last, end: first.end, spans: [...last.spans, first] };
    } else sentences.push({ ...first, block: index, spans: [first] });
    for (const span of others) sentences.push({ ...span, block: index, spans: [span] });
  });
  found.set(text, sentences);
  return sentences;
}

/** The words of a sentence, its pieces joined by a space. */
export function wordsOfSentence(text: EssayText, sentence: Pick<Sentence, 'spans'>): string {
  return sentence.spans.map(({ start, end }) => text.text.slice(start, end)).join(' ');
}

/** Where the sentences of one line stand, offsets from its start. `markers`: where footnotes are called. */
export function sentenceSpans(line: string, markers: readonly number[] = []): Span[] {
  const spans: Span[] = [];
  let start = skipSpace(line, 0);
  for (const match of line.matchAll(stops)) {
    const stop = match.index;
    if (stop < start) continue;
    const end = stop + match[0].length;
    if (!endsSentence(line, start, stop, end, markers)) continue;
    spans.push({ start, end });
    start = skipSpace(line, end);
  }
  const rest = line.slice(start).trimEnd();
  if (/[\p{L}\p{N}]/u.test(rest)) spans.push({ start, end: start + rest.length });
  return spans;
}

/** Stops (also spaced ellipses), then what still belongs to the sentence: quotes, brackets, footnote numbers. */
const stops =
  /(?:\.(?:\s?\.){2,}|[.!?…]+)(?:["'”’»)\]]|(?<=[\p{L}%)”"’'][.!?…]["”’)]?)\d{1,3}(?=\s|$)|[⁰¹²³⁴-⁹*†‡]|\[\d{1,3}\])*/gu;

function endsSentence(
  line: string,
  start: number,
  stop: number,
  end: number,
  markers: readonly number[],
): boolean {
  const rest = line.slice(end);
  if (rest.trim() === '') return true;
  const mark = line.slice(stop, end);
  const before = line.slice(start, stop);
  const next = nextWord(rest);
  if (!/^\s/.test(rest)) return isMissingSpace(before, mark, rest) || markers.includes(end);
  if (/[[(]$/.test(before)) return false; // “[…]” is a cut inside a quotation
  if (isLowerCase(next.word) && !next.quoted) return false;
  const word = /[\p{L}\p{N}.’'-]*$/u.exec(before)?.[0] ?? '';
  if (/^(?:\.\s?\.|…)/.test(mark)) return countWords(before) > 1; // “Well … I think so.”
  if (/[!?]/.test(mark)) return !goesOnAfterQuestion(mark, rest);
  if (mark.startsWith('.') && isAbbreviation(before, word, next)) {
    // A closing quote or bracket after the abbreviation closes no sentence by itself: “(Smith et al.) The …”.
    return false;
  }
  return true;
}

type NextWord = { readonly word: string; readonly quoted: boolean; readonly isInitial: boolean };

function nextWord(rest: string): NextWord {
  const match = /^\s*(["'“‘«([]*)([\p{L}\p{N}][\p{L}\p{N}’'-]*)?(\.)?/u.exec(rest);
  const word = match?.[2] ?? '';
  return { word, quoted: (match?.[1] ?? '') !== '', isInitial: word.length === 1 && match?.[3] === '.' };
}

function isAbbreviation(before: string, word: string, next: NextWord): boolean {
  const bare = word.toLowerCase().replace(/^['’]/, '');
  const opens = sentenceOpeners.has(next.word.toLowerCase()) && !next.isInitial;
  const numberNext = /^[\divxlc]/.test(next.word);
  if (leadingAbbreviations.has(bare)) return true;
  if (countingAbbreviations.has(bare) && numberNext) return true;
  if (closingAbbreviations.has(bare)) return !opens;
  // “J. Smith”, “J.R.R. Tolkien”; but “plan B. The …”, and “in line 4. Then …”
  if (/^(?:\p{Lu}\.)*\p{Lu}$/u.test(word)) return !opens;
  return /^\d{1,2}$|^[a-z]$/i.test(word) && before.trim() === word; // “1. First point”
}

/** “end.The next”: a space is missing before a word that opens sentences. */
function isMissingSpace(before: string, mark: string, rest: string): boolean {
  const match = /^(\p{Lu}\p{Ll}*)\s/u.exec(rest);
  return (
    mark === '.' &&
    match !== null &&
    /(?:^|\s)\p{L}\p{Ll}+$/u.test(before) &&
    sentenceOpeners.has((match[1] ?? '').toLowerCase())
  );
}

/** “‘Why now?’ Smith asks.” and “Yahoo! News” go on; a capital alone does not tell. */
function goesOnAfterQuestion(mark: string, rest: string): boolean {
  if (!/["'”’»]/.test(mark)) return false;
  const match = /^\s+\p{Lu}[\p{L}’'-]*\s+(?:\p{Lu}[\p{L}’'-]*\s+)?(\p{Ll}+)/u.exec(rest);
  return match !== null && sayingVerbs.has(match[1] ?? '');
}

/** Lower case goes on, but for names such as iPhone or eBay. */
function isLowerCase(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !/^\p{Ll}\p{Lu}/u.test(word);
}

function countWords(words: string): number {
  return words.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}

function skipSpace(line: string, from: number): number {
  const match = /\S/.exec(line.slice(from));
  return match ? from + match.index : line.length;
}

function isProse(block: TextBlock): boolean {
  return block.part === 'body' && block.type !== 'heading' && block.type !== 'note';
}

/** A paragraph that stops in the middle of a sentence goes on in the next one that starts in lower case. */
function continues(text: EssayText, last: Sentence, first: Span, block: TextBlock): boolean {
  const before = text.blocks.find(({ start, end }) => start <= last.end && last.end <= end);
  return (
    block.type === 'paragraph' &&
    before?.type === 'paragraph' &&
    /[\p{L}\p{N},–—-]$/u.test(text.text.slice(last.start, last.end)) &&
    isLowerCase(nextWord(text.text.slice(first.start, first.end)).word)
  );
}

function markersIn(text: EssayText, block: TextBlock): number[] {
  return text.notes
    .filter(({ marker }) => block.start <= marker && marker <= block.end)
    .map(({ marker }) => marker - block.start);
}

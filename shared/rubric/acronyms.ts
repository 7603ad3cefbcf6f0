import type { EssayText, Span } from '#shared/essay/text.ts';
import { folded } from '#shared/sources/folded.ts';

/** Letters that stand for a name, with all their places in the text. */
export type Acronym = {
  readonly letters: string;
  /** The name they were introduced for, “Northern Transport Council (NTC)”, folded; null when nowhere. */
  readonly name: string | null;
  /** They open a footnote or an entry, where an author stands. */
  readonly isAuthor: boolean;
  readonly spans: readonly Span[];
};

const known = new WeakMap<EssayText, readonly Acronym[]>();

/** Acronyms of four to eight letters, in the order of the text; lines in capitals have none. */
export function acronymsOf(text: EssayText): readonly Acronym[] {
  const before = known.get(text);
  if (before) return before;
  const found = new Map<string, { name: string | null; isAuthor: boolean; spans: Span[] }>();
  for (const block of text.blocks) {
    const line = text.text.slice(block.start, block.end);
    for (const match of line.matchAll(/(?<![\p{L}\p{N}.])\p{Lu}{4,8}(?=(?:[’']?s)?(?![\p{L}\p{N}]))/gu)) {
      const [letters] = match;
      if (besideCapitals(line, match.index, letters.length)) continue;
      const acronym = found.get(letters) ?? { name: null, isAuthor: false, spans: [] };
      found.set(letters, acronym);
      const start = block.start + match.index;
      acronym.spans.push({ start, end: start + letters.length });
      acronym.name ??= nameBefore(line, match.index, letters.length);
      acronym.isAuthor ||= match.index < 6 && (block.type === 'note' || block.part === 'entry');
    }
  }
  const acronyms = [...found].map(([letters, acronym]) => ({ letters, ...acronym }));
  known.set(text, acronyms);
  return acronyms;
}

/** A neighbour in capitals: a heading that shouts, or an author’s name. */
function besideCapitals(line: string, at: number, length: number): boolean {
  return (
    /\p{Lu}{2,}[,.]?\s+$/u.test(line.slice(Math.max(0, at - 20), at)) ||
    /^,?\s+\p{Lu}{2,}(?![\p{Ll}\p{N}])/u.test(line.slice(at + length, at + length + 20))
  );
}

/** The capitalised words before “(NTC)”. */
function nameBefore(line: string, at: number, length: number): string | null {
  if (line[at - 1] !== '(' || line[at + length] !== ')') return null;
  const words =
    /((?:\p{Lu}[\p{L}’'-]*|of|for|the|and|on|in|to|&)(?:\s+(?:\p{Lu}[\p{L}’'-]*|of|for|the|and|on|in|to|&))*)\s*\($/u.exec(
      line.slice(0, at),
    )?.[1];
  return words ? folded(words.replace(/^(?:the|of|and|in|to|on|for)\s+/i, '')) : null;
}

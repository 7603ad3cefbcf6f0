import { describe, expect, it } from 'vitest';
import { structure } from '#shared/essay/import/structure.ts';
import { flatContent, linesOfEssay } from '#tests/support/file-content.ts';
import { pick, printedSeed, type Random, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

const raised = (number: number) => [...String(number)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)]).join('');
const vocabulary = (
  'river bridge council market winter promise teacher garden engine letter window harvest signal pocket music ' +
  'quiet narrow steady open early careful makes carries forgets answers follows measures across between after'
).split(' ');

/** A file of random paragraphs, headings, notes that cut paragraphs, page edges, lists and entries. */
function randomFile(random: Random): { text: string; notes: number; pages: number } {
  const parts: string[] = [];
  let notes = 0;
  let pages = 1;
  let word = 0;
  const words = (count: number) =>
    Array.from({ length: count }, () => {
      word += 1;
      // Each word once: one that is lost or doubled shows by its name.
      return `${pick(random, vocabulary)}${letters(word)}`;
    });
  const sentence = (count: number) => {
    const line = words(count).join(' ');
    return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
  };
  for (let index = 0; index < 30; index += 1) {
    const dice = random();
    if (dice < 0.15)
      parts.push(
        words(3)
          .map((one) => one.charAt(0).toUpperCase() + one.slice(1))
          .join(' '),
      );
    else if (dice < 0.3) {
      notes += 1;
      const [before, after] = [sentence(20), words(15).join(' ')];
      const cut = wholeBelow(random, 2) === 0;
      parts.push(`${before.slice(0, -1)}${raised(notes)}. ${sentence(14).slice(0, cut ? -1 : undefined)}`);
      parts.push(`${raised(notes)}${cut ? '' : ' '}${sentence(5)}`);
      parts.push(cut ? `${after}.` : sentence(15));
    } else if (dice < 0.4) {
      pages += 1;
      parts.push(`\f${sentence(25)}`);
    } else if (dice < 0.5)
      parts.push(
        words(3)
          .map((one) => `- ${one}`)
          .join('\n'),
      );
    else if (dice < 0.6) parts.push(wrapped(sentence(60)));
    else parts.push(`${sentence(12)} ${sentence(18)}`);
  }
  return { text: parts.join('\n\n'), notes, pages };
}

function letters(number: number): string {
  return [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
}

function wrapped(line: string): string {
  return line.replace(/(.{40,70}) /g, '$1\n');
}

describe('no word of a file', () => {
  it('is lost or doubled on the way to the essay', () => {
    const seed = printedSeed('no-word-lost');
    const random = seededRandom(seed);
    for (let run = 0; run < 150; run += 1) {
      const { text, notes } = randomFile(random);
      const { essays } = structure(flatContent(text));
      const lines = essays.flatMap(linesOfEssay);
      const found = lines.map((line) => line.replace(/^\w+: /, '').replace(/\^\d+/g, '')).join(' ');
      expect(wordsOf(found), `run ${run} of seed ${seed}`).toEqual(wordsOf(text));
      expect(lines.filter((line) => line.startsWith('note: ')).length, `run ${run} of seed ${seed}`).toBe(
        notes,
      );
    }
  });
});

/** Sorted, without the marks of notes and items. */
function wordsOf(text: string): string[] {
  return (text.match(/\p{L}+/gu) ?? []).sort();
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorFor, followSteps, type MapOffset, placeOf } from '#shared/essay/anchors.ts';
import { type EssayText, plainText } from '#shared/essay/text.ts';
import { anchorOfW3c, codePointsAt, offsetAt, w3cOf } from '#shared/essay/w3c.ts';
import { applyDiff } from '#shared/graph/diff.ts';
import { emptyGraph, type Graph } from '#shared/graph/graph.ts';
import type { Anchor } from '#shared/graph/records.ts';
import { pick, printedSeed, type Random, seededRandom, wholeBelow } from '#tests/support/seeded-random.ts';

const seed = printedSeed('anchors');

/** A character that knows where it was typed: what a passage became can then be said without searching. */
type Typed = { readonly unit: string; readonly id: number };

const words = 'the a buses nurse school sleeps less hours should could not 14 later early 🚌 because'.split(
  ' ',
);

function writing(random: Random) {
  let made = 0;
  const typed = (text: string): Typed[] =>
    [...text].flatMap((point) => [...point.split('')].map((unit) => ({ unit, id: ++made })));
  const sentence = () => {
    const said = Array.from({ length: 1 + wholeBelow(random, 12) }, () => pick(random, words)).join(' ');
    return `${said}.${random() < 0.3 ? '\n' : ' '}`;
  };
  return { typed, sentence };
}

/** Types, deletes, splits, pastes over or moves something; at most one stretch at a time, whole characters only. */
function edited(
  random: Random,
  text: readonly Typed[],
  { typed, sentence }: ReturnType<typeof writing>,
): Typed[] {
  const some = (offset: number) => (/[\uDC00-\uDFFF]/.test(text[offset]?.unit ?? '') ? offset - 1 : offset);
  const from = some(wholeBelow(random, text.length + 1));
  const to = some(Math.min(text.length, from + wholeBelow(random, pick(random, [5, 30, 120]) ?? 5)));
  const [head, cut, tail] = [text.slice(0, from), text.slice(from, to), text.slice(to)];
  const act = random();
  if (act < 0.3)
    return [...head, ...typed(pick(random, ['x', 'word ', '\n', sentence()]) ?? ''), ...cut, ...tail];
  if (act < 0.6) return [...head, ...tail];
  if (act < 0.75) return [...head, ...typed(sentence()), ...tail];
  const rest = [...head, ...tail];
  const at = some(wholeBelow(random, rest.length + 1));
  const again = typed(cut.map(({ unit }) => unit).join(''));
  return [...rest.slice(0, at), ...again, ...rest.slice(at)]; // moved: deleted here, typed there
}

function mapOf(before: readonly Typed[], after: readonly Typed[]): MapOffset {
  const now = new Map(after.map(({ id }, offset) => [id, offset]));
  return (offset, side) => {
    const beside = before[side === 1 ? offset : offset - 1];
    const at = beside && now.get(beside.id);
    return at === undefined ? null : at + (side === 1 ? 0 : 1);
  };
}

const isLetter = ({ unit }: Typed) => unit.trim() !== '';
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const shareOf = (words: readonly string[], there: readonly string[]) =>
  words.length === 0 ? 1 : words.filter((word) => there.includes(word)).length / words.length;

const textOfTyped = (version: number, text: readonly Typed[]) =>
  plainText(version, text.map(({ unit }) => unit).join(''));

function anchorsIn(random: Random, text: EssayText, count: number): Graph {
  const anchors = Array.from({ length: count }, (_item, index): Anchor[] => {
    const start = wholeBelow(random, text.text.length);
    const end = Math.min(text.text.length, start + 1 + wholeBelow(random, 90));
    const isCut = [start, end].some((offset) => /[\uDC00-\uDFFF]/.test(text.text[offset] ?? ''));
    if (isCut || text.text.slice(start, end).trim() === '') return [];
    return [{ type: 'anchor', id: `a${index}`, nodeId: 'n', ...anchorFor(text, { start, end }) }];
  }).flat();
  return { ...emptyGraph, anchors: new Map(anchors.map((anchor) => [anchor.id, anchor])) };
}

test('over any edits an anchor keeps to its own characters, or to the very words it had, or is not found', () => {
  let kept = 0;
  let found = 0;
  fc.assert(
    fc.property(fc.integer(), (caseSeed) => {
      const random = seededRandom(caseSeed);
      const hand = writing(random);
      let text = hand.typed(Array.from({ length: 12 }, hand.sentence).join(''));
      let read = textOfTyped(1, text);
      let graph = anchorsIn(random, read, 6);
      for (let version = 2; version < 12; version++) {
        const next = edited(random, text, hand);
        const nextRead = textOfTyped(version, next);
        const diff = followSteps(graph, read, nextRead, mapOf(text, next));
        const nextGraph = applyDiff(graph, diff);
        for (const [id, anchor] of nextGraph.anchors) {
          const was = graph.anchors.get(id);
          const before = was && placeOf(read, was);
          const after = placeOf(nextRead, anchor);
          if (!before || after.type !== 'found') continue;
          found++;
          const there = wordsOf(nextRead.text.slice(after.span.start, after.span.end));
          const attached = next.slice(after.span.start, after.span.end);
          const own =
            before.type === 'found' ? text.slice(before.span.start, before.span.end).filter(isLetter) : [];
          const ownIds = new Set(own.map(({ id: ownId }) => ownId));
          const left = attached.filter((character) => ownIds.has(character.id)).length;
          if (left > 0) {
            kept++;
            const again = shareOf(wordsOf(was.quote.exact), there); // moved to where a letter of it stood
            if (left < 0.3 * own.length && again < 0.7)
              expect({
                was: own.map(({ unit }) => unit).join(''),
                exact: was.quote.exact,
                there,
                score: after.score,
              }).toBeNull();
          } else {
            expect(shareOf(wordsOf(was.quote.exact), there)).toBeGreaterThanOrEqual(0.7);
            // Not to others of the same words: to words that came back.
            const old = text.findIndex((character) => character.id === attached[0]?.id);
            const stoodThere = attached.every((character, index) => text[old + index]?.id === character.id);
            expect(old >= 0 && stoodThere).toBe(false);
          }
        }
        // What no edit has touched is where it was.
        for (const [id, was] of graph.anchors) {
          const before = placeOf(read, was);
          if (before.type !== 'found') continue;
          const own = text.slice(before.span.start, before.span.end);
          const start = next.findIndex(({ id: at }) => at === own[0]?.id);
          const isWhole = start >= 0 && own.every(({ id: at }, index) => next[start + index]?.id === at);
          if (!isWhole) continue;
          const anchor = nextGraph.anchors.get(id);
          expect(anchor && placeOf(nextRead, anchor)).toMatchObject({
            type: 'found',
            span: { start, end: start + own.length },
          });
        }
        [text, read, graph] = [next, nextRead, nextGraph];
      }
    }),
    { seed, numRuns: 150 },
  );
  expect(kept).toBeGreaterThan(1_000);
  expect(found).toBeGreaterThan(kept);
});

test('code points and UTF-16 units lead to each other, whatever the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, nth) => {
      const points = [...text];
      const count = nth % (points.length + 1);
      const offset = points.slice(0, count).join('').length;
      expect(offsetAt(text, count)).toBe(offset);
      expect(codePointsAt(text, offset)).toBe(count);
    }),
    { seed },
  );
});

test('an anchor written as a W3C annotation and read back is the same', () => {
  fc.assert(
    fc.property(fc.integer(), (caseSeed) => {
      const random = seededRandom(caseSeed);
      const hand = writing(random);
      const text = plainText(4, `🚌 ${Array.from({ length: 5 }, hand.sentence).join('')}`);
      for (const anchor of anchorsIn(random, text, 4).anchors.values()) {
        const annotation = JSON.parse(JSON.stringify(w3cOf(text, anchor, 'https://example.org/essays/e')));
        const { type: _type, ...rest } = anchor;
        expect(anchorOfW3c(text, annotation)).toEqual(rest);
      }
    }),
    { seed, numRuns: 60 },
  );
});

import { anchorFor, placeOf } from '#shared/essay/anchors.ts';
import { type EssayText, plainText, type Span } from '#shared/essay/text.ts';
import { asText, longEssay, revised } from '#tests/support/long-essay.ts';
import { pickSome, seededRandom } from '#tests/support/seeded-random.ts';

export type MovedBlock = {
  readonly words: number;
  /** Found, or offered, where the sentence stands now; `wrong` is found elsewhere. */
  readonly found: number;
  readonly asked: number;
  readonly askedElsewhere: number;
  readonly lost: number;
  readonly wrong: number;
  /** For all anchors together, the text being new. */
  readonly milliseconds: number;
};

/** 120 sentences of an essay of 5,000 words, found again after a block was moved and words were replaced. */
export function movedBlock(seed: number, share: number): MovedBlock {
  const random = seededRandom(seed);
  const sentences = longEssay(random, 5_000);
  const before = plainText(1, asText(sentences));
  const chosen = pickSome(
    random,
    sentences.map((_sentence, index) => index),
    120,
  );
  const spans = spansOf(before, sentences);
  const anchors = chosen.map((index) => anchorFor(before, spans[index] ?? { start: 0, end: 1 }));
  const later = revised(random, sentences, share);
  const after = plainText(2, asText(later.sentences));
  const spansAfter = spansOf(after, later.sentences);
  const start = performance.now();
  const places = anchors.map((anchor) => placeOf(after, anchor));
  const milliseconds = performance.now() - start;
  const counts = { found: 0, asked: 0, askedElsewhere: 0, lost: 0, wrong: 0 };
  places.forEach((place, nth) => {
    const goal = spansAfter[later.order.indexOf(chosen[nth] ?? -1)];
    if (place.type === 'lost') counts.lost++;
    else {
      const isThere = goal && goal.start < place.span.end && place.span.start < goal.end;
      const isMostly = isThere && overlap(goal, place.span) > (place.span.end - place.span.start) / 2;
      if (place.type === 'found') counts[isMostly ? 'found' : 'wrong']++;
      else counts[isMostly ? 'asked' : 'askedElsewhere']++;
    }
  });
  return { words: before.text.split(/\s+/).length, ...counts, milliseconds };
}

function spansOf(text: EssayText, sentences: readonly string[]): Span[] {
  let end = 0;
  return sentences.map((words) => {
    const start = text.text.indexOf(words, end);
    end = start + words.length;
    return { start, end };
  });
}

function overlap(a: Span, b: Span): number {
  return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

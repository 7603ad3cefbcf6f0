import { changed } from '#shared/graph/commands/command.ts';
import type { Diff } from '#shared/graph/diff.ts';
import type { Graph } from '#shared/graph/graph.ts';
import type { Anchor } from '#shared/graph/records.ts';
import { type Passage, type Place, wasDeleted } from './place.ts';
import { refind } from './refind.ts';
import type { EssayText, Span } from './text.ts';

/** UTF-16 code units of text kept on either side of a passage, and the most that a passage may have. */
const around = 32;
const longest = 20_000;

/** What an anchor says of a stretch of the text, blanks at its ends left out. `span` must hold words. */
export function anchorFor(text: EssayText, span: Span): Passage {
  const { start, end } = trimmed(text.text, {
    start: span.start,
    end: Math.min(span.end, span.start + longest),
  });
  return {
    quote: {
      exact: text.text.slice(start, end),
      prefix: wholeCharacters(text.text.slice(Math.max(0, start - around), start)),
      suffix: wholeCharacters(text.text.slice(end, end + around)),
    },
    position: { start, end },
    textVersion: text.version,
  };
}

const places = new WeakMap<EssayText, WeakMap<Passage, Place>>();

/**
 * Where an anchor stands in a text, now or in another state of it. `found` is certain: the very words, or words that
 * were hardly changed and stand nowhere else. Remembered per text and anchor, so that everyone may ask on every key.
 */
export function placeOf(text: EssayText, anchor: Passage): Place {
  const known = places.get(text) ?? new WeakMap<Passage, Place>();
  places.set(text, known);
  const place = known.get(anchor) ?? refind(text, anchor);
  known.set(anchor, place);
  return place;
}

/**
 * Where an offset of the text before stands in the text after; null when the character on that side of it is gone.
 * Side 1: the offset stays with what follows it (what is typed there comes before it); -1: with what stands before it.
 */
export type MapOffset = (offset: number, side: -1 | 1) => number | null;

/** Of a passage's letters, at least so much must outlive one edit for it to be the same passage. */
const leastKept = 0.3;

/**
 * What an edit of the text does to the anchors, so that `placeOf` answers each mapped passage: only those that it
 * would not find by itself are updated. Anchors whose words were deleted stay as they are: lost, until the same words
 * come back by undo or paste. Where such words stand a second time, the deleted ones are marked by a position without
 * length, so that an anchor does not jump to its twin.
 */
export function followSteps(graph: Graph, before: EssayText, after: EssayText, mapOffset: MapOffset): Diff {
  const pairs: [Anchor, Anchor][] = [];
  for (const anchor of graph.anchors.values()) {
    const passage = passageAfter(anchor, before, after, mapOffset);
    if (passage !== anchor) pairs.push([anchor, { ...anchor, ...passage }]);
  }
  return changed(pairs);
}

function passageAfter(anchor: Anchor, before: EssayText, after: EssayText, mapOffset: MapOffset): Passage {
  const was = placeOf(before, anchor);
  const now = placeOf(after, anchor);
  const span = was.type === 'found' ? mappedSpan(before, after, was.span, mapOffset) : null;
  const isKnown = now.type === 'found' && now.score === 1 && !wasDeleted(anchor);
  if (span) return isKnown && isSameSpan(now.span, span) ? anchor : anchorFor(after, span);
  if (now.type !== 'found') return anchor;
  const words = after.text.slice(now.span.start, now.span.end);
  if (stoodThere(before.text, words, was, (offset) => mapOffset(offset, 1) === now.span.start)) {
    const { start } = was.type === 'found' ? was.span : anchor.position;
    const deleted = { ...anchor, position: { start, end: start } };
    if (placeOf(after, deleted).type !== 'found') return deleted;
    return { ...deleted, quote: { ...deleted.quote, prefix: '', suffix: '' } }; // its neighbours are twins as well
  }
  return isKnown ? anchor : anchorFor(after, now.span); // so that the next edit need not search again
}

/** Whether the words that are found now are not the anchor's own, come back, but others that stood there before. */
function stoodThere(
  text: string,
  words: string,
  was: Place,
  leadsThere: (offset: number) => boolean,
): boolean {
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const isOwn = was.type === 'found' && start < was.span.end && was.span.start < start + words.length;
    if (!isOwn && leadsThere(start)) return true;
  }
  return false;
}

export type Reanchored = {
  /** Each anchor's place in the text after, in the order of the map. */
  readonly places: readonly { readonly anchor: Anchor; readonly place: Place }[];
  /** Anchors that were found, brought to the text after. */
  readonly diff: Diff;
};

/** What becomes of the anchors when the whole text is replaced: a revised file, an older version. */
export function reanchor(graph: Graph, before: EssayText, after: EssayText): Reanchored {
  const pairs: [Anchor, Anchor][] = [];
  const places = [...graph.anchors.values()].map((anchor) => {
    const was = placeOf(before, anchor);
    // What stands around the passage may have changed since the anchor was made.
    const latest = was.type === 'found' ? anchorFor(before, was.span) : anchor;
    const place = placeOf(after, latest);
    if (place.type === 'found') pairs.push([anchor, { ...anchor, ...anchorFor(after, place.span) }]);
    return { anchor, place };
  });
  return { places, diff: changed(pairs) };
}

/** Null when too little of the passage is left. */
function mappedSpan(before: EssayText, after: EssayText, span: Span, mapOffset: MapOffset): Span | null {
  const words = before.text.slice(span.start, span.end);
  const [start, end] = [mapOffset(span.start, 1), mapOffset(span.end, -1)];
  if (start !== null && end !== null && after.text.slice(start, end) === words) return { start, end };
  const left: number[] = [];
  let letters = 0;
  for (let at = span.start; at < span.end; at++) {
    if (/\s/.test(before.text.charAt(at))) continue;
    letters++;
    const offset = mapOffset(at, 1);
    if (offset !== null) left.push(offset);
  }
  const [first, last] = [left[0], left.at(-1)];
  if (first === undefined || last === undefined || left.length < leastKept * letters) return null;
  return { start: first, end: last + 1 };
}

function trimmed(text: string, span: Span): Span {
  const words = text.slice(span.start, span.end);
  const start = span.start + (words.length - words.trimStart().length);
  return { start, end: Math.max(start, span.end - (words.length - words.trimEnd().length)) };
}

/** Without the half of a surrogate pair at either end, which JSON could not carry. */
function wholeCharacters(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]/, '').replace(/[\uD800-\uDBFF]$/, '');
}

function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

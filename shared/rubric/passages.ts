import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Entry, Mention } from '#shared/citations/cited-works.ts';
import type { EssayText, Span } from '#shared/essay/text.ts';
import type { PlaceSpan, Ref, Suggestion } from './finding.ts';
import { open } from './moves.ts';

const ids = new Map<string, string>();

/**
 * A passage by the hash of its normalised words (letters and digits in lower case), so that edits around it, its
 * punctuation and its place in the text leave the finding's key alone.
 */
export function passageRef(text: EssayText, span: Span): Ref {
  const words = (
    text.text
      .slice(span.start, span.end)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
  let id = ids.get(words);
  if (id === undefined) {
    id = bytesToHex(sha256(utf8ToBytes(words))).slice(0, 32);
    if (ids.size >= 10_000) ids.clear();
    ids.set(words, id);
  }
  return { type: 'passage', id };
}

/** An entry is its source where it has one, else its line in the text. */
export function entryRef(text: EssayText, entry: Entry): Ref {
  if (entry.sourceId !== null || !entry.span) return { type: 'source', id: entry.sourceId ?? '' };
  return passageRef(text, entry.span);
}

export type Places = { readonly refs: readonly Ref[]; readonly spans: readonly PlaceSpan[] };

/** What a finding about citations points at, in this order. */
export function placesOf(text: EssayText, places: readonly (Mention | Entry | Span)[]): Places {
  const refs: Ref[] = [];
  const spans: PlaceSpan[] = [];
  for (const place of places) {
    const isEntry = 'raw' in place;
    const ref = isEntry ? entryRef(text, place) : passageRef(text, place);
    const span = isEntry ? place.span : place;
    refs.push(ref);
    if (span) spans.push({ ref, start: span.start, end: span.end });
  }
  return { refs, spans };
}

/** The ways out of a finding that is mended in words: where its places are, a source without a line in its form. */
export function showEach({ refs, spans }: Places, titles: readonly string[]): Suggestion[] {
  return refs.map((ref, at) => {
    const isInText = spans.some((span) => span.ref.id === ref.id);
    return open(titles[at] ?? 'Show it', isInText ? 'show' : 'edit-source', ref);
  });
}

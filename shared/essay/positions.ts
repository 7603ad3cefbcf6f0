import type { Node as DocumentNode } from 'prosemirror-model';
import type { Mapping } from 'prosemirror-transform';

/** 1: with what follows, so behind a footnote that is called there; -1: with what stands before, so in front of it. */
export type Side = -1 | 1;

/** Where ProseMirror's positions stand in the plain text of the same document, and the other way round. */
export type Positions = {
  /** Every position has an offset: one between two lines has the start of the next (1) or the end of the last (-1). */
  readonly offsetAt: (position: number, side: Side) => number;
  /** An offset outside the text counts as its start or end. */
  readonly positionAt: (offset: number, side: Side) => number;
};

/** A stretch in which one position is one UTF-16 code unit of the plain text; may be empty. */
type Run = { readonly position: number; readonly offset: number; length: number };

const known = new WeakMap<DocumentNode, Positions>();

/** Made once a document. */
export function positionsOf(document: DocumentNode): Positions {
  const positions = known.get(document) ?? positionsFrom(document);
  known.set(document, positions);
  return positions;
}

/** How offsets move with steps that led from one document to another; null when the character on that side is gone. */
export function offsetMap(before: DocumentNode, after: DocumentNode, mapping: Mapping) {
  return (offset: number, side: Side): number | null => {
    const { pos, deleted } = mapping.mapResult(positionsOf(before).positionAt(offset, side), side);
    return deleted ? null : positionsOf(after).offsetAt(pos, side);
  };
}

function positionsFrom(document: DocumentNode): Positions {
  const byOffset = runsOf(document);
  const byPosition = [...byOffset].sort((a, b) => a.position - b.position);
  return {
    offsetAt: (position, side) => {
      const { run, along } = placeIn(byPosition, (candidate) => candidate.position, position, side);
      return run.offset + along;
    },
    positionAt: (offset, side) => {
      const { run, along } = placeIn(byOffset, (candidate) => candidate.offset, offset, side);
      return run.position + along;
    },
  };
}

/** In the order of the plain text: the lines of the body, then the footnotes. The same walk as `textOf` in document.ts. */
function runsOf(document: DocumentNode): Run[] {
  const runs: Run[] = [];
  const notes: { readonly position: number; readonly length: number }[] = [];
  let offset = -1;
  document.descendants((block, position) => {
    if (!block.isTextblock) return true;
    offset += 1; // the line's end before it
    let run: Run = { position: position + 1, offset, length: 0 };
    runs.push(run);
    block.forEach((piece, within) => {
      if (piece.type.name === 'footnote') {
        notes.push({ position: position + 1 + within + 1, length: piece.content.size });
        run = { position: position + 1 + within + piece.nodeSize, offset, length: 0 };
        runs.push(run);
      } else {
        run.length += piece.nodeSize;
        offset += piece.nodeSize;
      }
    });
    return false;
  });
  for (const note of notes) {
    offset += 1;
    runs.push({ ...note, offset });
    offset += note.length;
  }
  return runs;
}

/** The run on that side of a place, and how far along it is; runs ascend by `startOf` and do not overlap. */
function placeIn(runs: readonly Run[], startOf: (run: Run) => number, place: number, side: Side) {
  const endOf = (run: Run) => startOf(run) + run.length;
  // How many runs start at the place or before it; how many end before it.
  const index =
    side === 1
      ? countWhile(runs, (run) => startOf(run) <= place) - 1
      : countWhile(runs, (run) => endOf(run) < place);
  const near = runs[index];
  const isOutside = near && (side === 1 ? place > endOf(near) : place < startOf(near));
  const run = (isOutside ? runs[index + side] : undefined) ?? near ?? runs.at(side === 1 ? 0 : -1) ?? nothing;
  return { run, along: Math.min(Math.max(place - startOf(run), 0), run.length) };
}

/** A document always has a line; this is for the type. */
const nothing: Run = { position: 0, offset: 0, length: 0 };

/** How many runs from the first on a condition holds for; once it does not, it holds for none. */
function countWhile(runs: readonly Run[], holds: (run: Run) => boolean): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run && holds(run)) low = middle + 1;
    else high = middle;
  }
  return low;
}

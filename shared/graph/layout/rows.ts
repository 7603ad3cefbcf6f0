import type { Branch } from './branches.ts';
import { columnHeight, columnWidth } from './columns.ts';
import { type Contour, joinContours } from './contour.ts';
import { measures } from './measures.ts';
import { coverWith, type Draft, sideBySide } from './side-by-side.ts';

/** What a branch takes at most, with all that stands below it. */
export type Extent = {
  readonly width: number;
  readonly height: number;
  /** Its height if all cards were of one height: rows that depended on words would jump while one types. */
  readonly tall: number;
};

/** Extents of all branches. @param order parents before children */
export function extentsOf(order: readonly Branch[]): Map<Branch, Extent> {
  const extents = new Map<Branch, Extent>();
  for (const branch of order.toReversed()) {
    const { width, height, tall } = together(branch.children, extents);
    const gap = branch.children.length > 0 ? measures.levelGap : 0;
    const inColumn = (1 + branch.column.length) * (measures.tall + measures.columnGap) - measures.columnGap;
    extents.set(branch, {
      width: Math.max(columnWidth(branch), width),
      height: columnHeight(branch) + gap + height,
      tall: inColumn + gap + tall,
    });
  }
  return extents;
}

/**
 * The children of a root in rows below one another, so that a broad map is no strip: as many as make it about as wide
 * as a window for its height, and about equally long. What belongs to one relation stays in one row.
 */
export function rowsOf(branch: Branch, extents: ReadonlyMap<Branch, Extent>): Branch[][] {
  const { children, parent } = branch;
  const { width, tall } = together(children, extents);
  if (parent || width < measures.broad) return [children];
  const shapely = Math.round(Math.sqrt(width / (tall + measures.levelGap) / measures.aspect));
  const most = Math.floor(width / (measures.broad / 2)); // no row is much shorter than what starts rows
  for (let count = Math.min(shapely, most); count > 1; count -= 1) {
    const rows = parted(children, count, extents);
    if (rows.slice(0, -1).every((row) => halvesOf(row, extents).length > 1)) return rows;
  }
  return [children];
}

/** Rows below one another; but for the last, each leaves a corridor below its parent's middle. */
export function drawnInRows(
  branch: Branch,
  rows: readonly Branch[][],
  drafts: ReadonlyMap<Branch, Draft>,
  contours: ReadonlyMap<Branch, Contour>,
  extents: ReadonlyMap<Branch, Extent>,
): Contour {
  const move = (row: readonly Branch[], contour: Contour, by: number) => {
    for (const child of row) {
      const draft = drafts.get(child);
      if (draft) draft.shift += by;
    }
    return moveContour(contour, by);
  };
  const outlines = rows.map((row, index) => {
    const [left = [], right = []] = halvesOf(row, extents);
    if (index === rows.length - 1) {
      const contour = sideBySide(row, drafts, contours, null);
      return move(row, contour, -(leftEdge(contour) + rightEdge(contour)) / 2);
    }
    const sides = [left, right].map((half) => sideBySide(half, drafts, contours, null));
    const [one, other] = sides;
    if (!one || !other) return stackedRows([]);
    const [byLeft, byRight] = asideOf(one, other);
    return joinContours(move(left, one, byLeft), move(right, other, byRight), 0);
  });
  const contour = stackedRows(outlines);
  const draft = drafts.get(branch);
  if (!draft) return contour;
  draft.cardX = -branch.width / 2;
  coverWith(contour, branch, draft);
  return contour;
}

/** What stands in a second or later row, by node id: the node on top of its column, often itself. */
export function lowerOf(all: Iterable<Branch[][]>): Map<string, string> {
  const lower = new Map<string, string>();
  for (const [, ...rows] of all)
    for (const head of rows.flat())
      for (const { nodeId } of [head, ...head.column]) lower.set(nodeId, head.nodeId);
  return lower;
}

/** In two parts of about equal width, for the lines to the rows below to pass between. */
function halvesOf(row: readonly Branch[], extents: ReadonlyMap<Branch, Extent>): Branch[][] {
  return parted(row, 2, extents);
}

/** Sets two forests to both sides of a corridor whose middle is at x 0; answers how far each moves. */
function asideOf(left: Contour, right: Contour): readonly [number, number] {
  return [-measures.corridor / 2 - rightEdge(left), measures.corridor / 2 - leftEdge(right)];
}

function moveContour(contour: Contour, by: number): Contour {
  return { ...contour, leftShift: contour.leftShift + by, rightShift: contour.rightShift + by };
}

/** The outline of rows below one another, the first on top. */
function stackedRows(rows: readonly Contour[]): Contour {
  const stacked: Contour = { left: [], right: [], leftShift: 0, rightShift: 0 };
  for (const { left, right, leftShift, rightShift } of rows.toReversed()) {
    for (const step of left) stacked.left.push({ x: step.x + leftShift, bottom: step.bottom });
    for (const step of right) stacked.right.push({ x: step.x + rightShift, bottom: step.bottom });
  }
  return stacked;
}

export function leftEdge({ left, leftShift }: Contour): number {
  return left.reduce((least, { x }) => Math.min(least, x + leftShift), Number.POSITIVE_INFINITY);
}

export function rightEdge({ right, rightShift }: Contour): number {
  return right.reduce((most, { x }) => Math.max(most, x + rightShift), Number.NEGATIVE_INFINITY);
}

/** Consecutive parts of about equal width; fewer when there are not enough relations. */
function parted(row: readonly Branch[], count: number, extents: ReadonlyMap<Branch, Extent>): Branch[][] {
  const whole = together(row, extents).width;
  const parts: Branch[][] = [];
  let part: Branch[] = [];
  let x = 0;
  for (const branch of row) {
    const width = extents.get(branch)?.width ?? 0;
    const isDue = x + width / 2 > (whole * (parts.length + 1)) / count;
    const startsRelation = branch.isBelow && branch.gap === measures.siblingGap;
    if (part.length > 0 && isDue && startsRelation && parts.length < count - 1) {
      parts.push(part);
      part = [];
    }
    part.push(branch);
    x += width + measures.siblingGap;
  }
  return [...parts, part];
}

function together(row: readonly Branch[], extents: ReadonlyMap<Branch, Extent>): Extent {
  let width = -measures.siblingGap;
  let height = 0;
  let tall = 0;
  for (const branch of row) {
    const extent = extents.get(branch);
    tall = Math.max(tall, extent?.tall ?? 0);
    width += measures.siblingGap + (extent?.width ?? 0);
    height = Math.max(height, extent?.height ?? 0);
  }
  return { width, height, tall };
}

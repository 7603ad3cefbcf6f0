import type { Branch } from './branches.ts';
import { type Contour, depthOf } from './contour.ts';
import { measures } from './measures.ts';
import { drawnInRows, extentsOf, leftEdge, lowerOf, rightEdge, rowsOf } from './rows.ts';
import { centreOf, coverWith, type Draft, leftOf, sideBySide } from './side-by-side.ts';

export type Place = { x: number; y: number };

/** Places of one forest, and the x range it covers. */
export type Forest = {
  readonly places: ReadonlyMap<Branch, Place>;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  /** What stands in a second or later row below its parent, by node id: the node on top of its column, often itself. */
  readonly lower: ReadonlyMap<string, string>;
};

/**
 * A tidy tree for cards of different heights (after van der Ploeg 2014, “Drawing non-layered tidy trees in linear
 * time”): children right below their parent's bottom, subtrees as close as their outlines allow, parents centred, and
 * small subtrees between large ones spread evenly. All roots have their top at 0; the first root's centre is at x 0.
 */
export function tidy(roots: readonly Branch[], rootGap: number): Forest {
  const drafts = new Map<Branch, Draft>();
  const order = inPreorder(roots);
  const extents = extentsOf(order);
  const rowsBelow = new Map<Branch, Branch[][]>();
  for (const root of roots) drafts.set(root, { y: 0, cardX: 0, shift: 0 });
  for (const branch of order) {
    const rows = rowsOf(branch, extents);
    if (rows.length > 1) rowsBelow.set(branch, rows);
    let y = (drafts.get(branch)?.y ?? 0) + branch.height + measures.levelGap;
    for (const row of rows) {
      for (const child of row) drafts.set(child, { y, cardX: 0, shift: 0 });
      y += measures.levelGap + Math.max(...row.map((child) => extents.get(child)?.height ?? 0));
    }
  }
  const contours = new Map<Branch, Contour>();
  for (const branch of order.toReversed()) {
    const rows = rowsBelow.get(branch);
    const contour = rows
      ? drawnInRows(branch, rows, drafts, contours, extents)
      : drawn(branch, drafts, contours);
    contours.set(branch, contour);
    for (const child of branch.children) contours.delete(child);
  }
  const whole = sideBySide(roots, drafts, contours, rootGap);
  return { ...placed(order, roots, drafts, whole), lower: lowerOf(rowsBelow.values()) };
}

function drawn(
  branch: Branch,
  drafts: ReadonlyMap<Branch, Draft>,
  contours: ReadonlyMap<Branch, Contour>,
): Contour {
  const draft = drafts.get(branch);
  const contour = sideBySide(branch.children, drafts, contours, null);
  if (!draft) return contour;
  const below = branch.children.filter((child) => child.isBelow);
  const first = below[0] ?? branch.children[0];
  const last = below.at(-1) ?? branch.children.at(-1);
  if (first && last) {
    draft.cardX =
      first === last && first.column.length > 0
        ? leftOf(first, drafts) - measures.columnIndent
        : (centreOf(first, drafts) + centreOf(last, drafts) - branch.width) / 2;
  }
  coverWith(contour, branch, draft);
  return contour;
}

function placed(
  order: readonly Branch[],
  roots: readonly Branch[],
  drafts: ReadonlyMap<Branch, Draft>,
  whole: Contour,
): Omit<Forest, 'lower'> {
  const places = new Map<Branch, Place>();
  const frames = new Map<Branch, number>();
  const origin = roots[0] ? centreOf(roots[0], drafts) : 0;
  for (const branch of order) {
    const draft = drafts.get(branch);
    if (!draft) continue;
    const frame = (branch.parent ? (frames.get(branch.parent) ?? 0) : -origin) + draft.shift;
    frames.set(branch, frame);
    const x = Math.round(frame + draft.cardX);
    places.set(branch, { x, y: Math.round(draft.y) });
    let y = draft.y + branch.height;
    for (const below of branch.column) {
      places.set(below, { x, y: Math.round(y + measures.columnGap) });
      y += measures.columnGap + below.height;
    }
  }
  return {
    places,
    left: Math.round(leftEdge(whole) - origin),
    right: Math.round(rightEdge(whole) - origin),
    bottom: depthOf(whole),
  };
}

function inPreorder(roots: readonly Branch[]): Branch[] {
  const order: Branch[] = [];
  const stack = roots.toReversed();
  for (let branch = stack.pop(); branch; branch = stack.pop()) {
    order.push(branch);
    for (const child of branch.children.toReversed()) stack.push(child);
  }
  return order;
}

import type { Branch } from './branches.ts';
import { columnHeight, columnWidth, roomOf } from './columns.ts';
import { type Contour, clashes, cover, depthOf, joinContours } from './contour.ts';
import { measures } from './measures.ts';

/** Where a branch stands in its parent's frame, and its card in its own. */
export type Draft = { y: number; cardX: number; shift: number };

/** Moves siblings apart, from left to right, and answers their common outline. */
export function sideBySide(
  siblings: readonly Branch[],
  drafts: ReadonlyMap<Branch, Draft>,
  contours: ReadonlyMap<Branch, Contour>,
  rootGap: number | null,
): Contour {
  let forest: Contour = { left: [], right: [], leftShift: 0, rightShift: 0 };
  /** Who is seen from the right, nearest last, and down to which depth. */
  const seen: { index: number; depth: number }[] = [];
  siblings.forEach((branch, index) => {
    const tree = contours.get(branch);
    const draft = drafts.get(branch);
    if (!tree || !draft) return;
    const depth = depthOf(tree);
    if (index === 0) {
      forest = tree;
    } else {
      const { shift, by, spare } = pushedBy(
        forest,
        tree,
        seen,
        rootGap ?? branch.gap,
        rootGap ?? measures.siblingGap,
      );
      draft.shift = shift;
      spread(siblings, drafts, by, index, spare);
      forest = joinContours(forest, tree, shift);
    }
    while ((seen.at(-1)?.depth ?? Number.POSITIVE_INFINITY) <= depth) seen.pop();
    seen.push({ index, depth });
  });
  return forest;
}

/** How far the next tree moves, which sibling pushes it furthest, and how much further than the nearer ones do. */
function pushedBy(
  forest: Contour,
  tree: Contour,
  seen: readonly { index: number; depth: number }[],
  topGap: number,
  gap: number,
) {
  let at = seen.length - 1;
  let by = seen[at]?.index ?? 0;
  let shift = Number.NEGATIVE_INFINITY;
  let nearer = Number.NEGATIVE_INFINITY;
  for (const clash of clashes(forest, tree, topGap, gap)) {
    while (at > 0 && (seen[at]?.depth ?? 0) < clash.bottom) at -= 1;
    const index = seen[at]?.index ?? 0;
    if (clash.shift <= shift) continue;
    if (index !== by) nearer = shift;
    by = index;
    shift = clash.shift;
  }
  return { shift, by, spare: nearer === Number.NEGATIVE_INFINITY ? 0 : shift - nearer };
}

/** Small subtrees between two that touch further down share the room between them. */
function spread(
  siblings: readonly Branch[],
  drafts: ReadonlyMap<Branch, Draft>,
  from: number,
  to: number,
  spare: number,
) {
  for (let index = from + 1; index < to; index += 1) {
    const branch = siblings[index];
    const draft = branch && drafts.get(branch);
    if (draft) draft.shift += (spare * (index - from)) / (to - from);
  }
}

/** Puts a card, with what hangs on it, on top of what stands below it. */
export function coverWith(contour: Contour, branch: Branch, draft: Draft) {
  const room = roomOf(branch.column);
  cover(contour, draft.cardX - room, columnWidth(branch), draft.y + columnHeight(branch));
}

export function centreOf(branch: Branch, drafts: ReadonlyMap<Branch, Draft>): number {
  return leftOf(branch, drafts) + branch.width / 2;
}

export function leftOf(branch: Branch, drafts: ReadonlyMap<Branch, Draft>): number {
  const draft = drafts.get(branch);
  return draft ? draft.shift + draft.cardX : 0;
}

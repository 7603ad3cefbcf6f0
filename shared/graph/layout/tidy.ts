import type { Branch } from './branches.ts';
import { type Contour, clashes, cover, depthOf, joinContours } from './contour.ts';
import { measures } from './measures.ts';

export type Place = { x: number; y: number };

/** Where a branch stands in its parent's frame, and its card in its own. */
type Draft = { y: number; cardX: number; shift: number };

/** Places of one forest, and the x range it covers. */
export type Forest = {
  readonly places: ReadonlyMap<Branch, Place>;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
};

/**
 * A tidy tree for cards of different heights (after van der Ploeg 2014, “Drawing non-layered tidy trees in linear
 * time”): children right below their parent's bottom, subtrees as close as their outlines allow, parents centred, and
 * small subtrees between large ones spread evenly. All roots have their top at 0; the first root's centre is at x 0.
 */
export function tidy(roots: readonly Branch[], rootGap: number): Forest {
  const drafts = new Map<Branch, Draft>();
  const order = inPreorder(roots);
  for (const branch of order) {
    const above = branch.parent && drafts.get(branch.parent);
    const y = above && branch.parent ? above.y + branch.parent.height + measures.levelGap : 0;
    drafts.set(branch, { y, cardX: 0, shift: 0 });
  }
  const contours = new Map<Branch, Contour>();
  for (const branch of order.toReversed()) {
    contours.set(branch, drawn(branch, drafts, contours));
    for (const child of branch.children) contours.delete(child);
  }
  const whole = sideBySide(roots, drafts, contours, rootGap);
  return placed(order, roots, drafts, whole);
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
    draft.cardX = (centreOf(first, drafts) + centreOf(last, drafts) - branch.width) / 2;
  }
  cover(contour, draft.cardX, branch.width, draft.y + branch.height);
  return contour;
}

/** Moves siblings apart, from left to right, and answers their common outline. */
function sideBySide(
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

function placed(
  order: readonly Branch[],
  roots: readonly Branch[],
  drafts: ReadonlyMap<Branch, Draft>,
  whole: Contour,
): Forest {
  const places = new Map<Branch, Place>();
  const frames = new Map<Branch, number>();
  const origin = roots[0] ? centreOf(roots[0], drafts) : 0;
  for (const branch of order) {
    const draft = drafts.get(branch);
    if (!draft) continue;
    const frame = (branch.parent ? (frames.get(branch.parent) ?? 0) : -origin) + draft.shift;
    frames.set(branch, frame);
    places.set(branch, { x: Math.round(frame + draft.cardX), y: Math.round(draft.y) });
  }
  const xs = whole.left.map((step) => step.x + whole.leftShift);
  const rights = whole.right.map((step) => step.x + whole.rightShift);
  return {
    places,
    left: Math.round(xs.reduce((least, x) => Math.min(least, x), Number.POSITIVE_INFINITY) - origin),
    right: Math.round(rights.reduce((most, x) => Math.max(most, x), Number.NEGATIVE_INFINITY) - origin),
    bottom: depthOf(whole),
  };
}

function centreOf(branch: Branch, drafts: ReadonlyMap<Branch, Draft>): number {
  const draft = drafts.get(branch);
  return (draft ? draft.shift + draft.cardX : 0) + branch.width / 2;
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

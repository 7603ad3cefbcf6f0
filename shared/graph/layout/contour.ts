/** One step of an outline: from the bottom of the step above it down to `bottom`, the edge is at `x`. */
type Step = { readonly x: number; readonly bottom: number };

/**
 * The left and right outlines of a laid-out subtree, deepest step first, so that a parent is pushed and covered steps
 * are popped. `leftShift` and `rightShift` move all steps of their side without touching them.
 */
export type Contour = {
  left: Step[];
  right: Step[];
  leftShift: number;
  rightShift: number;
};

export function depthOf(contour: Contour): number {
  return contour.right[0]?.bottom ?? 0;
}

/** Puts a card on top of what hangs below it. */
export function cover(contour: Contour, x: number, width: number, bottom: number) {
  contour.left.push({ x: x - contour.leftShift, bottom });
  contour.right.push({ x: x + width - contour.rightShift, bottom });
}

export type Clash = { readonly shift: number; readonly bottom: number };

/**
 * How far a subtree must move right to clear a forest, step by step from the top: each clash with the depth on the
 * forest's side at which it happens. The gap is `topGap` between the two cards on top, `gap` further down.
 */
export function* clashes(forest: Contour, tree: Contour, topGap: number, gap: number): Iterable<Clash> {
  let a = forest.right.length - 1;
  let b = tree.left.length - 1;
  let between = topGap;
  for (;;) {
    const right = forest.right[a];
    const left = tree.left[b];
    if (!right || !left) return;
    const shift = right.x + forest.rightShift + between - (left.x + tree.leftShift);
    yield { shift, bottom: right.bottom };
    between = gap;
    if (right.bottom <= left.bottom) a -= 1;
    if (left.bottom <= right.bottom) b -= 1;
  }
}

/** The outline of a forest with a tree set to its right, the tree moved by `shift`. Consumes both. */
export function joinContours(forest: Contour, tree: Contour, shift: number): Contour {
  const forestDepth = depthOf(forest);
  const treeDepth = depthOf(tree);
  const joined = { ...forest };
  if (treeDepth > forestDepth) {
    joined.left = stacked(tree.left, tree.leftShift + shift, forest.left, forest.leftShift, forestDepth);
    joined.leftShift = tree.leftShift + shift;
  }
  if (forestDepth > treeDepth) {
    joined.right = stacked(forest.right, forest.rightShift, tree.right, tree.rightShift + shift, treeDepth);
  } else {
    joined.right = tree.right;
    joined.rightShift = tree.rightShift + shift;
  }
  return joined;
}

/** The deeper outline with its upper part, down to `depth`, taken over by the other: costs what is popped and pushed. */
function stacked(deep: Step[], deepShift: number, upper: readonly Step[], upperShift: number, depth: number) {
  while ((deep.at(-1)?.bottom ?? Number.POSITIVE_INFINITY) <= depth) deep.pop();
  for (const step of upper) deep.push({ x: step.x + upperShift - deepShift, bottom: step.bottom });
  return deep;
}

import type { Graph } from '../graph.ts';
import { type Branch, type Plant, plant, type Size } from './branches.ts';
import { type Columns, columnLines } from './columns.ts';
import { measures } from './measures.ts';
import { type Point, type Route, routesOf } from './route.ts';
import { type Forest, type Place, tidy } from './tidy.ts';

export type Box = Size & Point;

/** Where everything of a map stands. CSS px at zoom 1; the first thesis' top edge is at y 0, its centre at x 0. */
export type Layout = {
  /** By node id, in outline order; nodes inside folded branches are left out. */
  readonly nodes: ReadonlyMap<string, Box>;
  /** Centre of the joint of each relation that has several premises or is itself a target. */
  readonly joints: ReadonlyMap<string, Point>;
  /** How each relation is drawn; those that end or start inside a folded branch are left out. */
  readonly routes: ReadonlyMap<string, Route>;
  /** Nodes inside a folded branch, by the card that stands for them. */
  readonly hidden: ReadonlyMap<string, string>;
  readonly columns: Columns;
  readonly lower: Forest['lower'];
  /** What all cards cover together. */
  readonly size: Box;
};

export type LayoutOptions = { readonly folded: ReadonlySet<string> };

/**
 * The tidy tree over the outline: top down, in outline order, linked premises side by side, evidence of one card in a
 * column below it, what leads to a relation beside that relation's premises, roots side by side, a broad root's
 * children in rows, what is set aside in rows below all. A pinned card keeps its place and takes its branch along; the
 * others stand as if it were not pinned. Relations that are not in the tree take no room. Same graph, sizes and folds:
 * same layout. Words decide heights only, never what stands in which row or column.
 */
export function layoutOf(graph: Graph, sizes: (nodeId: string) => Size, options: LayoutOptions): Layout {
  const planted = plant(graph, sizes, options.folded);
  const places = new Map<Branch, Place>();
  const forest = tidy(planted.roots, measures.rootGap);
  for (const [branch, place] of forest.places) places.set(branch, place);
  setAside(graph, planted.parked, forest, places);
  const nodes = movedByHand(graph, planted, places);
  return withRoutes(graph, nodes, { ...planted, lower: forest.lower });
}

/** The layout with some cards elsewhere, as while they are dragged; relations follow. */
export function withMoved(graph: Graph, layout: Layout, moved: ReadonlyMap<string, Point>): Layout {
  const nodes = new Map(layout.nodes);
  for (const [nodeId, point] of moved) {
    const box = nodes.get(nodeId);
    if (box) nodes.set(nodeId, { ...box, x: point.x, y: point.y });
  }
  return withRoutes(graph, nodes, layout);
}

function withRoutes(
  graph: Graph,
  nodes: ReadonlyMap<string, Box>,
  { hidden, columns, lower }: Pick<Layout, 'hidden' | 'columns' | 'lower'>,
): Layout {
  const routes = routesOf(graph, nodes, { lines: columnLines(columns, nodes), lower });
  const joints = new Map<string, Point>();
  for (const [relationId, route] of routes) if (route.hasJoint) joints.set(relationId, route.joint);
  return { nodes, joints, routes, hidden, columns, lower, size: around(nodes.values()) };
}

/** Rows of what is set aside, as wide as the argument or four cards, left-aligned with it. */
function setAside(graph: Graph, parked: readonly Branch[], forest: Forest, places: Map<Branch, Place>) {
  const inRows = parked.filter((branch) => !graph.nodes.get(branch.nodeId)?.pin);
  const isAlone = forest.places.size === 0;
  const left = isAlone ? 0 : forest.left;
  const width = Math.max(4 * (measures.card + measures.siblingGap), isAlone ? 0 : forest.right - forest.left);
  let x = left;
  let y = isAlone ? 0 : forest.bottom + measures.parkedGap;
  let rowHeight = 0;
  for (const root of parked) {
    const tree = tidy([root], 0);
    if (!inRows.includes(root)) {
      for (const [branch, place] of tree.places) places.set(branch, place);
      continue;
    }
    const treeWidth = tree.right - tree.left;
    if (x > left && x + treeWidth > left + width) {
      x = left;
      y += rowHeight + measures.siblingGap;
      rowHeight = 0;
    }
    for (const [branch, place] of tree.places) {
      places.set(branch, { x: place.x - tree.left + x, y: Math.round(place.y + y) });
    }
    x += treeWidth + measures.siblingGap;
    rowHeight = Math.max(rowHeight, tree.bottom);
  }
}

function movedByHand(graph: Graph, planted: Plant, places: ReadonlyMap<Branch, Place>): Map<string, Box> {
  const nodes = new Map<string, Box>();
  const offsets = new Map<Branch, Point>();
  for (const branch of planted.branches.values()) {
    const place = places.get(branch);
    if (!place) continue;
    const pin = graph.nodes.get(branch.nodeId)?.pin;
    const inherited = (branch.host && offsets.get(branch.host)) ?? { x: 0, y: 0 };
    const offset = pin ? { x: pin.x - place.x, y: pin.y - place.y } : inherited;
    offsets.set(branch, offset);
    const { width, height } = branch;
    nodes.set(branch.nodeId, { x: place.x + offset.x, y: place.y + offset.y, width, height });
  }
  return nodes;
}

function around(boxes: Iterable<Box>): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const box of boxes) {
    left = Math.min(left, box.x);
    top = Math.min(top, box.y);
    right = Math.max(right, box.x + box.width);
    bottom = Math.max(bottom, box.y + box.height);
  }
  return left > right
    ? { x: 0, y: 0, width: 0, height: 0 }
    : { x: left, y: top, width: right - left, height: bottom - top };
}

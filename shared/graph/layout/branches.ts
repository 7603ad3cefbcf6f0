import type { Graph } from '../graph.ts';
import { type OutlineRow, outlineOf } from '../outline.ts';
import type { Relation } from '../records.ts';
import { type Columns, hung, isGround } from './columns.ts';
import { measures } from './measures.ts';

export type Size = { readonly width: number; readonly height: number };

/** A card in the tree that is laid out: the outline's tree, with what leads to a relation standing beside that relation. */
export type Branch = Size & {
  readonly nodeId: string;
  readonly parent: Branch | null;
  /** The card it hangs under in the outline: with it, it moves by hand. */
  readonly host: Branch | null;
  children: Branch[];
  /** The cards that hang below this one in its column, from the top down; a card that heads a column has no children. */
  column: Branch[];
  /** Whether its relation ends at the parent's card: only such children decide where the parent is centred. */
  readonly isBelow: boolean;
  /** Least distance from the sibling on its left. */
  gap: number;
};

/** A relation's premises, and the units whose relations lead to this one. */
type Unit = { readonly relation: Relation; readonly premises: Branch[]; readonly beside: Unit[] };

export type Plant = {
  readonly roots: Branch[];
  readonly parked: Branch[];
  readonly branches: ReadonlyMap<string, Branch>;
  readonly columns: Columns;
  /** Nodes inside a folded branch, by the card that stands for them. */
  readonly hidden: ReadonlyMap<string, string>;
};

/** The outline as branches, folded ones cut off. Every list is in outline order. */
export function plant(graph: Graph, sizes: (nodeId: string) => Size, folded: ReadonlySet<string>): Plant {
  const branches = new Map<string, Branch>();
  const hidden = new Map<string, string>();
  const units = new Map<string, Unit>();
  const unitsBelow = new Map<Branch, Unit[]>();
  const roots: Branch[] = [];
  const parked: Branch[] = [];

  for (const row of outlineOf(graph)) {
    if (row.seeAlso) continue;
    const foldedUnder = row.parentRow === null ? undefined : foldedParent(row.parentRow, folded, hidden);
    if (foldedUnder !== undefined) {
      hidden.set(row.ref.id, foldedUnder);
      continue;
    }
    const host = row.parentRow === null ? null : (branches.get(row.parentRow) ?? null);
    const target = besideUnit(row, units);
    const parent = target && host ? host.parent : host;
    const branch: Branch = {
      ...sizes(row.ref.id),
      nodeId: row.ref.id,
      parent,
      host,
      children: [],
      column: [],
      isBelow: row.via === 'node',
      gap: measures.siblingGap,
    };
    branches.set(row.id, branch);
    if (!row.relation) {
      (graph.nodes.get(row.ref.id)?.parked ? parked : roots).push(branch);
      continue;
    }
    const known = units.get(row.relation.id);
    if (known) {
      branch.gap = measures.premiseGap;
      known.premises.push(branch);
      continue;
    }
    const unit: Unit = { relation: row.relation, premises: [branch], beside: [] };
    units.set(row.relation.id, unit);
    if (target) target.beside.push(unit);
    else if (parent) push(unitsBelow, parent, unit);
  }
  const folds = new Set(hidden.values());
  const columns: string[][] = [];
  for (const [branch, below] of unitsBelow) {
    const alone = new Set(below.filter(isAlone).flatMap((unit) => unit.premises));
    const canHang = (child: Branch) =>
      alone.has(child) && !unitsBelow.has(child) && !folds.has(child.nodeId) && isGround(graph, child);
    branch.children = hung(inPlace(below), canHang);
    for (const { nodeId, column } of branch.children)
      if (column.length > 0) columns.push([nodeId, ...column.map((below) => below.nodeId)]);
  }
  return { roots, parked, branches, columns, hidden };
}

/** The columns of a map, which do not depend on sizes. */
export function columnsOf(graph: Graph, folded: ReadonlySet<string>): Columns {
  return plant(graph, () => ({ width: 0, height: 0 }), folded).columns;
}

function foldedParent(
  parentId: string,
  folded: ReadonlySet<string>,
  hidden: ReadonlyMap<string, string>,
): string | undefined {
  return hidden.get(parentId) ?? (folded.has(parentId) ? parentId : undefined);
}

/** The unit of the relation that this row's relation leads to, when that one is drawn in the tree. */
function besideUnit(row: OutlineRow, units: ReadonlyMap<string, Unit>): Unit | undefined {
  return row.via === 'relation' && row.relation ? units.get(row.relation.target.id) : undefined;
}

/** One reason, and nothing said about how it leads on. */
function isAlone({ relation, premises, beside }: Unit): boolean {
  return relation.premises.length === 1 && premises.length === 1 && beside.length === 0;
}

/** Premises side by side, then what stands beside their relation, then the next unit; iterative, as chains are deep. */
function inPlace(units: readonly Unit[]): Branch[] {
  const branches: Branch[] = [];
  const stack = units.toReversed();
  for (let unit = stack.pop(); unit; unit = stack.pop()) {
    for (const premise of unit.premises) branches.push(premise);
    for (const beside of unit.beside.toReversed()) stack.push(beside);
  }
  return branches;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V) {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

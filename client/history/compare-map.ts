import { type Diff, diffOf, sameValue } from '#shared/graph/diff.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { type OutlineRow, outlineOf } from '#shared/graph/outline.ts';
import type { Node } from '#shared/graph/records.ts';

/**
 * What has become of a node since. `said`: its words or what it is were changed. `linked`: it hangs elsewhere or in
 * another way. `touched`: its note, sources, place in the order or on the canvas.
 */
export type Since = 'same' | 'gone' | 'said' | 'linked' | 'touched';

export type ComparedNode = {
  readonly row: OutlineRow;
  readonly node: Node;
  readonly since: Since;
  /** As it is now; null where it is gone. */
  readonly now: Node | null;
};

export type ComparedMap = {
  /** The outline as it was. */
  readonly rows: readonly ComparedNode[];
  /** In the order of the outline as it is. */
  readonly added: readonly Node[];
  /** Sources that came, went or were edited since. */
  readonly sources: number;
  readonly isSame: boolean;
};

export function compareMap(then: Graph, now: Graph): ComparedMap {
  const diff = diffOf(then, now);
  const linked = linkedAnew(diff);
  const touched = touchedNodes(diff);
  const rows = outlineOf(then).flatMap((row): ComparedNode[] => {
    const node = then.nodes.get(row.ref.id);
    if (!node) return [];
    const after = now.nodes.get(node.id) ?? null;
    return [{ row, node, now: after, since: sinceOf(node, after, linked, touched) }];
  });
  const added = outlineOf(now).flatMap(({ ref, seeAlso }) => {
    const node = then.nodes.has(ref.id) || seeAlso ? undefined : now.nodes.get(ref.id);
    return node ? [node] : [];
  });
  const changed = [...diff.added, ...diff.updated.map(([, to]) => to), ...diff.removed];
  return {
    rows,
    added,
    sources: changed.filter(({ type }) => type === 'source').length,
    isSame: changed.length === 0,
  };
}

function sinceOf(
  node: Node,
  now: Node | null,
  linked: ReadonlySet<string>,
  touched: ReadonlySet<string>,
): Since {
  if (!now) return 'gone';
  if (node.text !== now.text || node.kind !== now.kind || !sameValue(node.fields, now.fields)) return 'said';
  if (linked.has(node.id)) return 'linked';
  return touched.has(node.id) || !sameValue(node, now) ? 'touched' : 'same';
}

/** Nodes whose relations to what they support or oppose are others now. */
function linkedAnew({ added, updated, removed }: Diff): ReadonlySet<string> {
  const relations = [...added, ...removed].flatMap((record) => (record.type === 'relation' ? [record] : []));
  const changed = updated.flatMap(([from, to]) => {
    if (from.type !== 'relation' || to.type !== 'relation') return [];
    const sayTheSame =
      from.kind === to.kind &&
      from.target.id === to.target.id &&
      sameValue(nodesIn(from.premises), nodesIn(to.premises));
    return sayTheSame ? [] : [from, to];
  });
  return new Set([...relations, ...changed].flatMap(({ premises }) => nodesIn(premises)));
}

function nodesIn(premises: readonly { readonly nodeId: string }[]): string[] {
  return premises.map(({ nodeId }) => nodeId).sort();
}

/** Nodes whose citations and passages are others now. */
function touchedNodes({ added, updated, removed }: Diff): ReadonlySet<string> {
  const changed = [...added, ...removed, ...updated.map(([, to]) => to)];
  return new Set(
    changed.flatMap((record) =>
      record.type === 'citation' || record.type === 'anchor' ? [record.nodeId] : [],
    ),
  );
}

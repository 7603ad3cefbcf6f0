import { ordersAfter } from './order.ts';
import type { End, Node, Relation } from './records.ts';
import { defaultRelationKind } from './relations.ts';
import { cutText } from './sketch-source.ts';
import type { Branch } from './sketch-tree.ts';
import { maxTextLength } from './text.ts';

const maxPremises = 100;

/** What is known of a line once its node stands: the node, and the relation by which it hangs. */
export type Placed = { readonly node: Node; relation: Relation | null };

/**
 * The relations that the lines say, in order. A line that cannot lead where it stands is reported; its node stays on
 * the map.
 */
export function relationsOf(
  branches: readonly Branch[],
  placed: ReadonlyMap<Branch, Placed>,
  newId: () => string,
  report: (line: number, message: string) => void,
): Relation[] {
  const relations: Relation[] = [];
  for (const branch of branches) {
    const own = placed.get(branch);
    if (!own) continue;
    const joined =
      branch.lead.sign === '&'
        ? joinSibling(branch, own.node, placed)
        : newRelation(branch, own.node, placed, newId);
    if (typeof joined === 'string') report(branch.line, joined);
    else if (joined) {
      own.relation = joined;
      if (branch.lead.sign !== '&') relations.push(joined);
    }
    addNotes(branch, own.relation, report);
  }
  numberInOrder(relations);
  return relations;
}

/** The relation of the line above with one more premise; or what is wrong. */
function joinSibling(
  { sibling }: Branch,
  node: Node,
  placed: ReadonlyMap<Branch, Placed>,
): Relation | string {
  const relation = sibling ? placed.get(sibling)?.relation : undefined;
  if (!relation) return 'There is no reason above for “&” to join, so this stands alone. Use “+” or “-”.';
  const fault = faultOf(node, relation.target, relation.premises);
  if (fault) return fault;
  relation.premises.push({ nodeId: node.id, order: 'a0' });
  return relation;
}

/** The relation of a line of its own; null for a root; or what is wrong. */
function newRelation(
  { lead, parent }: Branch,
  node: Node,
  placed: ReadonlyMap<Branch, Placed>,
  newId: () => string,
): Relation | string | null {
  if (!parent) return lead.up ? 'There is nothing above for “^” to lead to, so this stands alone.' : null;
  const above = placed.get(parent);
  if (!above) return 'The line above it was left out, so this stands alone.';
  if (lead.up && !above.relation)
    return 'The line above leads nowhere, so there is no step for “^” to lead to. Take “^” away, or indent the line above.';
  const target: End =
    lead.up && above.relation
      ? { type: 'relation', id: above.relation.id }
      : { type: 'node', id: above.node.id };
  const fault = faultOf(node, target, []);
  if (fault) return fault;
  const usual = defaultRelationKind(node.kind, target.type === 'relation' ? 'relation' : above.node.kind);
  return {
    type: 'relation',
    id: newId(),
    kind: lead.sign === null || lead.sign === '&' ? usual : lead.sign,
    premises: [{ nodeId: node.id, order: 'a0' }],
    target,
    order: 'a0',
    note: '',
  };
}

function faultOf(node: Node, target: End, premises: Relation['premises']): string | null {
  if (target.id === node.id) return 'A node cannot be a reason for itself, so this line was left out.';
  if (premises.some((premise) => premise.nodeId === node.id))
    return 'This node is part of that reason already, so this line was left out.';
  return premises.length >= maxPremises
    ? `Only ${maxPremises} reasons can be linked, so this stands alone.`
    : null;
}

function addNotes(
  { line, relationNotes }: Branch,
  relation: Relation | null,
  report: (line: number, message: string) => void,
) {
  if (relationNotes.length === 0) return;
  if (!relation) {
    report(
      line,
      'This line leads nowhere, so the note on its step was left out. Use “! ” for a note on the node.',
    );
    return;
  }
  const note = [...(relation.note === '' ? [] : [relation.note]), ...relationNotes].join('\n');
  if (note.length > maxTextLength) report(line, 'The note on the step is too long; the rest was cut.');
  relation.note = cutText(note, maxTextLength);
}

function numberInOrder(relations: readonly Relation[]) {
  const byTarget = new Map<string, Relation[]>();
  for (const relation of relations) {
    const group = byTarget.get(relation.target.id) ?? [];
    byTarget.set(relation.target.id, group);
    group.push(relation);
  }
  for (const group of byTarget.values()) {
    const orders = ordersAfter(null, group.length);
    for (const [index, relation] of group.entries()) relation.order = orders[index] ?? 'a0';
  }
  for (const { premises } of relations) {
    const orders = ordersAfter(null, premises.length);
    for (const [index, premise] of premises.entries()) premise.order = orders[index] ?? 'a0';
  }
}

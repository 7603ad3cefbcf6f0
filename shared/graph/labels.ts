import { type Graph, outgoingOf } from './graph.ts';
import { kindOf } from './kinds/index.ts';
import { childrenOf, type OutlineRow, parentOf, rowOfNode, siblings } from './outline.ts';
import type { End, Node, Relation } from './records.ts';
import { wordOf } from './relations.ts';
import { structureOf } from './structure.ts';

/** A row's place in the outline, as “2.1.3”: counted from 1 in every branch. */
export function numberOf(graph: Graph, row: OutlineRow): string {
  const numbers: number[] = [];
  for (let at: OutlineRow | undefined = row; at; at = parentOf(graph, at))
    numbers.push(siblings(graph, at).indexOf(at) + 1);
  return numbers.reverse().join('.');
}

/**
 * A node's text on one line, to be named by it inside a sentence: without its own full stop, cut at a word with “…” when
 * it has more than `max` UTF-16 code units; “empty claim” when there is none.
 */
export function shortText(node: Pick<Node, 'text' | 'kind'>, max = 60): string {
  const known = shortened.get(node) ?? new Map<number, string>();
  const before = known.get(max);
  if (before !== undefined) return before;
  const text = shortenedTo(max, node);
  shortened.set(node, known.set(max, text));
  return text;
}

/** One full stop, neither alone nor the last dot of an ellipsis. */
const lastStop = /(?<=[^.\s])\.$/;

/** By node and `max`: each edit names the whole map anew, and records never change in place. */
const shortened = new WeakMap<Pick<Node, 'text' | 'kind'>, Map<number, string>>();

function shortenedTo(max: number, node: Pick<Node, 'text' | 'kind'>): string {
  const line = node.text
    .slice(0, max * 4)
    .replace(/\s+/g, ' ')
    .trim();
  if (line === '') return `empty ${kindOf(node).word}`;
  if (line.length <= max && node.text.length <= max * 4) return line.replace(lastStop, '');
  const cut = line.slice(0, Math.max(1, max - 1)).replace(/[\uD800-\uDBFF]$/, '');
  const lastSpace = cut.lastIndexOf(' ');
  return `${(lastSpace > max / 2 ? cut.slice(0, lastSpace) : cut).trimEnd()}…`;
}

/**
 * A node as a screen reader says it: kind, text, how it is tied in, how much hangs below it. For example
 * “Counterargument: Buses would break, objects to Thesis “School starts too early”, 0 children”.
 */
export function spokenName(graph: Graph, nodeId: string): string {
  const node = graph.nodes.get(nodeId);
  if (!node) return '';
  const structure = structureOf(graph);
  const known = spokenNames.get(node);
  if (known?.structure === structure && known.said.every((other) => graph.nodes.get(other.id) === other))
    return known.name;
  const name = composedName(graph, node);
  const said = outgoingOf(graph, nodeId).flatMap(({ target }) => nodesSaid(graph, target));
  spokenNames.set(node, { structure, said, name });
  return name;
}

/** A name holds as long as what leads where does, and the words of the nodes that it says beside the node's own. */
type SpokenName = { readonly structure: Graph; readonly said: readonly Node[]; readonly name: string };
const spokenNames = new WeakMap<Node, SpokenName>();

function composedName(graph: Graph, node: Node): string {
  const parts = [`${kindOf(node).title}: ${node.text.trim() === '' ? 'empty' : shortText(node, 120)}`];
  for (const relation of outgoingOf(graph, node.id)) parts.push(spokenRelation(graph, relation, node.id));
  if (node.parked) parts.push('parked');
  const row = rowOfNode(graph, node.id);
  const below = row ? childrenOf(graph, row).length : 0;
  parts.push(below === 1 ? '1 child' : `${below} children`);
  return parts.join(', ');
}

/** “objects to Thesis “School …””; linked reasons are said, as they count only together. */
function spokenRelation(graph: Graph, relation: Relation, nodeId: string): string {
  const others = relation.premises.filter((premise) => premise.nodeId !== nodeId).length;
  const together = others === 0 ? '' : `together with ${others} ${others === 1 ? 'other' : 'others'} `;
  return `${together}${wordOf(graph, relation)} ${spokenEnd(graph, relation.target)}`;
}

/** What a relation leads to, in words: “Claim “…””, or “the step from Evidence “…” to Claim “…””. */
export function spokenEnd(graph: Graph, end: End): string {
  if (end.type === 'node') {
    const node = graph.nodes.get(end.id);
    return node ? `${kindOf(node).title} “${shortText(node, 40)}”` : 'nothing';
  }
  const relation = graph.relations.get(end.id);
  const from = graph.nodes.get(relation?.premises[0]?.nodeId ?? '');
  if (!relation || !from) return 'a step';
  const start = `the step from ${kindOf(from).title} “${shortText(from, 40)}”`;
  const to = relation.target.type === 'node' ? graph.nodes.get(relation.target.id) : undefined;
  return to ? `${start} to ${kindOf(to).title} “${shortText(to, 40)}”` : start;
}

/** The nodes whose words `spokenEnd` says. */
function nodesSaid(graph: Graph, end: End): Node[] {
  const relation = end.type === 'relation' ? graph.relations.get(end.id) : undefined;
  const ids = relation ? [relation.premises[0]?.nodeId, relation.target.id] : [end.id];
  return ids.flatMap((id) => graph.nodes.get(id ?? '') ?? []);
}

import { compare, type Graph, indexOf } from './graph.ts';
import { kindOf } from './kinds/index.ts';
import type { Role } from './kinds/kind.ts';
import { childrenOf, type OutlineRow, outlineOf } from './outline.ts';
import type { Node } from './records.ts';
import { escapeText, signs, writeDetails } from './sketch-line.ts';
import { writeSource } from './sketch-source.ts';

/** The first letter of a label, as “e1” for evidence. */
const letterOf: Readonly<Record<Role, string>> = {
  position: 't',
  assertion: 'c',
  ground: 'e',
  bridge: 'w',
  objection: 'o',
  reply: 'r',
};

/** The lines of a map in sketch notation: nodes in outline order, then sources. */
export function writeLines(graph: Graph): string[] {
  const sources = labelledSources(graph);
  const labels = labelsOfMentioned(graph);
  const { moved, isMoved } = movedRows(graph);
  const lines: string[] = [];
  const stack = childrenOf(graph, null).map((row) => ({ row, indent: '' }));
  stack.reverse();
  for (let at = stack.pop(); at; at = stack.pop()) {
    const { row, indent } = at;
    const node = graph.nodes.get(row.ref.id);
    if (!node) continue;
    const deeper = `${indent}  `;
    lines.push(indent + signOf(row) + wordsOf(graph, node, row, labels, sources.labels));
    if (!row.seeAlso && node.note !== '') lines.push(`${deeper}! ${escapeText(node.note)}`);
    if (row.relation && row.premiseIndex === 0 && row.relation.note !== '')
      lines.push(`${deeper}!^ ${escapeText(row.relation.note)}`);
    const below = [
      ...childrenOf(graph, row).filter((child) => !isMoved(child, row)),
      ...(row.relation && row.premiseIndex === 0 ? (moved.get(row.relation.id) ?? []) : []),
    ];
    for (const child of below.reverse()) stack.push({ row: child, indent: deeper });
  }
  return [...lines, ...sources.lines];
}

function signOf(row: OutlineRow): string {
  if (!row.relation) return '';
  if (row.premiseIndex > 0) return '& ';
  return `${signs[row.relation.kind]}${row.via === 'relation' ? '^' : ''} `;
}

function wordsOf(
  graph: Graph,
  node: Node,
  row: OutlineRow,
  labels: ReadonlyMap<string, string>,
  sourceLabels: ReadonlyMap<string, string>,
): string {
  const label = labels.get(node.id) ?? null;
  if (row.seeAlso) return `@${label}`;
  const citations = (indexOf(graph).citationsOfNode.get(node.id) ?? []).map(
    ({ sourceId, locator, quotation }) => ({ label: sourceLabels.get(sourceId) ?? '', locator, quotation }),
  );
  citations.sort((a, b) => compare(JSON.stringify(a), JSON.stringify(b)));
  const text = escapeText(node.text);
  return `${node.kind}${writeDetails({ ...node, label, citations })}:${text === '' ? '' : ` ${text}`}`;
}

/** Labels for the nodes that have more than one line. */
function labelsOfMentioned(graph: Graph): Map<string, string> {
  const rows = outlineOf(graph);
  const mentioned = new Set(rows.filter((row) => row.seeAlso).map((row) => row.ref.id));
  const counts = new Map<string, number>();
  const labels = new Map<string, string>();
  for (const { ref, seeAlso } of rows) {
    const node = graph.nodes.get(ref.id);
    if (seeAlso || !node || !mentioned.has(ref.id)) continue;
    const letter = letterOf[kindOf(node).role];
    const count = (counts.get(letter) ?? 0) + 1;
    counts.set(letter, count);
    labels.set(ref.id, `${letter}${count}`);
  }
  return labels;
}

/**
 * Rows that lead to a relation all of whose premises are mentions: the outline shows them where the first premise is
 * read, but in notation “^” must stand below a line of that relation, which is the mention.
 */
function movedRows(graph: Graph) {
  const rows = new Map(outlineOf(graph).map((row) => [row.id, row]));
  const isMoved = (child: OutlineRow, parent: OutlineRow) =>
    child.via === 'relation' && child.relation?.target.id !== parent.relation?.id;
  const moved = new Map<string, OutlineRow[]>();
  for (const row of rows.values()) {
    const parent = rows.get(row.parentRow ?? '');
    if (!parent || !row.relation || !isMoved(row, parent)) continue;
    const list = moved.get(row.relation.target.id) ?? [];
    moved.set(row.relation.target.id, list);
    list.push(row);
  }
  return { moved, isMoved };
}

/** Sources sorted by what they say, so that two maps that say the same are written the same. */
function labelledSources(graph: Graph): { labels: ReadonlyMap<string, string>; lines: string[] } {
  const sorted = [...graph.sources.values()]
    .map(({ id, item }) => ({ id, item, key: writeSource('', item) }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.id, b.id));
  const labels = new Map(sorted.map(({ id }, index) => [id, `s${index + 1}`]));
  return { labels, lines: sorted.map(({ id, item }) => writeSource(labels.get(id) ?? '', item)) };
}

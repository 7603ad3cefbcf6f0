import { type Graph, graphFromJson } from './graph.ts';
import { kinds } from './kinds/index.ts';
import { ordersAfter } from './order.ts';
import type { Citation, Node, NodeKindId, Source } from './records.ts';
import { defaultRelationKind } from './relations.ts';
import { type Placed, relationsOf } from './sketch-relations.ts';
import { cutText } from './sketch-source.ts';
import { type Branch, type SketchProblem, type SourceLine, treeOf } from './sketch-tree.ts';
import { writeLines } from './sketch-write.ts';
import { maxNodes, maxTextLength } from './text.ts';

export type Sketch = {
  readonly graph: Graph;
  /** Record ids by label: of nodes (`#e1`) and of sources (`source #s1`). */
  readonly labels: Map<string, string>;
  readonly problems: SketchProblem[];
};

/** Everything that reading gathers; records are finished when their lines are. */
type Reading = {
  readonly newId: () => string;
  readonly labels: Map<string, string>;
  readonly report: (line: number, message: string) => void;
  readonly nodes: Node[];
  readonly sources: Source[];
  readonly citations: Citation[];
};

/**
 * Reads the sketch notation (README.md of this folder), or any outline: nothing is thrown for what the text says,
 * everything readable is kept, and `problems` names the rest. The graph keeps all invariants. `root` is what lines that
 * hang below nothing are when they do not say it; without it the first is the thesis, and the others are claims.
 */
export function readSketch(text: string, newId: () => string, root?: NodeKindId): Sketch {
  const problems: SketchProblem[] = [];
  const report = (line: number, message: string) => problems.push({ line, message });
  const reading: Reading = { newId, labels: new Map(), report, nodes: [], sources: [], citations: [] };
  const { branches, sources } = treeOf(text, report);
  for (const source of sources) readSource(reading, source);
  const placed = placeNodes(reading, branches, root);
  const relations = relationsOf(branches, placed, newId, report);
  const { nodes, citations } = reading;
  const orders = ordersAfter(null, nodes.length);
  for (const [index, node] of nodes.entries()) node.order = orders[index] ?? 'a0';
  const others = { sources: reading.sources, citations, anchors: [], dismissals: [] };
  const graph = graphFromJson({ nodes, relations, ...others });
  problems.sort((a, b) => a.line - b.line);
  return { graph, labels: reading.labels, problems };
}

/** The map in sketch notation: what `readSketch` makes of it is the same map under new ids, without pins and anchors. */
export function writeSketch(graph: Graph): string {
  return writeLines(graph)
    .map((line) => `${line}\n`)
    .join('');
}

function readSource(reading: Reading, { label, item, line }: SourceLine) {
  const id = reading.newId();
  reading.sources.push({ type: 'source', id, item });
  giveLabel(reading, label, id, line);
}

function giveLabel({ labels, report }: Reading, label: string, id: string, line: number) {
  if (labels.has(label))
    report(line, `The label “${label}” is used above already; this line goes without. Choose another label.`);
  else labels.set(label, id);
}

/** A node for each line that is no mention; mentions find theirs once all labels are known. */
function placeNodes(
  reading: Reading,
  branches: readonly Branch[],
  root: NodeKindId | undefined,
): Map<Branch, Placed> {
  const placed = new Map<Branch, Placed>();
  const labels = new Set(branches.flatMap(({ statement }) => statement?.label ?? []));
  const mentions: Branch[] = [];
  const guessed = new Map<Branch, NodeKindId>();
  const left: number[] = [];
  for (const branch of branches) {
    if (branch.mention !== null && labels.has(branch.mention)) {
      mentions.push(branch);
      continue;
    }
    if (branch.mention !== null)
      reading.report(
        branch.line,
        `There is no line with the label “#${branch.mention}”, so this was read as text.`,
      );
    if (reading.nodes.length >= maxNodes) {
      left.push(branch.line);
      continue;
    }
    const asRoot = root ?? (reading.nodes.length === 0 ? 'thesis' : 'claim');
    const kind = branch.statement?.kind ?? guessKind(branch, guessed, asRoot);
    guessed.set(branch, kind);
    placed.set(branch, { node: readNode(reading, branch, kind), relation: null });
  }
  if (left[0] !== undefined)
    reading.report(
      left[0],
      `A map holds ${maxNodes.toLocaleString('en')} nodes; ${left.length} lines from here on were left out.`,
    );
  const nodes = new Map(reading.nodes.map((node) => [node.id, node]));
  for (const branch of mentions) {
    const node = nodes.get(reading.labels.get(branch.mention ?? '') ?? '');
    if (node) placed.set(branch, { node, relation: null });
    if (branch.notes.length > 0)
      reading.report(
        branch.line,
        `The note below “@${branch.mention}” was left out. Put it below the line with “#${branch.mention}”.`,
      );
  }
  return placed;
}

/** A kind for plain text, by its place: thesis, claims, evidence; what opposes is an objection or the reply to one. */
function guessKind(
  { lead, parent, sibling }: Branch,
  known: ReadonlyMap<Branch, NodeKindId>,
  asRoot: NodeKindId,
): NodeKindId {
  if (!parent) return asRoot;
  if (lead.sign === '&') return (sibling && known.get(sibling)) ?? 'claim';
  const above = kinds[known.get(parent) ?? 'claim'];
  if (lead.up) return lead.sign === 'oppose' ? 'counterargument' : 'warrant';
  if (lead.sign === 'restate') return above.id;
  if (lead.sign === 'oppose') return above.objection;
  if (lead.sign === 'concede') return above.role === 'objection' ? 'rebuttal' : 'claim';
  const isReason = defaultRelationKind(above.child, above.id) === 'support';
  return lead.sign === 'support' && !isReason ? 'evidence' : above.child;
}

function readNode(reading: Reading, branch: Branch, kind: NodeKindId): Node {
  const { statement, line } = branch;
  const cut = (text: string, max: number, what: string) => {
    if (text.length > max)
      reading.report(
        line,
        `The ${what} has more than ${max.toLocaleString('en')} characters; the rest was cut.`,
      );
    return cutText(text, max);
  };
  const { qualifier, ...fields } = statement?.fields ?? {};
  const node: Node = {
    type: 'node',
    id: reading.newId(),
    kind,
    text: cut(branch.text, maxTextLength, 'text'),
    fields: qualifier === undefined ? fields : { ...fields, qualifier: cut(qualifier, 500, 'qualifier') },
    note: cut(branch.notes.join('\n'), maxTextLength, 'note'),
    parked: statement?.parked ?? false,
    order: 'a0',
    pin: null,
  };
  reading.nodes.push(node);
  if (statement?.label) giveLabel(reading, statement.label, node.id, line);
  for (const { label, locator, quotation } of statement?.citations ?? []) {
    const sourceId = reading.labels.get(label);
    if (sourceId === undefined || !reading.sources.some(({ id }) => id === sourceId)) {
      reading.report(
        line,
        `There is no source “${label}”. Add a line “source #${label}: Author | Year | Title | URL”.`,
      );
      continue;
    }
    reading.citations.push({
      type: 'citation',
      id: reading.newId(),
      nodeId: node.id,
      sourceId,
      locator: cut(locator, 200, 'place in the source'),
      quotation: cut(quotation, maxTextLength, 'quotation'),
    });
  }
  return node;
}

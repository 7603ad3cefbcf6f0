import { commentBadge, spokenComments } from '#client/desk/comments.ts';
import { presentText, spokenPresent } from '#client/desk/present.ts';
import type { MapRef } from '#client/desk/state.ts';
import { badgeText, spokenBadges } from '#client/desk/use-node-passages.ts';
import type { NodePassage } from '#shared/essay/node-passages.ts';
import type { Present } from '#shared/essay/presence.ts';
import { type Graph, indexOf } from '#shared/graph/graph.ts';
import { spokenName } from '#shared/graph/labels.ts';
import type { Layout } from '#shared/graph/layout/layout.ts';
import { childrenOf, outlineOf, rowOf, rowOfNode } from '#shared/graph/outline.ts';
import type { Node, NodeKindId } from '#shared/graph/records.ts';
import { wordOf } from '#shared/graph/relations.ts';
import { type Evaluation, type Finding, type Severity, severities } from '#shared/rubric/finding.ts';
import type { CardSize } from './card-size.ts';
import type { DrawnState } from './use-drawn-state.ts';

/** Open findings of a place: the gravest, and how many. */
export type Mark = { readonly severity: Severity; readonly count: number };

/** All that one card draws: plain values, so that a card whose values did not change is not drawn again. */
export type CardModel = {
  readonly id: string;
  readonly kind: NodeKindId;
  readonly text: string;
  /** How it relates to what it hangs under: “supports”; empty for a root. */
  readonly word: string;
  readonly spoken: string;
  readonly lines: number;
  readonly isLong: boolean;
  readonly citations: number;
  /** Its passages in the text, see badgeText; empty when it has none. */
  readonly badges: string;
  /** Numbers of its open comments, see commentBadge; empty when it has none. */
  readonly comments: string;
  /** Initials of the others who are there, see presentText; empty when nobody is. */
  readonly present: string;
  readonly hasNote: boolean;
  readonly isParked: boolean;
  readonly isPinned: boolean;
  readonly hasChildren: boolean;
  readonly isFolded: boolean;
  /** Cards inside a folded branch. */
  readonly inside: number;
  /** Of the card, or when it is folded of all inside too. */
  readonly severity: Severity | null;
  readonly findings: number;
  readonly isSelected: boolean;
  readonly isPrimary: boolean;
  readonly isHovered: boolean;
  readonly isEditing: boolean;
  readonly isQuiet: boolean;
  readonly isLinkStart: boolean;
  readonly canEdit: boolean;
};

/** What the cards of one drawing share. */
export type CardContext = {
  readonly state: Pick<
    DrawnState,
    'graph' | 'selection' | 'hovered' | 'editing' | 'connecting' | 'comments' | 'canEdit'
  >;
  readonly selected: ReadonlySet<string>;
  readonly sizes: ReadonlyMap<string, CardSize>;
  readonly marks: ReadonlyMap<string, Mark>;
  readonly passages: ReadonlyMap<string, readonly NodePassage[]>;
  readonly presentHere: ReadonlyMap<string, readonly Present[]>;
  readonly insideFolds: ReadonlyMap<string, readonly string[]>;
  /** In focus mode, what stays in full ink; else null. */
  readonly inFocus: ReadonlySet<string> | null;
  readonly typesHere: boolean;
};

export function cardModel(context: CardContext, node: Node): CardModel {
  const { state, marks, insideFolds } = context;
  const { graph } = state;
  const row = rowOfNode(graph, node.id);
  const size = context.sizes.get(node.id);
  const inside = insideFolds.get(node.id) ?? [];
  const mark = worstOf([node.id, ...inside].map((id) => marks.get(id)));
  const primary = state.selection.at(-1);
  const badges = badgeText(context.passages.get(node.id));
  const comments = commentBadge(state.comments.ofMap.get(node.id));
  const present = context.presentHere.get(node.id);
  return {
    id: node.id,
    kind: node.kind,
    text: node.text,
    word: row?.relation ? wordOf(graph, row.relation) : node.parked ? 'set aside' : '',
    spoken: spoken(
      spokenName(graph, node.id),
      inside.length,
      [spokenPresent(present), spokenBadges(badges), spokenComments(comments)],
      mark,
    ),
    lines: size?.lines ?? 1,
    isLong: size?.isLong ?? false,
    citations: indexOf(graph).citationsOfNode.get(node.id)?.length ?? 0,
    badges,
    comments,
    present: presentText(present),
    hasNote: node.note.trim() !== '',
    isParked: node.parked,
    isPinned: node.pin !== null,
    hasChildren: row !== undefined && childrenOf(graph, row).length > 0,
    isFolded: inside.length > 0,
    inside: inside.length,
    severity: mark?.severity ?? null,
    findings: mark?.count ?? 0,
    isSelected: context.selected.has(node.id),
    isPrimary: primary !== undefined && isNode(primary, node.id),
    isHovered: state.hovered !== null && isNode(state.hovered, node.id),
    isEditing: context.typesHere && state.editing === node.id,
    isQuiet: context.inFocus !== null && !context.inFocus.has(node.id),
    isLinkStart: state.connecting !== null && isNode(state.connecting, node.id),
    canEdit: state.canEdit,
  };
}

/** Open findings by the node whose card shows them. */
export function marksOf(graph: Graph, evaluation: Evaluation): Map<string, Mark> {
  const marks = new Map<string, Mark>();
  for (const finding of evaluation.findings) {
    if (finding.status !== 'open') continue;
    const nodeId = nodeOf(graph, finding);
    if (nodeId === undefined) continue;
    const mark = worstOf([marks.get(nodeId), { severity: finding.severity, count: 1 }]);
    if (mark) marks.set(nodeId, mark);
  }
  return marks;
}

/** The card on which a finding shows: its first place, or the first premise of a relation. */
function nodeOf(graph: Graph, finding: Finding): string | undefined {
  const ref = finding.refs[0];
  if (!ref) return undefined;
  if (ref.type === 'node') return ref.id;
  if (ref.type === 'relation') return graph.relations.get(ref.id)?.premises[0]?.nodeId;
  if (ref.type === 'citation') return graph.citations.get(ref.id)?.nodeId;
  return ref.type === 'anchor' ? graph.anchors.get(ref.id)?.nodeId : undefined;
}

export function worstOf(marks: readonly (Mark | undefined)[]): Mark | null {
  return marks.reduce<Mark | null>((worst, mark) => {
    if (!mark || !worst) return mark ?? worst;
    const isWorse = severities.indexOf(mark.severity) < severities.indexOf(worst.severity);
    return { severity: isWorse ? mark.severity : worst.severity, count: worst.count + mark.count };
  }, null);
}

/** Focus mode: the node, its way to the thesis, and what leads to it and to its relation. */
export function focusSet(graph: Graph, nodeId: string): Set<string> {
  const focus = new Set<string>();
  const row = rowOfNode(graph, nodeId);
  for (let at = row; at; at = at.parentRow === null ? undefined : rowOf(graph, at.parentRow))
    focus.add(at.ref.id);
  if (row) for (const child of childrenOf(graph, row)) focus.add(child.ref.id);
  for (const premise of row?.relation?.premises ?? []) focus.add(premise.nodeId);
  return focus;
}

/** Hidden nodes by the folded card that stands for them, in outline order. */
export function insideFoldsOf(graph: Graph, layout: Layout): Map<string, string[]> {
  const inside = new Map<string, string[]>();
  if (layout.hidden.size === 0) return inside;
  for (const { ref, seeAlso } of outlineOf(graph)) {
    const fold = seeAlso ? undefined : layout.hidden.get(ref.id);
    if (fold === undefined) continue;
    const known = inside.get(fold);
    if (known) known.push(ref.id);
    else inside.set(fold, [ref.id]);
  }
  return inside;
}

function spoken(name: string, inside: number, marks: readonly string[], mark: Mark | null): string {
  const parts = [name];
  if (inside > 0) parts.push(`folded, ${inside} inside`);
  parts.push(...marks.filter(Boolean));
  if (mark) parts.push(mark.count === 1 ? '1 finding' : `${mark.count} findings`);
  return parts.join(', ');
}

function isNode(ref: MapRef, nodeId: string): boolean {
  return ref.type === 'node' && ref.id === nodeId;
}

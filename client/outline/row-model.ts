import { type CommentMarks, commentBadge, spokenComments } from '#client/desk/comments.ts';
import { presentText, spokenPresent } from '#client/desk/present.ts';
import { badgeText, spokenBadges } from '#client/desk/use-node-passages.ts';
import type { NodePassage } from '#shared/essay/node-passages.ts';
import type { Present } from '#shared/essay/presence.ts';
import { type Graph, indexOf } from '#shared/graph/graph.ts';
import { kindOf } from '#shared/graph/kinds/index.ts';
import { spokenEnd, spokenName } from '#shared/graph/labels.ts';
import type { NodeKindId } from '#shared/graph/records.ts';
import { wordOf } from '#shared/graph/relations.ts';
import { type Finding, type Severity, severities } from '#shared/rubric/finding.ts';
import type { GridRow } from './grid-rows.ts';

/** All that one row draws, as plain values: a row draws again only when one of them differs. */
export type RowModel = {
  readonly rowId: string;
  readonly nodeId: string;
  readonly kind: NodeKindId;
  readonly kindTitle: string;
  readonly text: string;
  readonly prompt: string;
  readonly isParked: boolean;
  readonly seeAlso: boolean;
  readonly relationId: string | null;
  /** “supports”; empty for a root. */
  readonly word: string;
  readonly tone: 'support' | 'oppose' | 'bridge' | 'plain';
  /** “the step from Evidence “…” to Claim “…””, where the row leads to a relation; else empty. */
  readonly step: string;
  /** Its part of the bracket that joins linked reasons. */
  readonly bracket: 'first' | 'middle' | 'last' | null;
  /** “together with 1 other reason”; empty for a reason that stands alone. */
  readonly together: string;
  /** As a screen reader says the row. */
  readonly name: string;
  readonly level: number;
  readonly position: number;
  readonly count: number;
  readonly expanded: boolean | null;
  readonly hidden: number;
  readonly severity: Severity | null;
  readonly findings: number;
  /** Of the worst finding. */
  readonly findingKey: string | null;
  readonly sources: number;
  /** Its passages in the text, see badgeText; empty when it has none. */
  readonly badges: string;
  /** Numbers of the open comments on it and its relation, see commentBadge; empty when there are none. */
  readonly comments: string;
  /** Initials of the others who are there, see presentText; empty when nobody is. */
  readonly present: string;
  /** “para 1 “Teenagers need…””: where the first of them stands; empty when it is not found for certain. */
  readonly passage: string;
};

/** What is open about one node or relation. */
type Open = { readonly severity: Severity; readonly count: number; readonly key: string };

/** Open findings by the id of the place where they are shown, worst first. */
export function openByPlace(findings: readonly Finding[]): ReadonlyMap<string, Open> {
  const places = new Map<string, Open>();
  for (const finding of findings) {
    const [place] = finding.refs;
    if (finding.status !== 'open' || !place) continue;
    places.set(
      place.id,
      joined(places.get(place.id), { severity: finding.severity, count: 1, key: finding.key }),
    );
  }
  return places;
}

export function rowModelOf(
  graph: Graph,
  shown: GridRow,
  open: ReadonlyMap<string, Open>,
  passages: ReadonlyMap<string, readonly NodePassage[]>,
  commented: CommentMarks['ofMap'],
  presentHere: ReadonlyMap<string, readonly Present[]>,
): RowModel | null {
  const { row } = shown;
  const node = graph.nodes.get(row.ref.id);
  if (!node) return null;
  const { relation } = row;
  const kind = kindOf(node);
  const found = row.seeAlso
    ? (relation && open.get(relation.id)) || undefined
    : joinedAll([open.get(node.id), relation ? open.get(relation.id) : undefined]);
  const others = row.premiseCount - 1;
  const own = row.seeAlso ? [] : (passages.get(node.id) ?? []);
  const badges = badgeText(own);
  const present = row.seeAlso ? [] : presentHere.get(node.id);
  const comments = commentBadge([
    ...(row.seeAlso ? [] : (commented.get(node.id) ?? [])),
    ...(commented.get(relation?.id ?? '') ?? []),
  ]);
  return {
    rowId: row.id,
    nodeId: node.id,
    kind: node.kind,
    kindTitle: kind.title,
    text: node.text,
    prompt: kind.prompt,
    isParked: node.parked,
    seeAlso: row.seeAlso,
    relationId: relation?.id ?? null,
    word: relation ? wordOf(graph, relation) : '',
    tone: relation ? toneOf(relation.kind) : 'plain',
    step: relation?.target.type === 'relation' ? spokenEnd(graph, relation.target) : '',
    bracket:
      others === 0
        ? null
        : row.premiseIndex === 0
          ? 'first'
          : row.premiseIndex === others
            ? 'last'
            : 'middle',
    together: others === 0 ? '' : `together with ${others} other ${others === 1 ? 'reason' : 'reasons'}`,
    name: nameOf(
      spokenName(graph, node.id),
      row.seeAlso,
      [spokenPresent(present), spokenBadges(badges), spokenComments(comments)],
      found?.count ?? 0,
    ),
    level: shown.level,
    position: shown.position,
    count: shown.count,
    expanded: shown.expanded,
    hidden: shown.hidden,
    severity: found?.severity ?? null,
    findings: found?.count ?? 0,
    findingKey: found?.key ?? null,
    sources: row.seeAlso ? 0 : (indexOf(graph).citationsOfNode.get(node.id)?.length ?? 0),
    badges,
    comments,
    present: presentText(present),
    passage: passageWords(own[0]),
  };
}

/** As the card of the canvas says it; a row has its folding in an attribute of its own. */
function nameOf(spoken: string, isSeeAlso: boolean, marks: readonly string[], findings: number): string {
  const parts = [isSeeAlso ? `See also: ${spoken}` : spoken];
  parts.push(...marks.filter(Boolean));
  if (findings > 0) parts.push(findings === 1 ? '1 finding' : `${findings} findings`);
  return parts.join(', ');
}

function passageWords(passage: NodePassage | undefined): string {
  if (!passage || passage.paragraph === null) return '';
  const words = passage.words.replace(/\s+/g, ' ');
  return `para ${passage.paragraph} “${words.length > 40 ? `${words.slice(0, 39).trimEnd()}…` : words}”`;
}

/** Whether two models draw the same: all their values are plain. */
export function isSameRow(a: RowModel, b: RowModel): boolean {
  if (a === b) return true;
  return (Object.keys(a) as (keyof RowModel)[]).every((name) => Object.is(a[name], b[name])); // the keys of the type
}

function toneOf(kind: 'support' | 'oppose' | 'concede' | 'restate'): RowModel['tone'] {
  if (kind === 'support') return 'support';
  return kind === 'oppose' ? 'oppose' : 'bridge';
}

function joinedAll(all: readonly (Open | undefined)[]): Open | undefined {
  return all.reduce((sum, one) => (one ? joined(sum, one) : sum), undefined);
}

function joined(a: Open | undefined, b: Open): Open {
  if (!a) return b;
  const worst = severities.indexOf(b.severity) < severities.indexOf(a.severity) ? b : a;
  return { ...worst, count: a.count + b.count };
}

import { fieldsOfKind } from '#shared/graph/commands/change-kind.ts';
import { sortedPremises } from '#shared/graph/commands/premises.ts';
import { type Graph, graphFromJson } from '#shared/graph/graph.ts';
import { orderBetween } from '#shared/graph/order.ts';
import {
  type Anchor,
  type Citation,
  type Dismissal,
  dismissalReasons,
  type End,
  evidenceTypes,
  type Node,
  type NodeFields,
  nodeKindIds,
  type Relation,
  rebuttalStrategies,
  relationKindIds,
  type Source,
} from '#shared/graph/records.ts';
import { storableText } from '#shared/graph/text.ts';
import { pick, pickSome, type Random, randomIds, wholeBelow } from './seeded-random.ts';

/** Texts that have broken software before; all of them are just text here. */
export const hostileTexts = [
  '',
  ' ',
  '  blank ends  ',
  'two\nlines\n',
  '\n',
  'a\ttab',
  '- claim: not a sign',
  '+ @e1',
  '! not a note',
  '# not a heading',
  '& ^ ~ = @ # [s1] (parked)',
  '1. a) • *',
  'source #s1: a | b',
  'thesis: no',
  '--- ',
  'back\\slash \\n \\s \\',
  'ends with \\',
  '“quotes” "and" \'more\' ]) |;,',
  '<script>alert(1)</script> &amp; <b>',
  '👩‍👩‍👧‍👦 🏳️‍🌈 🇪🇪',
  'مرحبا بالعالم',
  '\u202Eright to left\u202C \u200F',
  '\u00a0 hard space \u3000',
  '\ufeffmark\u2028line\u2029part',
  '\ud800 half \udc00',
  'nul \u0000 bell \u0007',
  'crlf\r\nand\rcr',
  '__proto__',
  'constructor',
  'x'.repeat(300),
] as const;

const words = [
  'fares',
  'buses',
  'more',
  'people',
  'because',
  'ride',
  'cost',
  'never',
  'should',
  'city',
  '14 %',
];

export function randomText(random: Random): string {
  if (random() < 0.3) return storableText(pick(random, hostileTexts) ?? '');
  return Array.from({ length: wholeBelow(random, 9) }, () => pick(random, words) ?? '').join(' ');
}

export function randomFields(random: Random): NodeFields {
  const fields: NodeFields = {};
  const evidenceType = pick(random, [undefined, ...evidenceTypes]);
  const strategy = pick(random, [undefined, ...rebuttalStrategies]);
  if (evidenceType) fields.evidenceType = evidenceType;
  if (strategy) fields.strategy = strategy;
  if (random() < 0.5) fields.qualifier = randomText(random).slice(0, 300);
  return fields;
}

export function randomOrder(random: Random): string {
  const low = pick(random, ['a0', 'a1', 'Zz', 'a0V']) ?? 'a0';
  return orderBetween(low, random() < 0.5 ? null : `${low}V`);
}

/** A map that keeps all invariants: about `size` nodes, linked reasons, undercuts, shared nodes, cycles, orphans. */
export function randomGraph(random: Random, size: number): Graph {
  const newId = randomIds(random);
  const nodes = Array.from({ length: size }, () => randomNode(random, newId));
  const relations: Relation[] = [];
  for (let made = 0; made < size * 1.2 && size > 1; made++) {
    const relation = randomRelation(random, newId(), nodes, relations);
    if (relation) relations.push(relation);
  }
  const sources: Source[] = Array.from({ length: wholeBelow(random, 4) }, () =>
    randomSource(random, newId()),
  );
  const citations: Citation[] = [];
  const anchors: Anchor[] = [];
  for (const node of nodes) {
    const source = pick(random, sources);
    if (source && random() < 0.3)
      citations.push({
        type: 'citation',
        id: newId(),
        nodeId: node.id,
        sourceId: source.id,
        ...whereCited(random),
      });
    if (random() < 0.2) anchors.push(randomAnchor(random, newId(), node.id));
  }
  const dismissals = Array.from({ length: wholeBelow(random, 3) }, () => randomDismissal(random, newId()));
  return graphFromJson({ nodes, relations, sources, citations, anchors, dismissals });
}

function randomNode(random: Random, newId: () => string): Node {
  const kind = pick(random, nodeKindIds) ?? 'claim';
  return {
    type: 'node',
    id: newId(),
    kind,
    text: randomText(random),
    fields: fieldsOfKind({ kind }, randomFields(random)),
    note: random() < 0.2 ? randomText(random) : '',
    parked: random() < 0.1,
    order: randomOrder(random),
    pin: random() < 0.2 ? { x: wholeBelow(random, 999), y: -wholeBelow(random, 999) } : null,
  };
}

/** Leads to a node, or to one of the relations that stand already: so no chain can lead back to itself. */
export function randomRelation(
  random: Random,
  id: string,
  nodes: readonly Node[],
  relations: readonly Relation[],
): Relation | null {
  const step = random() < 0.25 ? pick(random, relations) : undefined;
  const node = pick(random, nodes);
  if (!node) return null;
  const target: End = step ? { type: 'relation', id: step.id } : { type: 'node', id: node.id };
  const free = nodes.filter((candidate) => candidate.id !== target.id);
  const premises = pickSome(random, free, random() < 0.3 ? 1 + wholeBelow(random, 3) : 1);
  if (premises.length === 0) return null;
  return {
    type: 'relation',
    id,
    kind: pick(random, relationKindIds) ?? 'support',
    premises: sortedPremises(premises.map((premise) => ({ nodeId: premise.id, order: randomOrder(random) }))),
    target,
    order: randomOrder(random),
    note: random() < 0.2 ? randomText(random) : '',
  };
}

export function randomSource(random: Random, id: string): Source {
  const text = (max: number) => `x${randomText(random)}`.slice(0, max);
  const item: Source['item'] = {
    type: pick(random, ['document', 'book', 'report', 'webpage']) ?? 'document',
  };
  if (random() < 0.7)
    item.author =
      random() < 0.5
        ? [{ literal: text(300) }]
        : [{ family: text(200), given: text(200) }, { literal: '2019' }];
  if (random() < 0.7) item.title = text(500);
  if (random() < 0.3) item.issued = { raw: pick(random, ['2019', 'n.d.', 'c. 1850', '-5']) ?? 'n.d.' };
  else if (random() < 0.5) item.issued = { 'date-parts': [[wholeBelow(random, 3000) - 500]] };
  if (random() < 0.3) item.URL = 'https://example.org/a|b?c=d;e#f';
  return { type: 'source', id, item };
}

export function randomAppraisal(random: Random): NonNullable<Source['appraisal']> {
  const answer = () => ({
    rating: wholeBelow(random, 4),
    note: random() < 0.5 ? randomText(random).slice(0, 1_000) : '',
  });
  if (random() < 0.5)
    return { scheme: 'craap', answers: { currency: answer(), purpose: { rating: null, note: '' } } };
  return { scheme: 'radar', answers: { authority: answer(), reason: answer() } };
}

export function whereCited(random: Random): Pick<Citation, 'locator' | 'quotation'> {
  return { locator: randomText(random).slice(0, 200), quotation: random() < 0.5 ? randomText(random) : '' };
}

function randomAnchor(random: Random, id: string, nodeId: string): Anchor {
  return { type: 'anchor', id, nodeId, ...randomPassage(random) };
}

export function randomPassage(random: Random): Pick<Anchor, 'quote' | 'position' | 'textVersion'> {
  const start = wholeBelow(random, 500);
  const quote = { exact: `x${randomText(random)}`, prefix: 'before ', suffix: ' after' };
  return { quote, position: { start, end: start + 9 }, textVersion: 0 };
}

export function randomDismissal(random: Random, id: string): Dismissal {
  return {
    type: 'dismissal',
    id,
    findingKey: `key-${wholeBelow(random, 1_000)}`,
    ruleId: 'claim-needs-evidence',
    ruleVersion: 1,
    reason: pick(random, dismissalReasons) ?? 'other',
    comment: randomText(random),
  };
}

import type { RelationKindId } from '#shared/graph/records.ts';
import { statementOf } from './evidence-links.ts';
import { isLastOfParagraph } from './passage.ts';
import { nearest, type Placed } from './placed.ts';

export type DraftLink = { readonly kind: RelationKindId; readonly to: number };

/** Where each passage leads, by position and role; null for what leads nowhere. Indexes are those of `placed`. */
export function linksOf(placed: readonly Placed[], thesis: number | null): (DraftLink | null)[] {
  return placed.map(({ role }, index): DraftLink | null => {
    const to = targetOf(placed, index, thesis);
    if (to === null || to === index) return null;
    if (role === 'thesis') return { kind: 'restate', to };
    return { kind: role === 'counterargument' || role === 'rebuttal' ? 'oppose' : 'support', to };
  });
}

function targetOf(placed: readonly Placed[], index: number, thesis: number | null): number | null {
  const own = placed[index];
  if (!own || own.role === 'none') return null;
  if (own.role === 'thesis' || own.role === 'counterargument') return thesis;
  if (own.role === 'rebuttal') return nearest(placed, index, -1, ({ role }) => role === 'counterargument');
  const inParagraph = ({ passage }: Placed) => passage.paragraph === own.passage.paragraph;
  if (own.role === 'claim') {
    if (own.passage.zone !== 'body' || own.cues.has('counts-reasons')) return thesis;
    const isClaimHere = (one: Placed) => inParagraph(one) && one.role === 'claim';
    // “Bridges close. … Therefore a ferry is needed.”: what comes before a conclusion is what it is drawn from.
    const next = nearest(placed, index, 1, isClaimHere);
    if (next !== null && drawsConclusion(placed[next])) return next;
    // The last sentence of a paragraph speaks to the thesis, those in between to the claim they explain.
    if (isLastOfParagraph(own.passage) || drawsConclusion(own)) return thesis;
    return nearest(placed, index, -1, isClaimHere) ?? thesis;
  }
  if (own.role === 'warrant')
    return nearest(placed, index, -1, (one) => inParagraph(one) && one.role === 'claim') ?? thesis;
  return statementOf(placed, index) ?? thesis;
}

function drawsConclusion(one: Placed | undefined): boolean {
  return one?.cues.has('draws-conclusion') ?? false;
}

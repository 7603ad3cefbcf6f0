import type { RelationKindId } from '#shared/graph/records.ts';
import type { DraftRole } from './draft.ts';
import { isLastOfParagraph, type Passage } from './passage.ts';

export type DraftLink = { readonly kind: RelationKindId; readonly to: number };

/** What the links need to know of one passage. */
export type Placed = {
  readonly passage: Passage;
  readonly role: DraftRole;
  readonly cues: ReadonlySet<string>;
};

/** What evidence can speak for. */
const supported: ReadonlySet<DraftRole> = new Set(['claim', 'counterargument', 'rebuttal']);

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
  const inSection = ({ passage }: Placed) => passage.sectionIndex === own.passage.sectionIndex;
  if (own.role === 'claim') {
    if (own.passage.zone !== 'body' || own.cues.has('counts-reasons')) return thesis;
    // The last sentence of a paragraph speaks to the thesis, those in between to the claim they explain.
    if (isLastOfParagraph(own.passage)) return thesis;
    return nearest(placed, index, -1, (one) => inParagraph(one) && one.role === 'claim') ?? thesis;
  }
  if (own.role === 'warrant')
    return nearest(placed, index, -1, (one) => inParagraph(one) && one.role === 'claim') ?? thesis;
  const fits = (one: Placed) => supported.has(one.role);
  const behind = nearest(placed, index, -1, (one) => inParagraph(one) && fits(one));
  const ahead = nearest(placed, index, 1, (one) => inParagraph(one) && fits(one));
  if (behind !== null && !(ahead !== null && leadsOn(placed, index, behind, ahead))) return behind;
  if (ahead !== null) return ahead;
  return (
    nearest(placed, index, -1, (one) => inSection(one) && fits(one)) ??
    nearest(placed, index, 1, (one) => inSection(one) && fits(one)) ??
    thesis
  );
}

/** “Buses are slow. … That is why people drive.”: the next passage draws a conclusion, and the last one did not wait for this. */
function leadsOn(placed: readonly Placed[], index: number, behind: number, ahead: number): boolean {
  const next = placed[ahead];
  if (!next || ahead !== index + 1) return false;
  if (placed[index]?.cues.has('gives-reason')) return false;
  const text = next.passage.text;
  if (process.env.V2 && pointsBackWide.test(text)) return true;
  if (process.env.V3 && pointsBack.test(text)) return true;
  if (process.env.V4 && /^\p{Ll}/u.test(text) && pointsBackClause.test(text)) return true;
  if (process.env.V1 && index - behind > 1 && pointsBack.test(text)) return true;
  if (process.env.V5 && index - behind > 1 && pointsBackWide.test(text)) return true;
  if (placed[index]?.cues.has('goes-on') && !process.env.V6) return false;
  return index - behind > 1 && (next.cues.has('draws-conclusion') || next.cues.has('says-what-it-shows'));
}

function nearest(
  placed: readonly Placed[],
  from: number,
  direction: 1 | -1,
  fits: (one: Placed) => boolean,
): number | null {
  for (let index = from + direction; index >= 0 && index < placed.length; index += direction) {
    const one = placed[index];
    if (one && fits(one)) return index;
  }
  return null;
}

const pointsBack =
  /^(?:and )?(?:(?:because of|for|through|with|by|in|from|as a result of|all|given|due to|on) )*(?:this|these|those|such|that)\b/i;
const pointsBackWide =
  /^(?:and )?(?:(?:because of|for|through|with|by|in|from|as a result of|all|given|due to|on) )*(?:this|these|those|such|that|it|they)\b/i;
const pointsBackClause = /^(?:so|thus|hence|therefore|which)\b/i;

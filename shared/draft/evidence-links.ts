import type { DraftRole } from './draft.ts';
import { isFirstOfParagraph } from './passage.ts';
import { nearest, type Placed } from './placed.ts';

/** What evidence can speak for. */
const supported: ReadonlySet<DraftRole> = new Set(['claim', 'counterargument', 'rebuttal']);

/** The index of the statement that a piece of evidence speaks for; null where nothing in its section can be meant. */
export function statementOf(placed: readonly Placed[], index: number): number | null {
  const own = placed[index];
  if (!own) return null;
  const inParagraph = ({ passage }: Placed) => passage.paragraph === own.passage.paragraph;
  const inSection = ({ passage }: Placed) => passage.sectionIndex === own.passage.sectionIndex;
  const fits = (one: Placed) => supported.has(one.role);
  const behind = nearest(placed, index, -1, (one) => inParagraph(one) && fits(one));
  const ahead = nearest(placed, index, 1, (one) => inParagraph(one) && fits(one));
  if (leadsUpToThesis(placed, index)) return index + 1;
  if (ahead !== null && leadsOn(placed, index, behind, ahead)) return ahead;
  if (behind !== null) return behind;
  if (bearsOutAnswer(placed, index)) return index - 1;
  return (
    ahead ??
    nearest(placed, index, -1, (one) => inSection(one) && fits(one)) ??
    nearest(placed, index, 1, (one) => inSection(one) && fits(one))
  );
}

/** “As Lund notes, … Parks keep a town well.”: a conclusion that cites somebody and then says the thesis cites for it. */
function leadsUpToThesis(placed: readonly Placed[], index: number): boolean {
  const own = placed[index];
  const next = placed[index + 1];
  return (
    next?.role === 'thesis' &&
    next.passage.zone === 'conclusion' &&
    next.passage.paragraph === own?.passage.paragraph
  );
}

/** An answer that ends its paragraph is only asserted there: the evidence that opens the next one bears it out. */
function bearsOutAnswer(placed: readonly Placed[], index: number): boolean {
  const own = placed[index];
  const before = placed[index - 1];
  if (!own || before?.role !== 'rebuttal') return false;
  return isFirstOfParagraph(own.passage) && before.passage.sectionIndex === own.passage.sectionIndex;
}

/** In lower case it is the other half of a sentence, which says what the first half is a reason for. */
const endsSentence = /^(?:so|thus|hence|therefore|which)\b/;
/** Calls what stands right before it a reason, whatever that one had to do with the claim before. */
const namesReasons = /^(?:because of|for) (?:all )?(?:these|those|this|that) reasons?\b/i;
/** What takes up the passage before it rests on that, where the claim behind has had its evidence already. */
const takesUp = ['draws-conclusion', 'says-what-it-shows', 'stays-with-it'] as const;

/** “Buses are slow. … That is why people drive.”: the next passage draws on this one, and the last did not wait for it. */
function leadsOn(placed: readonly Placed[], index: number, behind: number | null, ahead: number): boolean {
  const next = placed[ahead];
  // What has no role in the argument does not come between.
  const isBeside = placed.slice(index + 1, ahead).every(({ role }) => role === 'none');
  if (!next || !isBeside) return false;
  const { text } = next.passage;
  if (ahead === index + 1 && endsSentence.test(text)) return true;
  if (placed[index]?.cues.has('gives-reason')) return false;
  if (namesReasons.test(text)) return true;
  const isWaitedFor = behind === index - 1;
  return !isWaitedFor && takesUp.some((id) => next.cues.has(id));
}

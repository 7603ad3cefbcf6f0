import type { Cue, Fired } from './cues/cue.ts';
import { cues } from './cues/index.ts';
import { type Side, type Turn, turns } from './cues/turns.ts';
import { type DraftRole, draftRoles } from './draft.ts';
import { keyWordsOf } from './key-words.ts';
import type { Passage } from './passage.ts';
import { bestPath } from './path.ts';
import { thesesAmong } from './theses.ts';

export type CueFound = { readonly cue: Cue; readonly at: Fired };
export type TurnFound = { readonly turn: Turn; readonly at: Fired };

/** What one passage shows by itself. */
export type Signs = {
  readonly cues: readonly CueFound[];
  readonly turns: readonly TurnFound[];
  /** The points of every role, before neighbours have their say. */
  readonly points: Readonly<Record<DraftRole, number>>;
};

/** What is read in one passage. */
export type Reading = Signs & {
  readonly role: DraftRole;
  readonly side: Side;
  /** Points of the best reading of the whole text in which this passage has another role, less than the best one's. */
  readonly losses: ReadonlyMap<DraftRole, number>;
  readonly margin: number;
};

/** What each role starts from: what is rare must be said, what is common need not be. */
const start: Readonly<Record<DraftRole, number>> = {
  thesis: 0,
  claim: 0,
  evidence: 0,
  warrant: -2,
  counterargument: -2.2,
  rebuttal: 0,
  none: -0.4,
};
/** In a text of one or two paragraphs everything argues. */
const startInShortText = { ...start, counterargument: -1.4, none: -2.5 };
/** What makes a sentence a reason says little about the side it is for: so much of it counts for the other side, too. */
const shareOfReason = { essay: 0.4, shortText: 1 };

/** Reads the roles of all passages together: every cue adds its points, and the best sum over the whole text wins. */
export function readRoles(passages: readonly Passage[], title: string): readonly Reading[] {
  const keyWords = keyWordsOf(
    passages.map(({ text }) => text),
    title,
  );
  const signs = passages.map((passage, index) => signsOf(passage, { passages, index, keyWords }));
  const theses = thesesAmong(passages, signs);
  const path = bestPath(passages, signs, new Set(theses.map(({ index }) => index)));
  return path.map((step, index): Reading => {
    const own = signs[index] ?? nothing;
    const thesis = theses.find((one) => one.index === index);
    const margin = thesis ? thesis.margin : Math.min(...step.losses.values(), 99);
    return { ...own, ...step, margin };
  });
}

const nothing: Signs = { cues: [], turns: [], points: start };

function signsOf(passage: Passage, surroundings: Parameters<Cue['find']>[1]): Signs {
  const found = cues.flatMap((cue): CueFound[] => {
    const at = cue.find(passage, surroundings);
    return at === undefined ? [] : [{ cue, at }];
  });
  const turned = turns.flatMap((turn): TurnFound[] => {
    const at = turn.find(passage, surroundings);
    return at === undefined ? [] : [{ turn, at }];
  });
  const points = { ...(passage.zone === 'whole' ? startInShortText : start) };
  for (const { weights } of [...found.map(({ cue }) => cue), ...turned.map(({ turn }) => turn)])
    for (const role of draftRoles) points[role] += weights[role] ?? 0;
  const share = passage.zone === 'whole' ? shareOfReason.shortText : shareOfReason.essay;
  const reason = Math.max(points.claim, points.evidence, 0) * share;
  points.counterargument += reason;
  points.rebuttal += reason;
  return { cues: found, turns: turned, points };
}

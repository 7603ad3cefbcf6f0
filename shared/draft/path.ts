import type { Side, Turned } from './cues/turns.ts';
import type { DraftRole } from './draft.ts';
import { isFirstOfParagraph, type Passage } from './passage.ts';
import type { Signs } from './reading.ts';

/** What a passage can be in a reading; two rebuttals at most answer one counterargument. */
type State = {
  readonly role: DraftRole;
  readonly side: Side;
  readonly turned: Turned;
  readonly isSecond: boolean;
};

const states: readonly State[] = [
  ...(['thesis', 'claim', 'evidence', 'warrant', 'none'] as const).map(
    (role): State => ({ role, side: 'for', turned: 'for', isSecond: false }),
  ),
  { role: 'counterargument', side: 'against', turned: 'counterargument', isSecond: false },
  { role: 'evidence', side: 'against', turned: 'against', isSecond: false },
  { role: 'rebuttal', side: 'for', turned: 'rebuttal', isSecond: false },
  { role: 'rebuttal', side: 'for', turned: 'rebuttal', isSecond: true },
];

export type Step = {
  readonly role: DraftRole;
  readonly side: Side;
  /** For every other role: how many points the best reading with it has less. */
  readonly losses: ReadonlyMap<DraftRole, number>;
};

const never = Number.NEGATIVE_INFINITY;

/**
 * The best reading of all passages (Viterbi 1967), and what every other role would cost. Theses are given. A rebuttal
 * stands within two passages after a counterargument.
 */
export function bestPath(
  passages: readonly Passage[],
  signs: readonly Signs[],
  theses: ReadonlySet<number>,
): Step[] {
  const own = passages.map((_, index) =>
    states.map((state) => {
      if ((state.role === 'thesis') !== theses.has(index)) return never;
      // A reason for the other side is a little less likely than one for the writer's.
      return (signs[index]?.points[state.role] ?? 0) - (state.turned === 'against' ? 0.5 : 0);
    }),
  );
  const step = (index: number, from: State, to: State) => stepPoints(passages, signs, index, from, to);
  const forward: number[][] = [];
  own.forEach((row, index) => {
    forward.push(
      row.map((points, at) => {
        const to = states[at] ?? first;
        if (index === 0) return to.turned === 'rebuttal' || to.turned === 'against' ? never : points;
        const before = forward[index - 1] ?? [];
        return points + Math.max(...states.map((from, i) => (before[i] ?? never) + step(index, from, to)));
      }),
    );
  });
  const backward: number[][] = passages.map(() => []);
  for (let index = passages.length - 1; index >= 0; index--) {
    backward[index] = states.map((from) => {
      if (index === passages.length - 1) return from.side === 'against' ? -0.8 : 0; // nobody ends with the other side
      const next = backward[index + 1] ?? [];
      return Math.max(
        ...states.map(
          (to, i) => step(index + 1, from, to) + (own[index + 1]?.[i] ?? never) + (next[i] ?? never),
        ),
      );
    });
  }
  return passages.map((_, index): Step => {
    const totals = states.map(
      (_state, at) => (forward[index]?.[at] ?? never) + (backward[index]?.[at] ?? never),
    );
    const highest = Math.max(...totals);
    const best = states[totals.indexOf(highest)] ?? first;
    const losses = new Map<DraftRole, number>();
    states.forEach((state, at) => {
      const loss = highest - (totals[at] ?? never);
      if (state.role !== best.role && Number.isFinite(loss))
        losses.set(state.role, Math.min(loss, losses.get(state.role) ?? loss));
    });
    return { role: best.role, side: best.side, losses };
  });
}

const first: State = { role: 'none', side: 'for', turned: 'for', isSecond: false };

function stepPoints(
  passages: readonly Passage[],
  signs: readonly Signs[],
  index: number,
  from: State,
  to: State,
): number {
  const passage = passages[index];
  if (!passage) return never;
  const isNewParagraph = isFirstOfParagraph(passage);
  if (to.turned === 'against' && (from.side !== 'against' || isNewParagraph)) return never;
  if (to.turned === 'rebuttal') {
    if (!to.isSecond && from.side !== 'against') return never;
    if (to.isSecond && (from.turned !== 'rebuttal' || from.isSecond || isNewParagraph)) return never;
  }
  let points = 0;
  if (to.isSecond) points -= 0.4;
  if (to.turned === 'rebuttal' && isNewParagraph) points -= 0.3;
  // Who has let the other side speak answers it.
  if (from.side === 'against' && to.turned === 'for') points -= isNewParagraph ? 0.3 : 0.8;
  for (const { turn } of signs[index]?.turns ?? []) {
    const table = (passage.zone === 'whole' ? turn.inShortText : undefined) ?? turn.after;
    points += table[from.side][to.turned] ?? 0;
  }
  return points;
}

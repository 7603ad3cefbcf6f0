import type { Desk } from '#client/desk/desk.ts';
import type { Finding } from '#shared/rubric/finding.ts';
import { fixedBetween, type Judged } from './changes.ts';

/** ms after an edit until what it fixed is said; while typing every letter would be news, so longer. */
const settleAfter = { edit: 150, typing: 1500 };

/** Tells what edits have fixed, once the map has come to rest. Answers how to stop watching. */
export function watchFixed(desk: Desk, tell: (fixed: readonly Finding[]) => void): () => void {
  let told: Judged = desk.getState();
  let seen = desk.getState();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const settle = () => {
    const fixed = fixedBetween(told, desk.getState());
    told = desk.getState();
    // What an undo takes back was not fixed; there is something to redo then.
    if (fixed.length > 0 && desk.getState().redoTitle === null) tell(fixed);
  };
  const stop = desk.subscribe(() => {
    const state = desk.getState();
    const isJudgedAnew = state.evaluation !== seen.evaluation;
    const hasTypingEnded = seen.editing !== null && state.editing === null;
    seen = state;
    if (!isJudgedAnew && !hasTypingEnded) return;
    clearTimeout(timer);
    timer = setTimeout(settle, state.editing === null ? settleAfter.edit : settleAfter.typing);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}

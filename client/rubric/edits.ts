import type { RubricBody } from '#shared/rubric/rubric.ts';

/** ms without a key after which typing in the same field begins another step. */
const pause = 1_500;
const mostSteps = 500;

/** The edits of one sitting: what the rubric was before and after each, back and forth. */
export function createEdits(first: RubricBody, now: () => number) {
  let present = first;
  let past: RubricBody[] = [];
  let future: RubricBody[] = [];
  let typing: { readonly field: string; readonly at: number } | null = null;

  return {
    body: () => present,
    canUndo: () => past.length > 0,
    canRedo: () => future.length > 0,
    /** Answers whether anything changed. What is typed in one field in one go is one step. */
    change(next: RubricBody, field?: string): boolean {
      if (next === present) return false;
      const isSameStep = typing !== null && typing.field === field && now() - typing.at < pause;
      if (!isSameStep) past = [...past, present].slice(-mostSteps);
      typing = field === undefined ? null : { field, at: now() };
      future = [];
      present = next;
      return true;
    },
    endTyping() {
      typing = null;
    },
    undo(): boolean {
      const before = past.at(-1);
      if (!before) return false;
      past = past.slice(0, -1);
      future = [...future, present];
      present = before;
      typing = null;
      return true;
    },
    redo(): boolean {
      const after = future.at(-1);
      if (!after) return false;
      future = future.slice(0, -1);
      past = [...past, present];
      present = after;
      typing = null;
      return true;
    },
  };
}

import { areLetterKeysOn } from '../desk/preferences.ts';

/** What a key means in the form of an assessment. */
export type FormKey =
  | { readonly type: 'level'; readonly key: string }
  | { readonly type: 'criterion'; readonly step: 1 | -1 }
  | { readonly type: 'student'; readonly step: 1 | -1 }
  | { readonly type: 'comment' | 'comment-place' | 'release' | 'keys' };

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/**
 * Single characters act while the focus is in the form and nothing is typed (WCAG 2.1.4), and not when they are
 * switched off. Null: the key is the browser's.
 */
export function formKeyOf(press: KeyPress, areLettersOn = areLetterKeysOn()): FormKey | null {
  if (press.ctrlKey || press.metaKey || press.altKey || !areLettersOn) return null;
  if (/^\d$/.test(press.key)) return { type: 'level', key: press.key };
  if (press.shiftKey && press.key === 'N') return { type: 'student', step: 1 };
  if (press.shiftKey && press.key === 'P') return { type: 'student', step: -1 };
  if (press.key === '?') return { type: 'keys' };
  if (press.shiftKey) return null;
  return plain[press.key] ?? null;
}

const plain: Readonly<Record<string, FormKey>> = {
  j: { type: 'criterion', step: 1 },
  k: { type: 'criterion', step: -1 },
  c: { type: 'comment' },
  m: { type: 'comment-place' },
  r: { type: 'release' },
};

/** Where letters and numbers are words: keys are the field's. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('input:not([type="radio"], [type="checkbox"]), textarea, [contenteditable="true"]') !==
      null
  );
}

/** What the help lists, as people read keys. */
export const formKeyList: readonly KeyWords[] = [
  { keys: ['J', 'K'], says: 'Next and previous row of the rubric' },
  { keys: ['0 … 9'], says: 'The level with that number; again takes it away' },
  { keys: ['C'], says: 'Write the comment of the row' },
  { keys: ['M'], says: 'Comment on the node or step that is selected' },
  { keys: ['Ctrl ↑', 'Ctrl ↓'], says: 'On the map: to a relation of the node; then arrows, M, and Esc back' },
  { keys: ['Esc'], says: 'From a comment back to its row' },
  { keys: ['Shift N', 'Shift P'], says: 'Next and previous essay' },
  { keys: ['Ctrl Enter'], says: 'Submit (⌘ Enter on a Mac)' },
  { keys: ['R'], says: 'Release what is submitted' },
  { keys: ['F6', 'Shift F6'], says: 'Next and previous pane: text, map, rubric' },
  { keys: ['?'], says: 'These keys' },
];

/** The same where a classmate’s map is reviewed. */
export const reviewKeyList: readonly KeyWords[] = formKeyList.flatMap((line) => {
  if (line.keys.includes('R')) return [];
  if (line.keys.includes('Shift N')) return [{ ...line, says: 'Next and previous review' }];
  if (line.keys.includes('Ctrl Enter')) return [{ ...line, says: 'Send the review (⌘ Enter on a Mac)' }];
  return [line];
});

type KeyWords = { readonly keys: readonly string[]; readonly says: string };

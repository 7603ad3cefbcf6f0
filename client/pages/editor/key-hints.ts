import { actNamed } from '#client/desk/acts/index.ts';
import { keysText } from '#client/desk/acts/keyboard.ts';
import type { FocusPane } from './pane-focus.ts';

/** Keys as people read them, and what they do: “R O E Y” “add below”. */
export type KeyHint = { readonly keys: string; readonly says: string };

/** What helps most where the focus is, the most useful first: the bar leaves out what has no room. */
export function keyHints(pane: FocusPane | null, isEditing: boolean): readonly KeyHint[] {
  const hint = (acts: readonly string[], says: string): KeyHint => ({
    keys: acts.map((id) => keysText(actNamed(id))).join(' '),
    says,
  });
  const everywhere = [
    hint(['next-finding'], 'next finding'),
    hint(['next-pane'], 'next pane'),
    hint(['palette'], 'find anything'),
  ];
  const onMap = [
    hint(['edit-text'], 'type'),
    hint(['add-claim', 'add-counterargument', 'add-evidence', 'add-rebuttal'], 'add below'),
    hint(['link-to'], 'link'),
    hint(['menu'], 'menu'),
    hint(['relation-above', 'relation-below'], 'relations'),
    ...everywhere,
    hint(['show-keys'], 'all keys'),
  ];
  if (pane !== 'map' && pane !== 'outline') return everywhere;
  if (isEditing) {
    return [
      hint(['add-child'], 'add below'),
      hint(['add-sibling'], 'add beside'),
      hint(['stop-editing'], 'finish'),
      ...everywhere,
    ];
  }
  return pane === 'map'
    ? [{ keys: '← → ↑ ↓', says: 'walk' }, ...onMap]
    : [{ keys: '↑ ↓', says: 'rows' }, { keys: '← →', says: 'fold' }, ...onMap];
}

import type { EditorView } from 'prosemirror-view';

/**
 * A text that is only read keeps its cursor, so that keys can choose words in it: the browser takes it for one that can
 * be typed in, every change is refused, and no keyboard comes up on a touch screen.
 */
export function readOnlyAttributes(isReadOnly: boolean): Record<string, string> {
  return isReadOnly ? { 'aria-readonly': 'true', inputmode: 'none', spellcheck: 'false' } : {};
}

export function isReadOnly(view: Pick<EditorView, 'dom'>): boolean {
  return view.dom.getAttribute('aria-readonly') === 'true';
}

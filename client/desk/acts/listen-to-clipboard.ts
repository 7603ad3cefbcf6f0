import type { Desk } from '../desk.ts';
import { copySelection, cutSelection, pasteText } from './clipboard.ts';
import { canEdit } from './selection.ts';

/** Where a map has the focus: the canvas, the outline, or whatever marks itself so. */
const mapViews = '[data-map-view], [role="treegrid"], .react-flow';

/**
 * The browser's copy, cut and paste, while a map has the focus: unlike the clipboard API they work on plain http and
 * ask nobody. Elsewhere, and in text fields, they stay the browser's. Ends with the function it answers.
 */
export function listenToClipboard(desk: Desk, page: Document): () => void {
  const take = (act: (event: ClipboardEvent) => boolean) => (event: ClipboardEvent) => {
    if (isOnMap(page) && act(event)) event.preventDefault();
  };
  const put = (event: ClipboardEvent, text: string | null) => {
    if (text !== null) event.clipboardData?.setData('text/plain', text);
    return text !== null;
  };
  const handleCopy = take((event) => put(event, copySelection(desk)));
  const handleCut = take((event) => canEdit(desk.getState()) && put(event, cutSelection(desk)));
  const handlePaste = take((event) => {
    if (!canEdit(desk.getState())) return false;
    pasteText(desk, event.clipboardData?.getData('text/plain') ?? '');
    return true;
  });
  page.addEventListener('copy', handleCopy);
  page.addEventListener('cut', handleCut);
  page.addEventListener('paste', handlePaste);
  return () => {
    page.removeEventListener('copy', handleCopy);
    page.removeEventListener('cut', handleCut);
    page.removeEventListener('paste', handlePaste);
  };
}

function isOnMap(page: Document): boolean {
  const focused = page.activeElement;
  if (!focused?.closest(mapViews) || focused.closest('input, textarea, [contenteditable="true"]'))
    return false;
  return page.getSelection()?.isCollapsed !== false; // selected words are copied as words
}

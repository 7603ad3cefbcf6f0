import { Fragment, Slice } from 'prosemirror-model';
import type { EditorProps, EditorView } from 'prosemirror-view';
import type { Desk } from '#client/desk/desk.ts';
import { documentOf, textSchema } from '#shared/essay/schema.ts';
import { leftOutWords } from './left-out-words.ts';
import { pageOf } from './page-of.ts';
import { readPage } from './read-page.ts';

/**
 * What is pasted or dropped into the text: pages of word processors and browsers keep their structure and lose their
 * looks, and it is said what was left out. What was copied here, and plain text, ProseMirror takes by itself.
 */
export function pasteText(desk: Desk): Pick<EditorProps, 'handlePaste' | 'handleDrop'> {
  function take(view: EditorView, data: DataTransfer | null, put: (slice: Slice) => void): boolean {
    const html = data?.getData('text/html') ?? '';
    if (html === '' || html.includes('data-pm-slice') || !view.editable) return false;
    const { content, leftOut } = readPage(pageOf(html));
    const left = leftOutWords(leftOut);
    if (content.length > 0) put(sliceOf(documentOf({ type: 'doc', content }).content));
    if (content.length === 0) desk.announce('There are no words to paste in what was copied.', 'attention');
    else if (left !== '') desk.announce(`Pasted. ${left}`);
    return true;
  }

  return {
    handlePaste: (view, { clipboardData }) =>
      take(view, clipboardData, (slice) => {
        view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
      }),
    handleDrop: (view, event, _slice, isMoved) => {
      const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (isMoved || !at) return false;
      const isTaken = take(view, event.dataTransfer, (slice) => {
        view.dispatch(view.state.tr.replaceRange(at.pos, at.pos, slice).scrollIntoView());
        view.focus();
      });
      if (isTaken) event.preventDefault();
      return isTaken;
    },
  };
}

/** Paragraphs at the ends go on with the lines that they are put into; all else stands on lines of its own. */
export function sliceOf(content: Fragment): Slice {
  const isOpen = (block: Fragment['firstChild']) => block?.type === textSchema.nodes.paragraph;
  return new Slice(
    Fragment.from(content),
    isOpen(content.firstChild) ? 1 : 0,
    isOpen(content.lastChild) ? 1 : 0,
  );
}

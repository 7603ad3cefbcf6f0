import { Fragment, Slice } from 'prosemirror-model';
import type { EditorProps, EditorView } from 'prosemirror-view';
import type { Desk } from '#client/desk/desk.ts';
import { documentOf, textSchema } from '#shared/essay/schema.ts';
import { readSelection } from '../fresh-selection.ts';
import { leftOutWords } from './left-out-words.ts';

/**
 * What is pasted or dropped into the text: pages of word processors and browsers keep their structure and lose their
 * looks, and it is said what was left out. What was copied here, and plain text, ProseMirror takes by itself.
 */
export function pasteText(desk: Desk): NonNullable<EditorProps['handleDOMEvents']> {
  async function take(html: string, put: (slice: Slice) => void) {
    try {
      const { readHtml } = await loadPageReader();
      const { content, leftOut } = readHtml(html);
      if (content.length === 0)
        return desk.announce('There are no words to paste in what was copied.', 'attention');
      put(sliceOf(documentOf({ type: 'doc', content }).content));
      const left = leftOutWords(leftOut);
      if (left !== '') desk.announce(`Pasted. ${left}`);
    } catch {
      desk.announce('This could not be pasted. Paste it as plain text (Ctrl Shift V).', 'attention');
    }
  }

  // Events, not ProseMirror's own hooks: those come after it had the browser parse the page.
  return {
    paste: (view, event) => {
      const html = foreignPage(view, event.clipboardData);
      if (html === null) return false;
      event.preventDefault();
      readSelection(view);
      void take(html, (slice) => {
        if (!view.isDestroyed)
          view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView().setMeta('paste', true));
      });
      return true;
    },
    drop: (view, event) => {
      const html = view.dragging ? null : foreignPage(view, event.dataTransfer);
      const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
      if (html === null || !place) return false;
      event.preventDefault();
      void take(html, (slice) => {
        if (view.isDestroyed) return;
        const at = Math.min(place.pos, view.state.doc.content.size);
        view.dispatch(view.state.tr.replaceRange(at, at, slice).scrollIntoView());
        view.focus();
      });
      return true;
    },
  };
}

/** The code that reads pages; asked for early, so that the first paste need not wait. */
export function loadPageReader() {
  return import('./read-html.ts');
}

/** HTML that was copied elsewhere. */
function foreignPage(view: EditorView, data: DataTransfer | null): string | null {
  const html = data?.getData('text/html') ?? '';
  return html === '' || html.includes('data-pm-slice') || !view.editable ? null : html;
}

/** Paragraphs at the ends go on with the lines that they are put into; all else stands on lines of its own. */
function sliceOf(content: Fragment): Slice {
  const isOpen = (block: Fragment['firstChild']) => block?.type === textSchema.nodes.paragraph;
  const open = [isOpen(content.firstChild), isOpen(content.lastChild)].map(Number);
  return new Slice(Fragment.from(content), open[0] ?? 0, open[1] ?? 0);
}

import { baseKeymap, toggleMark } from 'prosemirror-commands';
import { keydownHandler } from 'prosemirror-keymap';
import type { Node as DocumentNode } from 'prosemirror-model';
import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state';
import { StepMap } from 'prosemirror-transform';
import { type Decoration, EditorView, type NodeView } from 'prosemirror-view';
import { textSchema } from '#shared/essay/schema.ts';
import { freshSelection } from '../fresh-selection.ts';
import { isReadOnly, readOnlyAttributes } from '../read-only.ts';
import styles from './footnote.module.css';
import { numberIn } from './note-numbers.ts';

/** Where in the inner document an edit comes from the outer one, so that it is not sent back there. */
const fromOutside = 'from-outside';

/**
 * A footnote in the text: its number, and while it is chosen a small editor for its words. Edits in there are edits of
 * the whole text (the way of ProseMirror's own footnote example), so they are undone, saved and sent as all others.
 */
export class FootnoteView implements NodeView {
  readonly dom: HTMLElement;
  private readonly call: HTMLButtonElement;
  private inner: EditorView | null = null;
  private panel: HTMLElement | null = null;
  private number: number;

  constructor(
    private node: DocumentNode,
    private readonly outer: EditorView,
    private readonly position: () => number | undefined,
    decorations: readonly Decoration[],
    private readonly history: Readonly<Record<string, Command>>,
  ) {
    this.number = numberIn(decorations);
    this.dom = document.createElement('span');
    this.dom.className = styles.footnote ?? '';
    this.dom.contentEditable = 'false';
    this.call = document.createElement('button');
    this.call.type = 'button';
    this.call.tabIndex = -1; // the arrow keys lead to it, as to every character
    this.call.className = styles.call ?? '';
    this.call.addEventListener('click', () => this.edit());
    this.dom.append(this.call);
    this.name();
  }

  private name() {
    this.call.textContent = String(this.number);
    this.call.setAttribute('aria-label', `Footnote ${this.number}: ${this.node.textContent || 'empty'}`);
    this.dom.dataset.note = String(this.number);
  }

  selectNode() {
    this.dom.classList.add(styles.chosen ?? '');
    this.open();
  }

  deselectNode() {
    this.dom.classList.remove(styles.chosen ?? '');
    this.close();
  }

  /** Opens the footnote with the cursor in its words. */
  edit() {
    this.open();
    this.inner?.focus();
  }

  private open() {
    if (this.inner) return;
    this.panel = document.createElement('span');
    this.panel.className = styles.panel ?? '';
    this.dom.append(this.panel);
    this.inner = new EditorView(this.panel, {
      state: EditorState.create({ doc: this.node, selection: TextSelection.atEnd(this.node) }),
      editable: () => this.outer.editable,
      attributes: {
        role: 'textbox',
        'aria-label': `Footnote ${this.number}`,
        ...readOnlyAttributes(isReadOnly(this.outer)),
        class: styles.words ?? '',
      },
      handleKeyDown: keydownHandler({
        ...baseKeymap,
        ...this.history,
        'Mod-i': toggleMark(textSchema.marks.italic),
        'Mod-b': toggleMark(textSchema.marks.bold),
        Enter: () => this.leave(),
        Escape: () => this.leave(),
      }),
      dispatchTransaction: (transaction) => this.dispatch(transaction),
      handlePaste: (view, { clipboardData }) => {
        // A note is one line of words.
        const words = clipboardData?.getData('text/plain').replace(/\s+/g, ' ') ?? '';
        if (words !== '') view.dispatch(view.state.tr.insertText(words).scrollIntoView());
        return true;
      },
      handleDrop: () => true,
      handleDOMEvents: {
        ...freshSelection,
        blur: (_view, event) => {
          if (!this.dom.contains(event.relatedTarget instanceof Node ? event.relatedTarget : null))
            this.close();
          return false;
        },
      },
    });
  }

  /** Back into the text, behind the footnote. */
  private leave(): boolean {
    const at = this.position();
    if (at === undefined) return false;
    const { tr } = this.outer.state;
    this.outer.dispatch(tr.setSelection(TextSelection.create(tr.doc, at + this.node.nodeSize)));
    this.close();
    this.outer.focus();
    return true;
  }

  private close() {
    this.inner?.destroy();
    this.panel?.remove();
    this.inner = null;
    this.panel = null;
  }

  private dispatch(transaction: Transaction) {
    if (
      !this.inner ||
      (transaction.docChanged && !transaction.getMeta(fromOutside) && isReadOnly(this.outer))
    )
      return;
    const { state, transactions } = this.inner.state.applyTransaction(transaction);
    this.inner.updateState(state);
    const at = this.position();
    if (transaction.getMeta(fromOutside) || at === undefined) return;
    const { tr } = this.outer.state;
    const offset = StepMap.offset(at + 1);
    for (const { steps } of transactions)
      for (const step of steps) {
        const outer = step.map(offset);
        if (outer) tr.step(outer);
      }
    if (tr.docChanged) this.outer.dispatch(tr);
  }

  update(node: DocumentNode, decorations: readonly Decoration[]): boolean {
    if (!node.sameMarkup(this.node)) return false;
    this.node = node;
    this.number = numberIn(decorations);
    this.name();
    if (this.inner) this.takeIn(node, this.inner);
    return true;
  }

  /** What others wrote, or undo did, while the footnote is open. */
  private takeIn(node: DocumentNode, inner: EditorView) {
    const { state } = inner;
    const start = node.content.findDiffStart(state.doc.content);
    const end = node.content.findDiffEnd(state.doc.content);
    if (start === null || !end) return;
    const overlap = Math.max(0, start - Math.min(end.a, end.b));
    const words = node.slice(start, end.a + overlap);
    inner.dispatch(state.tr.replace(start, end.b + overlap, words).setMeta(fromOutside, true));
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Node && (this.panel?.contains(event.target) ?? false);
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy() {
    this.close();
  }
}

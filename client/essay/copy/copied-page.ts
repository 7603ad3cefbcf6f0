import {
  DOMParser,
  DOMSerializer,
  type Node as DocumentNode,
  Fragment,
  type ParseRule,
} from 'prosemirror-model';
import { textSchema } from '#shared/essay/schema.ts';

const { footnote } = textSchema.nodes;

/**
 * A copied piece of the text as a page: notes are links to a list at the end, as other programs write them. For our own
 * reading each call carries its note's content.
 */
class CopiedPage extends DOMSerializer {
  override serializeFragment(
    ...[fragment, options, target]: Parameters<DOMSerializer['serializeFragment']>
  ): ReturnType<DOMSerializer['serializeFragment']> {
    const page = super.serializeFragment(fragment, options, target);
    if (target) return page; // the inside of an element, not the page
    const notes = notesIn(fragment);
    if (notes.length === 0) return page;
    const list = document.createElement('div');
    list.dataset.notes = '';
    for (const [index, note] of notes.entries()) list.append(this.noteElement(note, index + 1));
    for (const [index, call] of [...page.querySelectorAll<HTMLElement>('a[data-note]')].entries()) {
      const number = index + 1;
      call.setAttribute('href', `#_ftn${number}`);
      call.setAttribute('name', `_ftnref${number}`);
      call.innerHTML = `<sup>[${number}]</sup>`;
    }
    page.append(list);
    return page;
  }

  private noteElement(note: DocumentNode, number: number): HTMLElement {
    const box = document.createElement('div');
    box.id = `ftn${number}`;
    const line = document.createElement('p');
    line.innerHTML = `<a href="#_ftnref${number}" name="_ftn${number}"><sup>[${number}]</sup></a> `;
    line.append(this.serializeFragment(note.content, {}, document.createElement('span')));
    box.append(line);
    return box;
  }
}

function notesIn(fragment: Fragment): DocumentNode[] {
  const notes: DocumentNode[] = [];
  fragment.descendants((node) => {
    if (node.type === footnote) notes.push(node);
    return node.type !== footnote;
  });
  return notes;
}

export const copiedPage = new CopiedPage(
  {
    ...DOMSerializer.nodesFromSchema(textSchema),
    footnote: (node) => ['a', { 'data-note': JSON.stringify(node.content.toJSON()) }],
  },
  DOMSerializer.marksFromSchema(textSchema),
);

const ownNote: ParseRule = {
  tag: 'a[data-note]',
  node: 'footnote',
  priority: 60,
  getContent: (call) => {
    const json = call instanceof HTMLElement ? call.dataset.note : undefined;
    return contentOf(json ?? 'null');
  },
};

const ownList: ParseRule = { tag: 'div[data-notes]', ignore: true, priority: 60 };

/** Reads what `copiedPage` wrote. */
export const copiedPageParser = new DOMParser(textSchema, [
  ownNote,
  ownList,
  ...DOMParser.fromSchema(textSchema).rules,
]);

/** Whoever can write to the clipboard can write anything there. */
function contentOf(json: string): Fragment {
  try {
    const content = Fragment.fromJSON(textSchema, JSON.parse(json));

    return footnote.validContent(content) ? content : Fragment.empty;
  } catch {
    return Fragment.empty;
  }
}

import type { FileNote } from '../file-content.ts';
import { attribute, type Element, elementsIn, isElement, isInside, nearest } from './elements.ts';

export type HtmlNote = {
  readonly key: string;
  readonly type: FileNote['type'];
  /** The link in the text that calls it. */
  readonly call: Element;
  /** What holds its words. */
  readonly body: Element;
  /** Links in it that lead back to the call: they are no words of it. */
  readonly back: ReadonlySet<Element>;
};

const holders = new Set(['p', 'li', 'div', 'aside', 'td', 'dd', 'section']);

/**
 * Notes of a page are links that lead to each other, whatever program wrote them (Word, Google Docs, Pandoc, GitHub):
 * the first of the two calls the note that the other stands in.
 */
export function notesIn(root: Parameters<typeof elementsIn>[0]): HtmlNote[] {
  const all = elementsIn(root);
  const byId = new Map<string, Element>();
  for (const element of all)
    for (const id of [attribute(element, 'id'), attribute(element, 'name')])
      if (id !== null && id !== '' && !byId.has(id)) byId.set(id, element);
  const notes: HtmlNote[] = [];
  const bodies = new Set<Element>();
  for (const call of all) {
    const target = byId.get(targetOf(call) ?? '');
    if (!target || nearest(call, (element) => bodies.has(element))) continue;
    const holder = nearest(target, ({ tagName }) => holders.has(tagName));
    if (!holder || isInside(call, holder)) continue;
    const ids = new Set(idsAt(call));
    const back = new Set(elementsIn(holder).filter((link) => ids.has(targetOf(link) ?? '')));
    if (back.size === 0) continue;
    const body = wholeNote(holder, call);
    bodies.add(body);
    const isEndnote = /endnote|_edn/i.test(targetOf(call) ?? '');
    notes.push({
      key: `note-${notes.length + 1}`,
      type: isEndnote ? 'endnote' : 'footnote',
      call,
      body,
      back,
    });
  }
  return notes;
}

function targetOf(element: Element): string | null {
  const href = element.tagName === 'a' ? attribute(element, 'href') : null;
  if (!href?.startsWith('#') || href.length < 2) return null;
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

/** Names of the link itself, of what is raised around it, and of what stands in it. */
function idsAt(call: Element): string[] {
  const around = [call.parentNode, ...elementsIn(call)].flatMap((node) =>
    node && isElement(node) && (node.tagName === 'sup' || isInside(node, call)) ? [node] : [],
  );
  return around.flatMap((element) =>
    [attribute(element, 'id') ?? [], attribute(element, 'name') ?? []].flat(),
  );
}

/** A note of several paragraphs, where each note has a box of its own. */
function wholeNote(holder: Element, call: Element): Element {
  const box = holder.parentNode;
  if (!box || !isElement(box) || !['li', 'div', 'aside'].includes(box.tagName) || isInside(call, box))
    return holder;
  return elementsIn(box).filter((link) => targetOf(link) !== null).length === 1 ? box : holder;
}

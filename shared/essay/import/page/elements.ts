/**
 * A page's tree as its reader needs it: what parse5 makes of a file, and what the browser's own parser makes of a
 * clipboard (client/essay/paste).
 */
export type PageNode = { readonly nodeName: string };
export type PageParent = PageNode & { readonly childNodes: readonly PageNode[] };
export type PageText = PageNode & { readonly value: string };
export type Element = PageParent & {
  readonly tagName: string;
  readonly attrs: readonly { readonly name: string; readonly value: string }[];
  readonly parentNode: PageParent | null;
};

export function isElement(node: PageNode): node is Element {
  return 'tagName' in node;
}

export function isText(node: PageNode): node is PageText {
  return node.nodeName === '#text' && 'value' in node;
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

/** In the order of the page; does not recurse, so a page may be as deep as it likes. */
export function elementsIn(root: PageParent): Element[] {
  const found: Element[] = [];
  const waiting: PageParent[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isElement(node)) found.push(node);
    for (const child of [...node.childNodes].reverse()) if (isElement(child)) waiting.push(child);
  }
  return found;
}

export function wordsOf(element: Element): string {
  let text = '';
  const waiting: PageNode[] = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isText(node)) text += node.value;
    if (isElement(node)) waiting.push(...[...node.childNodes].reverse());
  }
  return text;
}

export function isInside(element: Element, outer: Element): boolean {
  return nearest(element, (node) => node === outer) !== null;
}

/** Of the element itself or around it, the nearest that passes. */
export function nearest(element: Element, passes: (candidate: Element) => boolean): Element | null {
  for (let node: PageParent | null = element; node && isElement(node); node = node.parentNode)
    if (passes(node)) return node;
  return null;
}

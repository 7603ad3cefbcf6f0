import type { DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;
type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type ParentNode = DefaultTreeAdapterTypes.ParentNode;

export function isElement(node: ChildNode | ParentNode): node is Element {
  return 'tagName' in node;
}

export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

/** In the order of the page; does not recurse, so a page may be as deep as it likes. */
export function elementsIn(root: ParentNode): Element[] {
  const found: Element[] = [];
  const waiting: ParentNode[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (isElement(node)) found.push(node);
    for (const child of [...node.childNodes].reverse()) if (isElement(child)) waiting.push(child);
  }
  return found;
}

export function wordsOf(element: Element): string {
  let text = '';
  const waiting: ChildNode[] = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text' && 'value' in node) text += node.value;
    if (isElement(node)) waiting.push(...[...node.childNodes].reverse());
  }
  return text;
}

export function isInside(element: Element, outer: Element): boolean {
  for (let node: ParentNode | null = element; node; node = isElement(node) ? node.parentNode : null)
    if (node === outer) return true;
  return false;
}

/** Of the element itself or around it, the nearest that passes. */
export function nearest(element: Element, passes: (candidate: Element) => boolean): Element | null {
  for (let node: ParentNode | null = element; node && isElement(node); node = node.parentNode)
    if (passes(node)) return node;
  return null;
}

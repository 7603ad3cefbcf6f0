import type { Element, PageNode, PageParent } from '#shared/essay/import/page/elements.ts';

/** Elements in one another that are taken; what stands deeper is no essay. */
const deepest = 400;

/** A copied page as the browser reads it. It is parsed, never shown: nothing of it loads or runs. */
export function pageOf(html: string): PageParent {
  const { body, head } = new DOMParser().parseFromString(html, 'text/html');
  const page: PageParent & { childNodes: PageNode[] } = { nodeName: '#document', childNodes: [] };
  page.childNodes.push(elementOf(head, page, 0), elementOf(body, page, 0));
  return page;
}

function elementOf(element: globalThis.Element, parentNode: PageParent, depth: number): Element {
  const childNodes: PageNode[] = [];
  const tagName = element.localName.toLowerCase();
  const attrs = [...element.attributes].map(({ name, value }) => ({ name, value }));
  const made: Element = { nodeName: tagName, tagName, attrs, parentNode, childNodes };
  if (depth > deepest) return made;
  for (const child of element.childNodes) {
    if (child instanceof Text) childNodes.push(textOf(child.data));
    else if (child instanceof globalThis.Element) childNodes.push(elementOf(child, made, depth + 1));
  }
  return made;
}

function textOf(value: string): PageNode & { readonly value: string } {
  return { nodeName: '#text', value };
}

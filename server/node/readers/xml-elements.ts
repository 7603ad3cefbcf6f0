import { DOMParser, type Element, type Node, onErrorStopParsing } from '@xmldom/xmldom';
import { unreadable } from './unreadable.ts';

/** @throws file-not-readable for what is not well-formed */
export function parsedXml(text: string): Element {
  try {
    const root = new DOMParser({ onError: onErrorStopParsing }).parseFromString(
      text,
      'text/xml',
    ).documentElement;
    if (root) return root;
  } catch {
    // told below
  }
  throw unreadable(
    'A part of this file is damaged. Open it in the program that made it, save it again, and import that file.',
  );
}

export function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

export function childElements(element: Element): Element[] {
  const found: Element[] = [];
  for (let child = element.firstChild; child; child = child.nextSibling)
    if (isElement(child)) found.push(child);
  return found;
}

/** Below the element, at any depth, in the order of the file. */
export function elementsNamed(element: Element, name: string): Element[] {
  return [...element.getElementsByTagName(name)];
}

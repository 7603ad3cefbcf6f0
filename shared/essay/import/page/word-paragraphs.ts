import { deepestItem } from '../run-list.ts';
import { attribute, type Element, elementsIn, wordsOf } from './elements.ts';

/** What a paragraph is by the name of its style, where the page's own elements do not say it. */
export type NamedParagraph =
  | { readonly type: 'heading'; readonly level: 1 }
  | { readonly type: 'quotation' }
  | { readonly type: 'item'; readonly ordered: boolean; readonly depth: number };

/**
 * Word writes lists, quotations and the title as paragraphs of a style (MsoListParagraph, MsoQuote, MsoTitle); an
 * item's level stands in `mso-list: l0 level2 lfo1`. Null for all others.
 */
export function namedParagraph(element: Element): NamedParagraph | null {
  if (element.tagName !== 'p' && element.tagName !== 'div') return null;
  const name = attribute(element, 'class') ?? '';
  const list = /mso-list\s*:\s*l\d+\s+level(\d+)/i.exec(attribute(element, 'style') ?? '')?.[1];
  if (list !== undefined) {
    const depth = Math.min(Number(list) - 1, deepestItem);
    return { type: 'item', ordered: /[\da-z]{1,4}[.)]/i.test(markOf(element)), depth };
  }
  if (/\bMso(?:Intense)?Quote/.test(name)) return { type: 'quotation' };
  if (/\bMsoTitle\b/.test(name)) return { type: 'heading', level: 1 };
  return null;
}

/** The bullet or number of an item, which Word writes out as words. */
export function isItemMark(element: Element): boolean {
  return /mso-list\s*:\s*ignore/i.test(attribute(element, 'style') ?? '');
}

function markOf(item: Element): string {
  const mark = elementsIn(item).find(isItemMark);
  return mark ? wordsOf(mark).trim() : '';
}

import { folded } from './folded.ts';

export type PageRange = { readonly from: number; readonly to: number };

/**
 * Pages in Arabic numbers, as they are written in a locator or an entry: “pp. 213–17” is 213 to 217. Null when it
 * names anything but pages (“chap. 3”, “para. 4”), or pages of another numbering (“e12”, “S4”, “xii”).
 */
export function pageRanges(pages: string): readonly PageRange[] | null {
  const plain = folded(pages)
    .replace(/^\(|\)$/g, '')
    .replace(/^(?:pp?|pgs?|pages?)\b\.?\s*/, '')
    .replace(/(?:\s*ff?\.?)?[.,;]*$/, '')
    .trim();
  const ranges: PageRange[] = [];
  for (const part of plain.split(/\s*(?:,|;|\band\b)\s*/)) {
    const [, start, end] = /^(\d{1,6})(?:\s*-+\s*(\d{1,6}))?$/.exec(part) ?? [];
    if (start === undefined) return null;
    const from = Number(start);
    ranges.push({ from, to: end === undefined ? from : Number(wholeEnd(start, end)) });
  }
  return ranges;
}

/** “213–17” stands for “213–217”: the digits that the end leaves out are the start's. */
function wholeEnd(start: string, end: string): string {
  return end.length < start.length ? start.slice(0, start.length - end.length) + end : end;
}

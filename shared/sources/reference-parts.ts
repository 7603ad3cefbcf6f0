import { doiLine } from './normal.ts';

/** What can be told apart in a reference by its shape alone, in whatever style it is written; `rest` is what is left. */
export type Parts = {
  readonly rest: string;
  /** “3” of “[3]” or “3.” before it; empty when it has none. */
  readonly label: string;
  readonly URL: string;
  readonly DOI: string;
  /** As it was written; empty when none is given. */
  readonly accessed: string;
  /** Titles in quotation marks or (mini-Markdown) in asterisks: where `rest` has them, as `⟦0⟧`, `⟦1⟧`. */
  readonly titles: readonly { readonly text: string; readonly type: 'quoted' | 'italic' }[];
};

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const day = `(?:(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? (?:${months})\\.?,? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|(?:${months})\\.? \\d{4})`;
const seen = new RegExp(
  `[[(]?\\b(?:last |date )?(?:accessed|retrieved|viewed|consulted|visited)(?: on)?:?\\s+(${day})[\\])]?(?:,? from:?)?[.,;]?`,
  'i',
);
const address =
  /<\s*((?:https?:\/\/|www\.)[^>\s]+)\s*>|\b(https?:\/\/[^\s<>“”"]+|w{3,4}\.[^\s/<>“”"]+\/[^\s<>“”"]*|(?<=\s)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}\/[^\s<>“”"]*)/gi;
const doi = /(?:\bdoi:?\s*|https?:\/\/(?:dx\.)?doi\.org\/)?\b(10\.\d{4,9}\/[^\s,;“”"<>]+)/i;

/** Months and seasons, as a pattern for other patterns to stand on. */
export const monthPattern = `(?:${months}|spring|summer|fall|autumn|winter)`;

export function partsOf(raw: string): Parts {
  let rest = raw
    .replace(/\s+/g, ' ')
    .replace(/\[([^\]]*)\]\((https?:[^)]*)\)/g, '$1')
    .trim()
    .replace(/^(?:[-–•·*]\s+|[¹²³⁰⁴-⁹]+\s*)/, '');
  let label = '';
  rest = rest.replace(/^(?:\[(\d{1,3})\]|(\d{1,3})[.)](?=\s+\D))\s*/, (_, boxed?: string, plain?: string) => {
    label = boxed ?? plain ?? '';
    return '';
  });

  let accessed = '';
  rest = rest.replace(seen, (_, date: string) => {
    accessed = date;
    return ' ';
  });
  rest = rest.replace(/\b(?:retrieved|available)(?: online)? (?:from|at):?\s*(?=$|<|http|www|\s)/i, '');

  let DOI = '';
  rest = rest.replace(doi, (_, name: string) => {
    DOI = doiLine(balanced(name));
    return ' ';
  });
  let URL = '';
  rest = rest.replace(address, (_, bracketed?: string, bare?: string) => {
    const found = balanced(bracketed ?? bare ?? '').replace(/[.,;:]+$/, '');
    if (URL === '' || found.length > URL.length) URL = found;
    return ' ';
  });
  rest = rest.replace(/\bdoi:?\s*(?=[.,]?\s*$)/i, '');

  const titles: { text: string; type: 'quoted' | 'italic' }[] = [];
  const keep = (text: string, type: 'quoted' | 'italic') =>
    `⟦${titles.push({ text: text.trim(), type }) - 1}⟧`;
  rest = withoutQuoted(rest, (text) => keep(text.replace(/\*/g, ''), 'quoted'));
  rest = rest.replace(/(?<![\p{L}\d*])\*([^*\s][^*]*?)\*(?!\*)/gu, (_, text: string) => keep(text, 'italic'));
  rest = rest
    .replace(/\*/g, '')
    .replace(/\s+/g, ' ')
    .replace(/\s+([.,;:)])/g, '$1')
    .replace(/,\s*\.(?=\s)/g, '.')
    .replace(/\(\s*\)|\[\s*\]|\[online\]/gi, '')
    .trim();
  return { rest, label, URL, DOI, accessed, titles };
}

/** A closing parenthesis that was not opened in an address belongs to the sentence around it. */
function balanced(found: string): string {
  let end = found.replace(/[.,;:'"”’]+$/, '');
  while (end.endsWith(')') && end.split(')').length > end.split('(').length) end = end.slice(0, -1);
  return end.replace(/[.,;:]+$/, '');
}

/** Quotation marks hold a title where they stand after a stop, a parenthesis or at the start, not around a word in a title. */
function withoutQuoted(text: string, replace: (title: string) => string): string {
  const opening = /(^|[.,;:()\]]\s*|\b(?:in|see|and|[12]\d{3}[a-z]?)\s+)(“|"|‘|'|«|„)/iu;
  let done = '';
  let rest = text;
  for (;;) {
    const found = opening.exec(rest);
    if (!found) return done + rest;
    const start = found.index + found[0].length;
    const end = closingOf(rest, start, found[2] ?? '');
    if (end < 0 || end - start < 3) {
      done += rest.slice(0, start);
      rest = rest.slice(start);
      continue;
    }
    // The stop inside the closing mark ends the title's part of the reference, as one outside would.
    const inner = rest.slice(start, end);
    const stop = /[.,]$/.exec(inner)?.[0] ?? '';
    const title = stop ? inner.slice(0, -1) : inner;
    const after = rest.slice(end + 1);
    done +=
      rest.slice(0, start - 1) +
      replace(title) +
      (/^\s*[.,]/.test(after) ? '' : stop || (/[?!]$/.test(title) ? '.' : ''));
    rest = after;
  }
}

function closingOf(text: string, start: number, mark: string): number {
  if (mark === '“') {
    let depth = 1;
    for (let at = start; at < text.length; at += 1) {
      if (text[at] === '“') depth += 1;
      if (text[at] === '”' || (text[at] === '"' && /[\s.,;:)]|$/.test(text[at + 1] ?? ''))) depth -= 1;
      if (depth === 0) return at;
    }
    return -1;
  }
  const closing = { '"': /["”](?=[\s.,;:)(\]]|$)/g, '„': /[“”"]/g, '«': /»/g }[mark];
  // An apostrophe closes nothing: a single mark closes before a stop or after one.
  const pattern =
    closing ?? (mark === '‘' ? /’(?=[.,;:)]|\s*$)|(?<=[.,?!])’/g : /'(?=[.,;:)]|\s*$)|(?<=[.,?!])'/g);
  pattern.lastIndex = start;
  return pattern.exec(text)?.index ?? -1;
}

import type { Span } from '#shared/essay/text.ts';
import type { CslItem } from '#shared/graph/csl-item.ts';
import { readNames } from '#shared/sources/names.ts';

/** A citation in the line itself: “(Lind 2019, 8)”, “Lind (2019)”, “(Lind 8)”, “(“Fares Fall”)”, “[3]”. */
export type InText = Span & {
  readonly type: 'author-year' | 'narrative' | 'author-page' | 'title' | 'number';
  /** Authors, year and short title, as far as it gives them. */
  readonly item: CslItem;
  /** “[3]”: the number of the entry; empty elsewhere. */
  readonly label: string;
  /** “a” of “2019a”. */
  readonly letter: string;
  readonly locator: string;
};

const word = "\\p{Lu}[\\p{L}’'.-]*";
const particle = '(?:van|von|der|den|de|del|della|di|da|la|le|el|al|bin|ibn|ter)';
const person = `(?:${particle}\\s+)*${word}(?:\\s+(?:${particle}\\s+)*${word}){0,3}`;
const organisation = `${word}(?:\\s+(?:of|the|for|and|on|in|to|&)(?:\\s+the)?\\s+${word}|\\s+${word}){1,9}`;
const joined = `${person}(?:,\\s+${person}){0,6}(?:,?\\s+(?:and|&)\\s+${person})?(?:,?\\s+et\\s+al\\.?)?`;
const title = '(?:“[^”]{3,80}”|"[^"]{3,80}")';
const when = '((?:1[4-9]|20)\\d\\d|n\\.d\\.)([a-z]?)';
/** A title without quotation marks, “Last Fare”, in italics if at all. */
const work = "\\*?\\p{Lu}[\\p{L}’'-]+(?: [\\p{L}’'-]+){0,8}\\*?";
const lead =
  '(?:(?:see(?: also)?|e\\.g\\.,?|cf\\.?|(?:as )?(?:cited|quoted) in|qtd\\. in|for example,?|also)\\s+)?';
const who = `(${joined}|${organisation}(?:\\s+\\[[^\\]]{2,12}\\])?|${title})`;
const authorYear = new RegExp(
  `^${lead}${who},?\\s+${when}((?:,\\s*${when})*)(?:\\s*[,:]\\s*(.{1,40}))?$`,
  'u',
);
const authorPage = new RegExp(
  `^${lead}(${joined}|${title})(?:,\\s*(${title}|${work}),?)?,?\\s+(?:pp?\\.\\s*)?(\\d{1,4}(?:\\s*[-–]\\s*\\d{1,4})?(?:,\\s*\\d{1,4}(?:[-–]\\d{1,4})?)*)$`,
  'u',
);
const titleAlone = new RegExp(`^${title}$`, 'u');
const narrative = new RegExp(
  `(?<![\\p{L}\\d’'-])(${joined})(?:[’']s?)?\\s+\\(${when}(?:\\s*[,:]\\s*([^()]{1,40}))?\\)`,
  'gu',
);
const numbered = /\[(\d{1,3}(?:\s*[,–-]\s*\d{1,3})*)(?:,\s*((?:pp?|ch|sec|fig|para)\.?\s*[^\]]{1,20}))?\]/g;
/** Words that open a sentence before a name. */
const opener =
  /^(?:as|while|although|though|but|and|when|if|like|unlike|yet|however|also|so|following|because|whereas|both|here|dr|professor|prof)\b\.?\s+/i;
/** What stands before a year or a number without being anybody’s name. */
const noName =
  /^(?:in|on|since|until|from|before|after|by|about|around|circa|act|acts|section|sections|figure|fig|table|chapter|version|born|died|founded|est|part|volume|vol|page|line|lines|article|articles|step|stage|phase|phases|grade|level|type|day|week|year|years|age|aged|number|no|note|notes|question|group|model|january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|fall|autumn|winter|approximately|psalm|genesis|john|luke|matthew|mark|isaiah|the|a|an|this|these|i|we|it)\b/i;

/** The citations in one line of the text, in order; offsets count from `offset`. */
export function inTextCitations(line: string, offset: number): InText[] {
  const found: InText[] = [];
  for (const match of line.matchAll(/\(([^()]{3,240})\)/g)) {
    let at = match.index + 1;
    for (const part of (match[1] ?? '').split(';')) {
      const start = offset + at + (part.length - part.trimStart().length);
      found.push(...readPart(part.trim(), { start, end: start + part.trim().length }));
      at += part.length + 1;
    }
  }
  for (const match of line.matchAll(narrative)) {
    const [whole, all = '', year = '', letter = '', locator = ''] = match;
    const names = all.replace(opener, '');
    if (noName.test(names)) continue;
    const end = offset + match.index + whole.length;
    const start = offset + match.index + all.length - names.length;
    found.push(made('narrative', { start, end }, names, { year, letter, locator }));
  }
  for (const match of line.matchAll(numbered)) {
    const start = offset + match.index;
    for (const label of labelsOf(match[1] ?? ''))
      found.push({
        type: 'number',
        start,
        end: start + match[0].length,
        item: { type: 'document' },
        label,
        letter: '',
        locator: match[2] ?? '',
      });
  }
  return found.sort((a, b) => a.start - b.start);
}

function readPart(part: string, span: Span): InText[] {
  const dated = authorYear.exec(part);
  if (dated) {
    const [, names = '', year = '', letter = '', more = '', , , locator = ''] = dated;
    if (noName.test(names)) return [];
    const first = made('author-year', span, names, { year, letter, locator });
    const others = [...more.matchAll(new RegExp(when, 'g'))].map(([, again = '', mark = '']) =>
      made('author-year', span, names, { year: again, letter: mark, locator: '' }),
    );
    return [first, ...others];
  }
  if (titleAlone.test(part)) return [made('title', span, part, { year: '', letter: '', locator: '' })];
  const paged = authorPage.exec(part);
  if (!paged) return [];
  const [, all = '', quoted = '', locator = ''] = paged;
  // “(Berg, Last Fare 51)”: MLA joins authors by “and”, so what follows a lone comma is the title.
  const [, author, own] = quoted === '' && !/ and | & /.test(all) ? (/^([^,]+), (.+)$/.exec(all) ?? []) : [];
  const names = author ?? all;
  const shortTitle = own ?? quoted;
  if (noName.test(names)) return [];
  const citation = made('author-page', span, names, { year: '', letter: '', locator });
  return [shortTitle ? { ...citation, item: { ...citation.item, title: unquoted(shortTitle) } } : citation];
}

type Details = { readonly year: string; readonly letter: string; readonly locator: string };

function made(type: InText['type'], span: Span, names: string, { year, letter, locator }: Details): InText {
  const isTitle = /^[“"]/.test(names);
  const item: CslItem = { type: 'document' };
  if (isTitle) item.title = unquoted(names);
  else item.author = [...readNames(names.replace(/\s*\[[^\]]*\]/, '')).names];
  if (/^\d/.test(year)) item.issued = { 'date-parts': [[Number(year)]] };
  return { type, ...span, item, label: '', letter, locator: locator.trim() };
}

function unquoted(title: string): string {
  return title.replace(/^[“"*]|[,.]?[”"*]$/g, '').trim();
}

function labelsOf(list: string): string[] {
  return list.split(',').flatMap((part) => {
    const [from = 0, to = from] = part.split(/[–-]/).map(Number);
    if (to < from || to - from > 30) return [];
    return Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
  });
}

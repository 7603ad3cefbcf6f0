import { kinds } from './kinds/index.ts';
import {
  evidenceTypes,
  type NodeFields,
  type NodeKindId,
  nodeKindIds,
  type RelationKindId,
  rebuttalStrategies,
} from './records.ts';

export const signs = { support: '+', oppose: '-', concede: '~', restate: '=' } as const satisfies Record<
  RelationKindId,
  string
>;

const kindOfSign: Readonly<Record<string, RelationKindId>> = {
  '+': 'support',
  '-': 'oppose',
  '~': 'concede',
  '=': 'restate',
};

/** What stands before a line's words: how deep it is, and how it hangs. */
export type Lead = {
  /** 1 for “# ”, up to 6; 0 for every other line. */
  readonly heading: number;
  /** Columns; a tab reaches to the next multiple of four. */
  readonly indent: number;
  /** 'sign'; the bullet; how many parts a number has; the letters of “a)” or “IV.”; '' for none. */
  readonly marker: string;
  readonly sign: RelationKindId | '&' | null;
  /** “^”: leads to the relation of the line above. */
  readonly up: boolean;
  readonly rest: string;
};

/** A citation as a line names it: the source by its label. */
export type CitationDraft = { readonly label: string; readonly locator: string; readonly quotation: string };

/** A kind line read apart: `evidence(statistic) #e1 [s1, p. 4]: Text`. */
export type Statement = {
  readonly kind: NodeKindId;
  readonly text: string;
  readonly fields: NodeFields;
  readonly label: string | null;
  readonly parked: boolean;
  readonly citations: readonly CitationDraft[];
};

const labelPattern = /^[A-Za-z0-9][\w-]*/;
const indentPattern = /^[ \t\u00a0\u3000]*/;
const headingPattern = /^(#{1,6})[ \t]+/;
const signPattern = /^([+\-~=&])(\^?)(?:[ \t]+|$)/;
const bulletPattern = /^([*•‣▪◦·–—])[ \t\u00a0]+/;
const numberPattern = /^(?:(\d{1,3}(?:\.\d{1,3})*)|([ivxl]{1,5}|[a-z]|[IVXL]{1,5}|[A-Z]))[.)][ \t\u00a0]+/;

export function leadOf(line: string): Lead {
  const blank = indentPattern.exec(line)?.[0] ?? '';
  const words = line.slice(blank.length);
  const plain = { heading: 0, indent: columnsOf(blank), marker: '', sign: null, up: false };
  const heading = headingPattern.exec(words);
  if (heading?.[1])
    return { ...plain, heading: heading[1].length, rest: words.slice(heading[0].length).trimEnd() };
  const sign = signPattern.exec(words);
  if (sign?.[1]) {
    const kind = kindOfSign[sign[1]] ?? '&';
    return { ...plain, marker: 'sign', sign: kind, up: sign[2] === '^', rest: words.slice(sign[0].length) };
  }
  const bullet = bulletPattern.exec(words) ?? numberPattern.exec(words);
  if (!bullet) return { ...plain, rest: words };
  const [all, mark = '', letters] = bullet;
  const style = letters ?? (/^\d/.test(mark) ? `${mark.split('.').length}` : mark);
  return { ...plain, marker: style, rest: words.slice(all.length) };
}

function columnsOf(blank: string): number {
  let columns = 0;
  for (const char of blank) columns += char === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

const wordsOfKinds: ReadonlyMap<string, NodeKindId> = new Map([
  ...nodeKindIds.map((id) => [id, id] as const),
  ['counter-argument', 'counterargument'],
  ['objection', 'counterargument'],
]);
const kindPattern = new RegExp(`^(${[...wordsOfKinds.keys()].join('|')})(?=[ \\t:([#])`, 'i');

/**
 * The parts of a kind line; null when the words are plain text (“Claim that …”). What stands in brackets and is not
 * understood is reported and kept in front of the text.
 */
export function statementOf(words: string, report: (message: string) => void): Statement | null {
  const kind = wordsOfKinds.get(kindPattern.exec(words)?.[1]?.toLowerCase() ?? '');
  if (!kind) return null;
  const fields: NodeFields = {};
  const citations: CitationDraft[] = [];
  const kept: string[] = [];
  let label: string | null = null;
  let parked = false;
  let at = words.search(/[ \t:([#]/);
  while (words[at] !== ':') {
    const char = words[at];
    const close = char === '(' ? ')' : char === '[' ? ']' : null;
    const end = close ? indexOfUnescaped(words, close, at + 1) : -1;
    const inner = words.slice(at + 1, end);
    if (char === ' ' || char === '\t') at++;
    else if (char === '#') {
      label = labelPattern.exec(words.slice(at + 1))?.[0] ?? null;
      if (label === null) return null;
      at += 1 + label.length;
    } else if (end >= 0) {
      if (close === ']') citations.push(citationOf(inner));
      else if (inner.trim() === 'parked') parked = true;
      else if (!readField(inner, kind, fields)) kept.push(`(${unescapeText(inner)})`);
      at = end + 1;
    } else return null;
  }
  for (const part of kept)
    report(`“${part}” means nothing for this kind of node, so it was put in front of the text.`);
  const said = unescapeText(trimBlanks(words.slice(at + 1)));
  const text = kept.length === 0 ? said : [...kept, said].join(' ').trimEnd();
  return { kind, text, fields, label, parked, citations };
}

/** The part of a kind line between the kind and the text, with a blank before each but the first bracket. */
export function writeDetails(statement: Omit<Statement, 'text' | 'kind'>): string {
  const { evidenceType, strategy, qualifier } = statement.fields;
  const parts: string[] = [];
  if (statement.label !== null) parts.push(`#${statement.label}`);
  if (strategy !== undefined) parts.push(`(strategy ${strategy})`);
  if (qualifier !== undefined) parts.push(`(qualifier: ${escapeText(qualifier, ')')})`);
  for (const { label, locator, quotation } of statement.citations) {
    const where = locator === '' ? '' : `, ${escapeText(locator, ']"')}`;
    const quoted = quotation === '' ? '' : ` "${escapeText(quotation, ']"')}"`;
    parts.push(`[${label}${where}${quoted}]`);
  }
  if (statement.parked) parts.push('(parked)');
  const type = evidenceType === undefined ? '' : `(${evidenceType})`;
  return type + parts.map((part) => ` ${part}`).join('');
}

function readField(inner: string, kind: NodeKindId, fields: NodeFields): boolean {
  const has = (name: keyof NodeFields) => kinds[kind].fields.includes(name);
  const type = evidenceTypes.find((name) => name === inner.trim());
  const strategy = rebuttalStrategies.find((name) => name === inner.replace(/^\s*strategy:?\s/, '').trim());
  const qualifier = /^\s*qualifier:(.*)$/s.exec(inner);
  if (type && has('evidenceType')) fields.evidenceType = type;
  else if (strategy && has('strategy')) fields.strategy = strategy;
  else if (qualifier && has('qualifier')) fields.qualifier = unescapeText(trimBlanks(qualifier[1] ?? ''));
  else return false;
  return true;
}

/** `s1, p. 4 "the quoted words"`: what stands between the square brackets. */
function citationOf(inner: string): CitationDraft {
  const quote = indexOfUnescaped(inner, '"', 0);
  const head = quote < 0 ? inner : inner.slice(0, quote);
  const quoted = quote < 0 ? '' : inner.slice(quote + 1).replace(/"[ \t]*$/, '');
  const comma = head.indexOf(',');
  const label = trimBlanks(comma < 0 ? head : head.slice(0, comma)).replace(/^#/, '');
  const locator = comma < 0 ? '' : unescapeText(trimBlanks(head.slice(comma + 1)));
  return { label, locator, quotation: unescapeText(quoted) };
}

/** Makes a text fit one line: “\n”, “\t”, “\s” for a blank at an end, and a backslash before itself and before `also`. */
export function escapeText(text: string, also = ''): string {
  let escaped = '';
  for (const char of text) {
    if (char === '\n') escaped += '\\n';
    else if (char === '\t') escaped += '\\t';
    else escaped += char === '\\' || also.includes(char) ? `\\${char}` : char;
  }
  return escaped.replace(/^ /, '\\s').replace(/ $/, '\\s');
}

export function unescapeText(text: string): string {
  const meant: Readonly<Record<string, string>> = { n: '\n', t: '\t', s: ' ' };
  return text.replace(/\\(.)/gs, (_all, char: string) => meant[char] ?? char);
}

/** The parts between separators that no backslash stands before; still escaped. */
export function splitUnescaped(text: string, separator: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let end = 0; end >= 0; start = end + 1) {
    end = indexOfUnescaped(text, separator, start);
    parts.push(trimBlanks(text.slice(start, end < 0 ? undefined : end)));
    if (end < 0) break;
  }
  return parts;
}

function indexOfUnescaped(text: string, char: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === char) return at;
  }
  return -1;
}

/** Only blanks and tabs: other white space is text. */
export function trimBlanks(text: string): string {
  return text.replace(/^[ \t]+/, '').replace(/(?<![ \t])[ \t]+$/, '');
}

import type { Line } from './lines.ts';

/** How a note's number is written. `digit` is a bare one: “rights1.” in the body, “1 Karen …” or “1. Karen …” below. */
export type NoteStyle = 'caret' | 'superscript' | 'bracket' | 'digit';

/** Where the body calls a note: offsets into the line's text. */
export type NoteCall = {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly style: NoteStyle;
  readonly number: string;
};

/** A line that a note begins with; `textStart` is where its words begin. */
export type NoteLine = {
  readonly line: number;
  readonly style: NoteStyle;
  readonly number: string;
  readonly textStart: number;
};

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const units = new Set([
  'm',
  'km',
  'cm',
  'mm',
  'dm',
  'ft',
  'in',
  'mi',
  'yd',
  's',
  'x',
  'y',
  'z',
  'n',
  'r',
  'e',
  'mc',
]);
/** A number after one of these is a page or an issue: “p.12”. */
const counters = new Set([
  'p',
  'pp',
  'no',
  'vol',
  'ch',
  'fig',
  'sec',
  'art',
  'v',
  'vs',
  'nr',
  'op',
  'ed',
  'al',
]);

export function noteLineAt(line: Line, index: number): NoteLine | null {
  if (line.type === 'heading' || line.type === 'quotation') return null;
  const { text } = line;
  const found = (style: NoteStyle, number: string, textStart: number): NoteLine => ({
    line: index,
    style,
    number,
    textStart,
  });
  const caret = /^\s*\[\^([\w-]{1,30})\]:\s*/.exec(text);
  if (caret) return found('caret', caret[1] ?? '', caret[0].length);
  const raised = /^\s*([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})[.)]?\s*(?=\S)/.exec(text);
  if (raised) return found('superscript', plainDigits(raised[1] ?? ''), raised[0].length);
  const bracket = /^\s*\[(\d{1,3})\]\s*(?=\S)/.exec(text);
  if (bracket) return found('bracket', bracket[1] ?? '', bracket[0].length);
  const digit = /^\s*([1-9]\d{0,2})(?:[.)]\s+|\s+|(?=["“]?\p{Lu}))(?=["“‘'*_(<]?[\p{Lu}h])/u.exec(text);
  if (digit) return found('digit', digit[1] ?? '', digit[0].length);
  return null;
}

/** In order. A bare digit is only taken for a call when a series of notes asks for it. */
export function noteCallsIn(line: Line, index: number): NoteCall[] {
  const { text } = line;
  const calls: NoteCall[] = [];
  const first = text.search(/\S/);
  const add = (match: RegExpMatchArray, style: NoteStyle, number: string, lead = 0) => {
    const start = (match.index ?? 0) + lead;
    if (start <= first) return;
    calls.push({ line: index, start, end: (match.index ?? 0) + match[0].length, style, number });
  };
  for (const match of text.matchAll(/\[\^([\w-]{1,30})\](?!:)/g)) add(match, 'caret', match[1] ?? '');
  for (const match of text.matchAll(/[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}/g)) {
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    const unit = /(?:^|[^\p{L}])(\p{L}{1,2})$/u.exec(before)?.[1];
    // A power, “10³”; a year may be called from.
    if (/(?:^|\D)\d{1,3}$/.test(before) || (unit !== undefined && units.has(unit.toLowerCase()))) continue;
    add(match, 'superscript', plainDigits(match[0]));
  }
  for (const match of text.matchAll(/\[(\d{1,3})\]/g)) add(match, 'bracket', match[1] ?? '');
  for (const match of text.matchAll(
    /(?<=[\p{Ll})\]"”’»][.,;:!?]?["”’»)\]]?)([1-9]\d{0,2})(?=$|[\s.,;:!?)—–"”’»])/gu,
  )) {
    const before = text.slice(Math.max(0, match.index - 20), match.index);
    const word = /(\p{L}+)[.,;:!?)\]"”’»]*$/u.exec(before)?.[1] ?? '';
    if (word.length < 2 || counters.has(word.toLowerCase()) || /\p{Lu}\p{Ll}?\d*$/u.test(before)) continue;
    add(match, 'digit', match[1] ?? '');
  }
  return calls.sort((a, b) => a.start - b.start);
}

export function plainDigits(raised: string): string {
  return [...raised].map((digit) => superscripts.indexOf(digit)).join('');
}

import type { CslDate } from '../graph/csl-item.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthNames =
  'january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec';

type DateParts = Extract<CslDate, { 'date-parts': unknown }>['date-parts'][0];

/** “2019”, “2019-05-03”, “May 2019”, “3 May 2019”, “May 3, 2019” and spans with “ to ” or “/” in numbers; all else is kept as written. */
export function dateOfWords(words: string): CslDate | null {
  const text = words.trim().replace(/\s+/g, ' ');
  if (text === '') return null;
  const [, first = text, last] = /^(.+?)(?: to |\/| ?– ?)(.+)$/.exec(text) ?? [];
  const start = partsOf(first);
  if (last === undefined) return start ? { 'date-parts': [start] } : { raw: text.slice(0, 60) };
  const end = partsOf(last);
  return start && end ? { 'date-parts': [start, end] } : { raw: text.slice(0, 60) };
}

/** As it is typed: `dateOfWords` reads it to the same date. */
export function wordsOfDate(date: CslDate | undefined): string {
  if (!date) return '';
  if ('raw' in date) return date.raw;
  return date['date-parts'].map(([year, ...rest]) => [year, ...rest.map(twoDigits)].join('-')).join(' to ');
}

function partsOf(words: string): DateParts | null {
  const text = words.trim().replace(/\.(?= |$)/g, '');
  const [, year, month, day] = /^(-?\d{1,6})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text) ?? [];
  if (year !== undefined) return checked(year, month, day);
  const [, dayBefore, name, dayAfter, yearAfter] =
    new RegExp(`^(?:(\\d{1,2}) )?(${monthNames})(?: (\\d{1,2}),?|,)? (\\d{4})$`, 'i').exec(text) ?? [];
  if (name === undefined || yearAfter === undefined || (dayBefore && dayAfter)) return null;
  const number = months.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return checked(yearAfter, String(number), dayBefore ?? dayAfter);
}

function checked(year: string, month?: string, day?: string): DateParts | null {
  const parts: DateParts = [Number(year)];
  if (month !== undefined) parts.push(Number(month));
  if (day !== undefined) parts.push(Number(day));
  const [, inYear = 1, inMonth = 1] = parts;
  return inYear >= 1 && inYear <= 12 && inMonth >= 1 && inMonth <= 31 ? parts : null;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

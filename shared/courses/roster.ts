import Papa from 'papaparse';
import { emailSchema } from '#shared/accounts/account.ts';
import { nameKey } from '#shared/accounts/name-key.ts';
import { storableText } from '#shared/graph/text.ts';
import { mostPeople } from './course.ts';
import type { ReadRoster, ReadRosterRow } from './people-changes.ts';
import { givenNameFirst } from './person-name.ts';
import { type ColumnMeaning, guessedMeanings, headerMeanings } from './roster-columns.ts';

/** Somebody who is in the course already. */
export type KnownPerson = { readonly name: string; readonly email: string | null };

/**
 * Names, or CSV or TSV, as people paste them or as Canvas and Moodle export them. `columns` overrides the guess.
 * Lines that cannot be taken stay in the answer with their reason; empty lines are counted and left out.
 */
export function readRoster(
  text: string,
  known: readonly KnownPerson[],
  columns?: readonly ColumnMeaning[],
): ReadRoster {
  const lines = linesOf(storableText(text), (columns?.length ?? 0) > 1);
  const first = lines[0];
  const header = first ? headerMeanings(first.cells) : null;
  const body = (header ? lines.slice(1) : lines).filter(({ cells }) => !isCanvasNoise(cells));
  const guessed = header ?? guessedMeanings(body.map(({ cells }) => cells));
  const meanings = guessed.map((meaning, index) => columns?.[index] ?? meaning);
  const titles = first?.cells ?? [];
  // Canvas has logins where others have e-mail: each is an address only where it looks like one.
  const areLogins = header !== null && /login/i.test(titles[meanings.indexOf('email')] ?? '');
  const rows = body.map(({ line, cells }) => ({ line, ...personOf(cells, meanings, areLogins) }));
  return {
    columns: meanings.map((meaning, index) => ({
      meaning,
      title: (titles[index] ?? '').trim().slice(0, 80),
    })),
    hasHeader: header !== null,
    rows: judged(rows, known),
  };
}

/** Where nobody can be told apart: whoever comes later of two with one e-mail, or with one name and not two e-mails. */
function judged(
  rows: readonly Omit<ReadRosterRow, 'problem'>[],
  known: readonly KnownPerson[],
): ReadRosterRow[] {
  type Seen = KnownPerson & { readonly line: number | null };
  const byName = new Map<string, Seen[]>();
  const byEmail = new Map<string, Seen>();
  const remember = (seen: Seen) => {
    const name = nameKey(seen.name);
    byName.set(name, [...(byName.get(name) ?? []), seen]);
    if (seen.email !== null) byEmail.set(seen.email.toLowerCase(), seen);
  };
  for (const person of known) remember({ ...person, line: null });
  return rows.map((row, index) => {
    const problem =
      index >= mostPeople ? `A course has at most ${mostPeople} people.` : problemOf(row, byName, byEmail);
    if (problem === null) remember(row);
    return { ...row, problem };
  });
}

function problemOf(
  { name, email }: KnownPerson,
  byName: ReadonlyMap<string, readonly (KnownPerson & { readonly line: number | null })[]>,
  byEmail: ReadonlyMap<string, { readonly line: number | null }>,
): string | null {
  if (name === '') return 'There is no name.';
  if (name.length > 120) return 'The name is longer than 120 characters.';
  if (email !== null && !emailSchema.safeParse(email).success)
    return `“${email.slice(0, 60)}” is no e-mail address.`;
  const sameEmail = email === null ? undefined : byEmail.get(email);
  if (sameEmail)
    return sameEmail.line === null
      ? 'Already in the course.'
      : `The same e-mail address as line ${sameEmail.line}.`;
  const sameName = byName.get(nameKey(name))?.find((other) => email === null || other.email === null);
  if (!sameName) return null;
  return sameName.line === null
    ? 'Already in the course. If this is somebody else, add a letter to the name.'
    : `The same name as line ${sameName.line}. If these are two people, add a letter to one of them.`;
}

function personOf(cells: readonly string[], meanings: readonly ColumnMeaning[], areLogins: boolean) {
  const cell = (meaning: ColumnMeaning) => {
    const index = meanings.indexOf(meaning);
    return index < 0 ? '' : (cells[index] ?? '').replace(/\s+/g, ' ').trim();
  };
  // “Ana Prihodko <ana@school.org>”, as mail programs copy people
  const [, before = '', between = ''] =
    /^(.*)<\s*([^<>]+@[^<>]+?)\s*>$/.exec(cell('name') || cell('email')) ?? [];
  const split = [cell('first'), cell('last')].filter((part) => part !== '').join(' ');
  const whole = before.replace(/["']/g, '').trim() || (between === '' ? cell('name') : '');
  const written = between || cell('email');
  const email = written === '' || (areLogins && !written.includes('@')) ? null : written.toLowerCase();
  return {
    name: givenNameFirst(whole) || split,
    email,
    section: cell('section').slice(0, 120) || null,
    group: cell('group').slice(0, 120) || null,
  };
}

type Line = { readonly line: number; readonly cells: readonly string[] };

function linesOf(text: string, hasColumns: boolean): Line[] {
  const plain = text.replace(/^\uFEFF/, '').replace(/>\s*[;,][ \t]*/g, '>\n');
  const delimiter = delimiterOf(plain, hasColumns);
  // One column: Papa always looks for a delimiter, and quotation marks in names are then names.
  if (delimiter === null)
    return plain.split('\n').flatMap((cell, index) => lineOf([withoutBullet(cell)], index + 1));
  const { data } = Papa.parse<string[]>(plain, { delimiter, newline: '\n', preview: 2 * mostPeople });
  let line = 1;
  return data.flatMap((cells) => {
    const at = line;
    // A quoted cell may hold line ends.
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0);
    return lineOf(cells, at);
  });
}

function lineOf(cells: readonly string[], line: number): Line[] {
  return cells.every((cell) => cell.trim() === '') ? [] : [{ line, cells }];
}

/** Tabs, semicolons, commas, in this order; null for a list of names, be they “Last, First”. */
function delimiterOf(text: string, hasColumns: boolean): string | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  for (const mark of ['\t', ';']) if (lines.some((line) => line.includes(mark))) return mark;
  if (!lines.some((line) => line.includes(','))) return null;
  return !hasColumns && areTurnedNames(lines) ? null : ',';
}

/** One comma a line, no header, no address: “Last, First”, unless what follows the comma repeats, as sections do. */
function areTurnedNames(lines: readonly string[]): boolean {
  const parts = lines.map((line) => line.split(','));
  if (headerMeanings(parts[0] ?? [])) return false;
  const after = parts.flatMap((cells) => (cells.length > 1 ? [(cells[1] ?? '').trim()] : []));
  const isPlain = lines.every((line) => !/[@"\d]/.test(line)) && parts.every((cells) => cells.length <= 2);
  const areNames = after.some((part) => part.length > 2);
  return isPlain && areNames && (after.length < 3 || new Set(after).size * 2 > after.length);
}

/** “1. Ana”, “- Ana”, “• Ana”. */
function withoutBullet(line: string): string {
  return line.replace(/^\s*(?:\d{1,3}[.)]|[-*•–])\s+/, '');
}

/** Canvas writes points under its header and ends with a student of its own. */
function isCanvasNoise(cells: readonly string[]): boolean {
  const [first = ''] = cells;
  return /^(points possible|student, test|test student)$/i.test(first.trim());
}

import type { PlaceNow, Reply, Writer } from '#shared/assessment/comment.ts';
import { writerTitles, writerWords } from '#shared/assessment/words.ts';
import type { CriterionView, MarkView } from './criterion-view.ts';
import type { Report } from './report.ts';

/** “3 – Meets (3 of 4)”, “Meets”, or a dash. */
export function markWords(mark: MarkView | null): string {
  if (!mark || (!mark.level && mark.points === null)) return '–';
  const points = mark.points === null ? '' : `${mark.points} of ${mark.of}`;
  return mark.level ? `${mark.level.title}${points && ` (${points})`}` : points;
}

export function sinceWords(since: number | null): string {
  if (since === null) return '–';
  return since === 0 ? 'as before' : since > 0 ? `+${since}` : `−${-since}`;
}

/** What the rules see of it, as a count and never as a mark: “4 of 5 without a question”. */
export function coverageWords({ coverage }: CriterionView): string {
  if (coverage.applicable === 0) return '';
  return `${coverage.applicable - coverage.open} of ${coverage.applicable} without a finding`;
}

/** Whether a sum is said: classmates’ levels are practice, and what they come to is said where reviews are read. */
export function hasTotal({ type, total }: Report['totals'][number]): boolean {
  return type !== 'peer' && total.marked > 0;
}

export function totalWords({ points, of, marked, criteria }: Report['totals'][number]['total']): string {
  const sum = `${points} of ${of}`;
  return marked === criteria ? sum : `${sum}, with ${criteria - marked} of ${criteria} rows still blank`;
}

/** Numbers of the outline that are named before “and 3 more”. */
const mostNumbers = 8;

/** What a level can rest on: “on 1.1, 1.2 and 3 more”; empty when there is nothing of the kind. */
export function evidenceWords({ evidence }: CriterionView): string {
  if (evidence.length === 0) return '';
  const named = evidence.slice(0, mostNumbers).map(({ number }) => number);
  const rest = evidence.length - named.length;
  return `on ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
}

/** Both: “on 1.1, 1.2; 4 of 5 without a finding”; a dash when there is neither. */
export function coverageLine(view: CriterionView): string {
  return [evidenceWords(view), coverageWords(view)].filter((part) => part !== '').join('; ') || '–';
}

/** “Since draft 1”. */
export function sinceTitle({ draft }: Pick<Report, 'draft'>): string {
  return `Since draft ${Math.max(1, draft - 1)}`;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];

/** “21 November 2026” of an ISO 8601 time, as it is in UTC: the same on every machine. */
export function dateWords(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return `${Number(day)} ${months[Number(month) - 1] ?? month} ${year}`;
}

export function sinceThen(now: PlaceNow): string {
  if (now.type === 'same') return '';
  return now.type === 'gone' ? 'No longer there.' : `Changed since; now: “${now.now}”`;
}

export function replyWords({ writer, stance, text }: Reply): string {
  const said = stance === null ? '' : stance === 'will-use' ? 'will use: ' : 'won’t use: ';
  return `${sentenceName(writer)}: ${said}${text}`;
}

/** Why a finding was dismissed, inside a sentence. */
export const reasonWords = {
  'already-answered': 'already answered',
  'not-needed-here': 'not needed for this audience',
  'rule-is-wrong': 'the rule is wrong',
  other: 'another reason',
} as const;

/** Inside a sentence. */
export function nameOf(writer: Writer): string {
  return writer.isYou ? 'you' : sentenceName(writer);
}

/** At the start of a sentence, with what they are to the essay: “You”, “Ama”, “Ms Bode, instructor”, “Reader”. */
export function sentenceName(writer: Writer): string {
  const [words, title] = [writerWords(writer), writerTitles[writer.as]];
  return writer.isYou || writer.as === 'student' || words === title
    ? words
    : `${words}, ${title.toLowerCase()}`;
}

/** “3”, “3–5, 7”: whole numbers that follow one another as ranges. */
export function rangeWords(numbers: readonly number[]): string {
  const ranges: { readonly first: number; last: number }[] = [];
  for (const number of numbers) {
    const range = ranges.at(-1);
    if (range && number === range.last + 1) range.last = number;
    else ranges.push({ first: number, last: number });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}–${last}`)).join(', ');
}

/** What became of the findings; “resolved” counts from an assessment, so that before one nothing is. */
export function ledgerWords({ findings, totals }: Report): string {
  const { open, dismissed, fixed } = findings;
  return [
    ...(totals.length === 0 ? [] : [`${fixed.length} resolved since the assessment`]),
    `${dismissed.length} dismissed`,
    `${open.length} open. No level and no grade comes from findings.`,
  ].join(', ');
}

import type { Content, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { dateWords, zoneWords } from '#shared/assignments/dates.ts';
import { printPalette } from '#shared/report/map-picture.ts';
import type { FlaggedReview, ReviewHealth } from '#shared/reviews/health.ts';
import { healthTiles } from '#shared/reviews/health-words.ts';
import { cellWords, intervalWords } from '#shared/reviews/score-words.ts';
import type { ClassScores, ScoreCell } from '#shared/reviews/scores.ts';
import { lyingPages, noteOn, table } from '../dashboard/lying-pages.ts';
import type { ReviewsToPrint } from '../dashboard/printing.ts';

/** Points. */
const nameWidth = 100;
/** Criteria side by side on a lying page; more go on below. */
const columnsAtOnce = 6;

/** How reviews go and what they come to, on lying pages. */
export function reviewsPdf(
  { health, scores, paper, at }: ReviewsToPrint,
  missing: readonly string[] = [],
): TDocumentDefinitions {
  const { title, timeZone } = health.assignment;
  return lyingPages({
    ...{ title: `${title} – peer review`, foot: title, paper },
    content: [
      { text: `${title}: peer review`, style: 'title' },
      { text: `As of ${dateWords(at, timeZone)}, ${zoneWords(timeZone)}`, color: printPalette.ink2 },
      ...noteOn(missing),
      {
        ul: healthTiles(health).map((tile) => `${tile.title}: ${tile.value} (${tile.note})`),
        margin: [0, 8, 0, 0],
      },
      ...healthParts(health),
      ...numberParts(scores),
      ...gradePart(scores),
    ],
  });
}

function healthParts(health: ReviewHealth): Content[] {
  const reviews = (title: string, rows: readonly FlaggedReview[]) =>
    part(
      title,
      ['Reviewer', 'Map of', 'Why'],
      [nameWidth, nameWidth, '*'],
      rows.map(({ reviewer, author, why }) => [reviewer, author, why]),
    );
  const works = (title: string, rows: ReviewHealth['few']) =>
    part(
      title,
      ['Map of', 'Why'],
      [nameWidth, '*'],
      rows.map(({ author, why }) => [author, why]),
    );
  return [
    ...reviews('Not sent', health.missing),
    ...works('Maps with too few reviews', health.few),
    ...reviews('Thin reviews', health.thin),
    ...part(
      'The same level throughout',
      ['Reviewer', 'Why'],
      [nameWidth, '*'],
      health.reviewers.flatMap(({ name, straight }) => (straight === null ? [] : [[name, straight]])),
    ),
    ...works('Reviewers disagree', health.apart),
    ...reviews('Ratings to look at', health.retaliation),
    ...reviews('Ratings changed after the levels were seen', health.changed),
    ...reviews('Declined', health.declined),
    ...reviews('Taken out', health.removed),
    ...part(
      'How useful reviews were found',
      ['Reviewer', 'Sent', 'Useful', 'Rated'],
      [nameWidth, 60, 60, '*'],
      health.reviewers.map(({ name, sent, owed, usefulness, rated }) => [
        name,
        `${sent} of ${owed}`,
        usefulness === null ? '–' : `${usefulness.toFixed(1)} of 5`,
        String(rated),
      ]),
    ),
  ];
}

function numberParts(scores: ClassScores): Content[] {
  const { criteria, works, agreement } = scores;
  if (works.every(({ reviews }) => reviews.length === 0)) return [];
  const all = [
    { title: 'Whole', words: agreement.words, cellOf: (at: number) => works[at]?.whole, most: null },
    ...criteria.map(({ title, most, agreement: { words } }, column) => ({
      ...{ title, words, most },
      cellOf: (at: number) => works[at]?.cells[column],
    })),
  ];
  const pages = Array.from({ length: Math.ceil(all.length / columnsAtOnce) }, (_, page) =>
    all.slice(page * columnsAtOnce, (page + 1) * columnsAtOnce),
  );
  return [
    ...pages.flatMap((columns) => [
      { text: 'Recommended scores', style: 'part', pageBreak: 'before' as const },
      {
        text: 'Strict and lenient reviewers evened out; in brackets where the score lies nine times in ten. Below: mean, spread and number of reviews.',
        color: printPalette.ink2,
        margin: [0, 0, 0, 4] as [number, number, number, number],
      },
      table(
        ['Map of', ...columns.map(({ title }) => title)],
        [nameWidth, ...columns.map(() => '*')],
        works.map(({ author }, at) => [
          author,
          ...columns.map(({ cellOf, most }) => scoreCell(cellOf(at), most)),
        ]),
      ),
    ]),
    ...part(
      'How far reviewers agree',
      ['Row of the rubric', 'What it means'],
      [140, '*'],
      all.map(({ title, words }) => [title, words]),
    ),
  ];
}

function scoreCell(cell: ScoreCell | undefined, most: number | null): TableCell {
  if (!cell || (cell.n === 0 && !cell.override)) return { text: 'no review', color: printPalette.ink2 };
  return {
    stack: [
      { text: `${cellWords(cell, 'recommended', most)} ${intervalWords(cell, most)}`.trim() },
      {
        text: `${cellWords(cell, 'mean', most)} ± ${cell.spread?.toFixed(most === null ? 2 : 1) ?? '–'}, n ${cell.n}${cell.apart ? `; disagreement: ${cell.apart}` : ''}`,
        fontSize: 7.5,
        color: printPalette.ink2,
      },
    ],
  };
}

function gradePart({ grades }: ClassScores): Content[] {
  return part(
    'Grades of this peer review',
    ['Name', 'Whole', 'How it came about'],
    [nameWidth, 50, '*'],
    (grades ?? []).map(({ name, whole, words }) => [
      name,
      whole === null ? '–' : `${whole.toFixed(1)} %`,
      words.join(' '),
    ]),
  );
}

function part(
  title: string,
  head: readonly string[],
  widths: (number | string)[],
  rows: readonly TableCell[][],
): Content[] {
  return rows.length === 0 ? [] : [{ text: title, style: 'part' }, table(head, widths, rows)];
}

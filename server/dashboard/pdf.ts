import type { Content, ContentCanvas, TableCell, TDocumentDefinitions } from 'pdfmake/interfaces';
import { type Dashboard, type HeatView, heatViews } from '#shared/assignments/dashboard.ts';
import { dateWords, zoneWords } from '#shared/assignments/dates.ts';
import { type Heat, heatOf, medianRow, viewTitles } from '#shared/assignments/heat.ts';
import { helpWords } from '#shared/assignments/help-words.ts';
import { spreadOf } from '#shared/assignments/level-ranks.ts';
import { tileWords } from '#shared/assignments/tile-words.ts';
import { printPalette } from '#shared/report/map-picture.ts';
import { lineColor, lyingPages, noteOn, table } from './lying-pages.ts';
import type { ClassToPrint } from './printing.ts';

/** Points. */
const nameWidth = 110;
const barLength = 24;
/** One hue, lighter than the ink on it at every step, so that a grey printer keeps the number legible. */
const tints = ['#ffffff', '#edf2f9', '#d8e3f1', '#bfd1e8', '#a5bfde'] as const;

/** A class on lying pages: how far it is, who may need help and why, what to teach next, and a heat map for each view. */
export function classPdf(
  { dashboard, paper, at }: ClassToPrint,
  missing: readonly string[] = [],
): TDocumentDefinitions {
  const { assignment, courseTitle, students } = dashboard;
  const asOf = `As of ${dateWords(at, assignment.timeZone)}, ${zoneWords(assignment.timeZone)}`;
  return lyingPages({
    ...{ title: `${assignment.title} – dashboard`, foot: assignment.title, paper },
    content: [
      { text: assignment.title, style: 'title' },
      { text: `${courseTitle} · ${asOf}`, color: printPalette.ink2, margin: [0, 0, 0, 8] },
      ...noteOn(missing),
      { ul: tileWords(dashboard) },
      ...helpPart(dashboard),
      ...taughtPart(dashboard),
      ...rulesPart(dashboard),
      ...(students.length > 0 ? heatViews.flatMap((view) => heatPart(dashboard, view)) : []),
    ],
  });
}

function helpPart({ students, criteria }: Dashboard): Content[] {
  const titleOf = (id: string) => criteria.find((criterion) => criterion.id === id)?.title ?? id;
  const asking = students.filter(({ reasons }) => reasons.length > 0);
  return [
    { text: 'Who may need help, and why', style: 'part' },
    asking.length === 0
      ? 'Nobody by the reasons that are looked at.'
      : table(
          ['Name', 'Why'],
          [nameWidth, '*'],
          asking.map(({ name, reasons }) => [
            name,
            reasons.map((reason) => helpWords(reason, titleOf)).join('; '),
          ]),
        ),
  ];
}

function taughtPart({ taught }: Dashboard): Content[] {
  return [
    { text: 'What to teach next', style: 'part' },
    taught.length === 0
      ? 'No finding is open.'
      : table(
          ['Open on', 'Wish', 'Row of the rubric', 'Examples'],
          [70, 180, 130, '*'],
          taught.map(({ title, maps, of, criteria, examples }) => [
            `${maps} of ${of} maps`,
            title,
            criteria.join(', '),
            examples.map((example) => `“${example}”`).join('\n'),
          ]),
        ),
  ];
}

function rulesPart({ rules }: Dashboard): Content[] {
  return [
    { text: 'Findings that were dismissed', style: 'part' },
    rules.length === 0
      ? 'None.'
      : table(
          [
            'Wish',
            'Dismissed',
            'Answered',
            'Not needed',
            'Rule wrong',
            'Other',
            'Not useful',
            'For the class',
          ],
          ['*', 55, 55, 60, 60, 45, 60, 70],
          rules.map(({ title, dismissed, byReason, notUseful, isOff }) => [
            title,
            String(dismissed),
            String(byReason['already-answered']),
            String(byReason['not-needed-here']),
            String(byReason['rule-is-wrong']),
            String(byReason.other),
            notUseful === null ? '–' : `${Math.round(notUseful * 100)} %`,
            isOff ? 'off' : 'on',
          ]),
        ),
  ];
}

function heatPart(dashboard: Dashboard, view: HeatView): Content[] {
  const { students, criteria } = dashboard;
  const heats = students.map(({ cells }) =>
    criteria.map((criterion, index) => {
      const cell = cells[index];
      return cell ? heatOf(cell, criterion, view) : null;
    }),
  );
  // A view in which nothing has been said yet takes no pages.
  if (heats.flat().every((heat) => heat === null)) return [];
  const body: TableCell[][] = students.map(({ name, cells, openFindings }, row) => [
    name,
    ...(heats[row] ?? []).map(heatCell),
    ...(view === 'assessors' ? [widest(cells.map(({ assessors }) => spreadOf(assessors)))] : []),
    openFindings === null ? '–' : String(openFindings),
  ]);
  const medians: TableCell[] = [
    { text: 'Class median', bold: true },
    ...medianRow(dashboard, view).map(heatCell),
    ...(view === 'assessors' ? [''] : []),
    String(dashboard.tiles.medianOpenFindings ?? '–'),
  ];
  const head = [
    '',
    ...criteria.map(({ title }) => title),
    ...(view === 'assessors' ? ['Spread'] : []),
    'Findings',
  ];
  return [
    { text: `Class by criterion: ${viewTitles[view]}`, style: 'part', pageBreak: 'before' },
    { text: legend(view), color: printPalette.ink2, margin: [0, 0, 0, 4] },
    table(head, [nameWidth, ...head.slice(1).map(() => '*')], [...body, medians]),
  ];
}

function legend(view: HeatView): string {
  return view === 'findings'
    ? 'The number is the count of open findings; the bar and the tint are the share of places without one: full is all of them.'
    : 'The number is the level, 1 the lowest; the bar and the tint are how far up it is: full is the highest.';
}

/** A number, and below it a bar that says without any colour how full the circle on screen is. */
function heatCell(heat: Heat | null): TableCell {
  if (!heat) return { text: '–', color: printPalette.ink2 };
  return { stack: [{ text: String(heat.value) }, bar(heat.step)], fillColor: tints[heat.step] };
}

function bar(step: Heat['step']): ContentCanvas {
  const along = { type: 'line', x1: 0, y1: 1, y2: 1 } as const;
  return {
    canvas: [
      { ...along, x2: barLength, lineWidth: 0.5, lineColor },
      ...(step > 0
        ? [{ ...along, x2: (barLength * step) / 4, lineWidth: 2, lineColor: printPalette.ink }]
        : []),
    ],
  };
}

function widest(spreads: readonly (number | null)[]): string {
  const known = spreads.flatMap((spread) => spread ?? []);
  return known.length === 0 ? '–' : String(Math.max(...known));
}

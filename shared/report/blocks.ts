import { kindOf } from '#shared/graph/kinds/index.ts';
import { numberOf } from '#shared/graph/labels.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import { wordOf } from '#shared/graph/relations.ts';
import type { Finding } from '#shared/rubric/finding.ts';
import { paragraph, type ReportBlock } from './block.ts';
import { placeBlocks, planBlocks } from './comment-blocks.ts';
import type { CriterionView } from './criterion-view.ts';
import { numbersOnMap } from './places.ts';
import type { Report } from './report.ts';
import { richBlocks } from './rich-blocks.ts';
import {
  coverageLine,
  dateWords,
  hasTotal,
  ledgerWords,
  markWords,
  nameOf,
  reasonWords,
  sentenceName,
  sinceTitle,
  sinceWords,
  totalWords,
} from './words.ts';

/** The whole report in order; parts that are empty are left out. */
export function blocksOf(report: Report): ReportBlock[] {
  return [
    { type: 'heading', level: 1, text: report.essay.title },
    { type: 'paragraph', runs: [{ text: subtitleOf(report), quiet: true }] },
    ...nextBlocks(report),
    ...goingBlocks(report),
    ...mapBlocks(report),
    ...placeBlocks(report),
    ...planBlocks(report),
    ...findingBlocks(report),
  ];
}

/** “Feedback report · Ana R. · Argument essay · draft 2 · assessed by 2 people, last on 21 November 2026”. */
export function subtitleOf({ student, rubric, totals, draft, assessedAt }: Report): string {
  const people = totals.filter(({ type, finishedAt }) => type !== 'self' && finishedAt !== null).length;
  const by = people > 1 ? `by ${people} people, last on` : 'on';
  return [
    ...['Feedback report', student, rubric.title],
    ...(draft > 1 ? [`draft ${draft}`] : []),
    ...(assessedAt === null ? [] : [`assessed ${by} ${dateWords(assessedAt)}`]),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function nextBlocks({ next }: Report): ReportBlock[] {
  if (next.length === 0) return [];
  const items = next.map(({ text, criterion, number }) => [
    paragraph({ text }, { text: placeWords(criterion, number), quiet: true }),
  ]);
  return [
    { type: 'heading', level: 2, text: 'Where to next' },
    { type: 'list', isOrdered: true, items },
  ];
}

function placeWords(criterion: string, number: number | null): string {
  const parts = [criterion, number === null ? '' : `comment ${number}`].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}

/** Shares of the table’s width. */
const wide = { first: 0.22, last: 0.3 };

function goingBlocks(report: Report): ReportBlock[] {
  const { criteria, totals, overall } = report;
  if (totals.length === 0) return [];
  const hasSelf = criteria.some(({ self }) => self);
  const hasOthers = criteria.some(({ others }) => others.length > 0);
  const hasSince = criteria.some(({ since }) => since !== null);
  const titles = [
    'Criterion',
    ...(hasSelf ? ['Self'] : []),
    ...(hasOthers ? ['Assessed'] : []),
    ...(hasSince ? [sinceTitle(report)] : []),
    'On the map',
  ];
  const rest = (1 - wide.first - wide.last) / (titles.length - 2);
  const rows = criteria.map((view) => [
    [{ text: view.criterion.title, bold: true }],
    ...(hasSelf ? [[{ text: markWords(view.self) }]] : []),
    ...(hasOthers ? [[{ text: view.others.map(markWords).join('; ') || '–' }]] : []),
    ...(hasSince ? [[{ text: sinceWords(view.since) }]] : []),
    [{ text: coverageLine(view), quiet: true }],
  ]);
  return [
    { type: 'heading', level: 2, text: 'How am I going' },
    {
      type: 'table',
      columns: titles.map((title, index) => ({
        title,
        share: index === 0 ? wide.first : index === titles.length - 1 ? wide.last : rest,
      })),
      rows,
    },
    ...totals
      .filter(hasTotal)
      .map(
        ({ writer, type, total, finishedAt }): ReportBlock =>
          paragraph(
            `${type === 'self' ? 'Self' : sentenceName(writer)}: ${totalWords(total)}${finishedAt === null ? ', not yet released' : ` (${dateWords(finishedAt)})`}`,
          ),
      ),
    ...criteria.flatMap((view) => remarkBlocks(view)),
    ...overall.flatMap(({ writer, words }): ReportBlock[] => [
      { type: 'heading', level: 3, text: `Overall, ${nameOf(writer)}` },
      ...richBlocks(words),
    ]),
  ];
}

function remarkBlocks({ criterion, self, others }: CriterionView): ReportBlock[] {
  const said = [self, ...others].flatMap((mark) => (mark && (mark.level || mark.comment) ? [mark] : []));
  if (said.length === 0) return [];
  return [
    { type: 'heading', level: 3, text: criterion.title },
    ...said.flatMap((mark): ReportBlock[] => [
      {
        type: 'paragraph',
        runs: [
          { text: `${sentenceName(mark.writer)}: ${markWords(mark)}`, bold: true },
          ...(mark.level?.description ? [{ text: ` ${mark.level.description}`, quiet: true }] : []),
        ],
      },
      ...(mark.level?.feedback ? [paragraph(mark.level.feedback)] : []),
      ...(mark.comment ? richBlocks(mark.comment) : []),
    ]),
  ];
}

function mapBlocks({ map, places }: Report): ReportBlock[] {
  const { graph } = map;
  if (graph.nodes.size === 0) return [];
  const numbers = numbersOnMap(places);
  return [
    { type: 'heading', level: 2, text: 'The map' },
    { type: 'map', numbers },
    { type: 'heading', level: 3, text: 'The map as an outline' },
    {
      type: 'outline',
      rows: outlineOf(graph).flatMap((row) => {
        const node = graph.nodes.get(row.ref.id);
        if (!node) return [];
        const onStep = row.relation ? marksOf(numbers.get(row.relation.id)) : '';
        const word = row.relation ? `, ${wordOf(graph, row.relation)}${onStep}` : '';
        const onNode = row.seeAlso ? '' : marksOf(numbers.get(node.id));
        const runs = [
          {
            text: `${numberOf(graph, row)} ${kindOf(node).title}${word}${row.seeAlso ? ', see above' : ''}: `,
            quiet: true,
          },
          { text: node.text || '…' },
          ...(onNode === '' ? [] : [{ text: onNode, bold: true }]),
        ];
        return [{ depth: row.depth, runs }];
      }),
    },
  ];
}

/** “ [3, 4]”: numbers of comments behind what they are about. */
function marksOf(numbers: readonly number[] = []): string {
  return numbers.length === 0 ? '' : ` [${numbers.join(', ')}]`;
}

function findingBlocks(report: Report): ReportBlock[] {
  const { open, dismissed, fixed } = report.findings;
  if (open.length + dismissed.length + fixed.length === 0) return [];
  const list = (
    title: string,
    some: readonly Finding[],
    after: (finding: Finding) => string,
  ): ReportBlock[] =>
    some.length === 0
      ? []
      : [
          { type: 'heading', level: 3, text: title },
          {
            type: 'list',
            isOrdered: false,
            items: some.map((finding) => [
              paragraph({ text: finding.title }, { text: after(finding), quiet: true }),
            ]),
          },
        ];
  return [
    { type: 'heading', level: 2, text: 'Automatic findings' },
    paragraph(ledgerWords(report)),
    ...list('Open', open, ({ question }) => ` ${question}`),
    ...list('Dismissed', dismissed, ({ dismissal }) =>
      dismissal ? ` (${reasonWords[dismissal.reason]})` : '',
    ),
    ...list('Resolved', fixed, () => ''),
  ];
}

import type { Comment } from '#shared/assessment/comment.ts';
import { kindOf } from '#shared/graph/kinds/index.ts';
import { numberOf } from '#shared/graph/labels.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import { wordOf } from '#shared/graph/relations.ts';
import type { Finding } from '#shared/rubric/finding.ts';
import type { ReportBlock } from './block.ts';
import { type CommentedPlace, numbersOnMap } from './places.ts';
import type { CriterionView, Report } from './report.ts';
import { richBlocks } from './rich-blocks.ts';
import {
  commentKindWords,
  coverageWords,
  markWords,
  nameOf,
  reasonWords,
  replyWords,
  sinceThen,
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

/** “Feedback report · Ana R. · Argument essay · 2 people assessed it, last on 21 November 2026”. */
function subtitleOf({ student, rubric, totals }: Report): string {
  const others = totals.filter(({ type }) => type !== 'self').length;
  const people =
    others === 0 ? [] : [others === 1 ? 'assessed by one person' : `assessed by ${others} people`];
  return ['Feedback report', student, rubric.title, ...people].filter((part) => part !== '').join(' · ');
}

function nextBlocks({ next }: Report): ReportBlock[] {
  if (next.length === 0) return [];
  const items = next.map(({ text, criterion, number }) => [
    { text },
    { text: placeWords(criterion, number), quiet: true },
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
    ...(hasSince ? ['Since last time'] : []),
    'On the map',
  ];
  const rest = 0.7 / (titles.length - 1);
  const rows = criteria.map((view) => [
    [{ text: view.criterion.title, bold: true }],
    ...(hasSelf ? [[{ text: markWords(view.self) }]] : []),
    ...(hasOthers ? [[{ text: view.others.map(markWords).join('; ') || '–' }]] : []),
    ...(hasSince ? [[{ text: sinceWords(view.since) }]] : []),
    [{ text: coverageWords(view), quiet: true }],
  ]);
  return [
    { type: 'heading', level: 2, text: 'How am I going' },
    {
      type: 'table',
      columns: titles.map((title, index) => ({ title, share: index === 0 ? 0.3 : rest })),
      rows,
    },
    ...totals
      .filter(({ total }) => total.marked > 0)
      .map(
        ({ writer, type, total }): ReportBlock => ({
          type: 'paragraph',
          runs: [{ text: `${type === 'self' ? 'Self' : nameOf(writer)}: ${totalWords(total)}` }],
        }),
      ),
    ...criteria.flatMap((view) => remarkBlocks(view)),
    ...overall.flatMap(({ writer, words }): ReportBlock[] => [
      { type: 'heading', level: 3, text: `Overall, ${nameOf(writer)}` },
      ...richBlocks(words),
    ]),
  ];
}

function remarkBlocks({ criterion, self, others }: CriterionView): ReportBlock[] {
  const said = [self, ...others].flatMap((mark) => (mark?.comment || mark?.level?.feedback ? [mark] : []));
  if (said.length === 0) return [];
  return [
    { type: 'heading', level: 3, text: criterion.title },
    ...said.flatMap((mark): ReportBlock[] => [
      { type: 'paragraph', runs: [{ text: `${nameOf(mark.writer)}: ${markWords(mark)}`, bold: true }] },
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
        const word = row.relation ? `, ${wordOf(graph, row.relation)}` : '';
        const marks = row.seeAlso ? [] : (numbers.get(node.id) ?? []);
        const runs = [
          {
            text: `${numberOf(graph, row)} ${kindOf(node).title}${word}${row.seeAlso ? ', see above' : ''}: `,
            quiet: true,
          },
          { text: node.text || '…' },
          ...marks.map((number) => ({ text: ` [${number}]`, bold: true })),
        ];
        return [{ depth: row.depth, runs }];
      }),
    },
  ];
}

function placeBlocks({ places }: Report): ReportBlock[] {
  if (places.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'Comments by place' },
    ...places.flatMap((place): ReportBlock[] => [
      { type: 'heading', level: 3, text: `${place.number}  ${place.heading}` },
      ...excerptBlocks(place),
      ...place.comments.flatMap(commentBlocks),
    ]),
  ];
}

function excerptBlocks({ place, excerpt, now }: CommentedPlace): ReportBlock[] {
  if (excerpt === '' || place.type === 'criterion') return [];
  const since = sinceThen(now);
  return [
    { type: 'quote', runs: [{ text: `“${excerpt}”`, italic: true }] },
    ...(since === '' ? [] : [{ type: 'quote' as const, runs: [{ text: since, quiet: true }] }]),
  ];
}

function commentBlocks(comment: Comment): ReportBlock[] {
  const { kind, writer, body, nextStep, link, isDraft, isDone, replies } = comment;
  const state = isDraft ? ', not yet released' : isDone ? ', done' : '';
  const rest = [
    ...(nextStep ? [paragraph(`Next step: ${nextStep}`)] : []),
    ...(link ? [paragraph(link)] : []),
  ];
  return [
    {
      type: 'paragraph',
      runs: [{ text: `${commentKindWords[kind]} (${nameOf(writer)}${state})`, bold: true }],
    },
    ...richBlocks(body),
    ...rest,
    ...replies.map((reply): ReportBlock => ({ type: 'quote', runs: [{ text: replyWords(reply) }] })),
  ];
}

function planBlocks({ plan }: Report): ReportBlock[] {
  if (plan.length === 0) return [];
  const items = plan.map(({ item, number, isDone, isDoneByChange }) => [
    { text: isDone ? 'Done: ' : 'To do: ', bold: !isDone },
    { text: item.text },
    {
      text: `${number === null ? '' : ` (comment ${number})`}${isDoneByChange ? ', changed since' : ''}`,
      quiet: true,
    },
  ]);
  return [
    { type: 'heading', level: 2, text: 'My revision plan' },
    { type: 'list', isOrdered: true, items },
  ];
}

function findingBlocks({ findings }: Report): ReportBlock[] {
  const { open, dismissed, fixed } = findings;
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
            items: some.map((finding) => [{ text: finding.title }, { text: after(finding), quiet: true }]),
          },
        ];
  return [
    { type: 'heading', level: 2, text: 'Automatic findings' },
    paragraph(
      `${fixed.length} resolved since the assessment, ${dismissed.length} dismissed, ${open.length} open. No level and no grade comes from findings.`,
    ),
    ...list('Open', open, ({ question }) => ` ${question}`),
    ...list('Dismissed', dismissed, ({ dismissal }) =>
      dismissal ? ` (${reasonWords[dismissal.reason]})` : '',
    ),
    ...list('Resolved', fixed, () => ''),
  ];
}

function paragraph(text: string): ReportBlock {
  return { type: 'paragraph', runs: [{ text }] };
}

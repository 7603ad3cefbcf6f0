import type { Comment } from '#shared/assessment/comment.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { commentKindWords } from '#shared/assessment/words.ts';
import { aroundWords } from './around.ts';
import { paragraph, type ReportBlock, type WrittenBlock } from './block.ts';
import type { CommentedPlace } from './places.ts';
import type { PlanLine, Report } from './report.ts';
import { richBlocks } from './rich-blocks.ts';
import { nameOf, rangeWords, replyWords, sinceThen } from './words.ts';

/** Comments by place. */
export function placeBlocks({ places }: Report): ReportBlock[] {
  if (places.length === 0) return [];
  return [
    { type: 'heading', level: 2, text: 'Comments by place' },
    ...places.flatMap((place): ReportBlock[] => [
      { type: 'heading', level: 3, text: `${rangeWords(place.numbers)}  ${place.heading}` },
      ...excerptBlocks(place),
      ...place.comments.flatMap((comment, index) =>
        commentBlocks(comment, place.numbers.length > 1 ? `${place.numbers[index]}  ` : ''),
      ),
    ]),
  ];
}

/** What stood there, and what became of it. */
function excerptBlocks({ place, excerpt, now, around }: CommentedPlace): ReportBlock[] {
  if (place.type === 'criterion') return [];
  const since = [sinceThen(now), ...aroundWords(around)].filter((words) => words !== '');
  return [
    ...(excerpt === '' ? [] : [{ type: 'quote' as const, runs: [{ text: `“${excerpt}”`, italic: true }] }]),
    ...since.map((words) => ({ type: 'quote' as const, runs: [{ text: words, quiet: true }] })),
  ];
}

/** `number` where several stand at one place. */
function commentBlocks(comment: Comment, number: string): ReportBlock[] {
  const { kind, writer, body, nextStep, link, isDraft, isDone, replies } = comment;
  const state = isDraft ? ', not yet released' : isDone ? ', done' : '';
  const rest = [
    ...(nextStep ? [paragraph(`Next step: ${nextStep}`)] : []),
    ...(link ? [paragraph(link)] : []),
  ];
  return [
    {
      type: 'paragraph',
      runs: [{ text: `${number}${commentKindWords[kind]} (${nameOf(writer)}${state})`, bold: true }],
    },
    ...richBlocks(body),
    ...rest,
    ...replies.map((reply): ReportBlock => ({ type: 'quote', runs: [{ text: replyWords(reply) }] })),
  ];
}

/** What the student plans, with what is behind it; then what nobody has planned yet. */
export function planBlocks({ plan, unplanned, places }: Report): ReportBlock[] {
  if (plan.length === 0) return [];
  const open = places.flatMap(({ comments, numbers }) =>
    numbers.filter((_, index) => unplanned.some(({ id }) => id === comments[index]?.id)),
  );
  return [
    { type: 'heading', level: 2, text: 'My revision plan' },
    { type: 'list', isOrdered: true, items: plan.map(planItem) },
    ...(open.length === 0
      ? []
      : [paragraph(`Not in the plan: comment${open.length > 1 ? 's' : ''} ${rangeWords(open)}.`)]),
  ];
}

function planItem({ item, comment, number, now, around, isDone, isDoneByChange }: PlanLine): WrittenBlock[] {
  const asked = comment && (comment.nextStep || plainOf(comment.body));
  const since = [sinceThen(now), ...aroundWords(around)].filter((words) => words !== '');
  const runs = [
    { text: isDone ? 'Done: ' : 'To do: ', bold: !isDone },
    // What was not written yet is what the comment asks.
    { text: item.text || asked || '…' },
    {
      text: `${number === null ? '' : ` (comment ${number})`}${isDoneByChange ? ', changed since' : ''}`,
      quiet: true,
    },
  ];
  return [{ type: 'paragraph', runs }, ...since.map((text) => paragraph({ text, quiet: true }))];
}

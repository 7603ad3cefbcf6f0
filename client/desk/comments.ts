import type { Place } from '#shared/assessment/comment.ts';
import type { Desk } from './desk.ts';

/** What a comment is to be about, where it is chosen on the map or in the text. */
export type CommentTarget = Extract<Place, { readonly type: 'node' | 'relation' | 'passage' }>;

/** An open comment as the map and the text draw it; its number is the one it has in the list. */
export type CommentMark = { readonly id: string; readonly number: number };

/** Open comments by where they are. The feedback panel sets them; nothing else of them is the desk's. */
export type CommentMarks = {
  /** By the id of a node or relation. */
  readonly ofMap: ReadonlyMap<string, readonly CommentMark[]>;
  readonly passages: readonly (CommentMark & {
    readonly place: Extract<Place, { readonly type: 'passage' }>;
  })[];
  /** All of them, in the order of the list. */
  readonly order: readonly CommentMark[];
};

export const noComments: CommentMarks = { ofMap: new Map(), passages: [], order: [] };

/** Chooses the first of the comments that a badge names. */
export function chooseFirst(desk: Pick<Desk, 'getState' | 'setComment'>, badge: string) {
  const number = Number(badge.split(' ')[0]);
  const mark = desk.getState().comments.order.find((candidate) => candidate.number === number);
  if (mark) desk.setComment(mark.id);
}

/** Badges as a card or a row draws them: “1 4”; the same number of comments has the same words. */
export function commentBadge(marks: readonly CommentMark[] = []): string {
  return marks.map(({ number }) => number).join(' ');
}

/** “comments 1 and 4”, for a screen reader; empty when there are none. */
export function spokenComments(badge: string): string {
  const numbers = badge === '' ? [] : badge.split(' ');
  const last = numbers.at(-1);
  if (last === undefined) return '';
  if (numbers.length === 1) return `comment ${last}`;
  return `comments ${numbers.slice(0, -1).join(', ')} and ${last}`;
}

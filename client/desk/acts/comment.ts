import type { DeskState } from '../state.ts';
import { defineAct } from './act.ts';
import { primaryOf } from './selection.ts';

/** Who may write comments; the server asks the same of its policy. */
export function canComment({ role, essay, saving }: DeskState): boolean {
  return role !== 'reader' && essay.deletedAt === null && saving.state !== 'gone';
}

/** “m” as in margin: the letter of “comment” starts a link. */
export const commentAct = defineAct({
  id: 'comment',
  group: 'comments',
  title: 'Comment…',
  keys: [{ chord: 'm', scope: 'map' }],
  isAvailable: (state) => canComment(state) && primaryOf(state) !== null,
  perform: (desk) => {
    const ref = primaryOf(desk.getState());
    if (ref) desk.setCommenting(ref);
  },
});

export const nextCommentAct = stepAct('next-comment', 'Next comment', 'F9', 1);
export const previousCommentAct = stepAct('previous-comment', 'Previous comment', 'Shift+F9', -1);

function stepAct(id: string, title: string, chord: string, by: 1 | -1) {
  return defineAct({
    id,
    group: 'comments',
    title,
    keys: [{ chord, scope: 'desk' }],
    isAvailable: (state) => state.comments.order.length > 0,
    perform: (desk) => {
      const { comments, comment } = desk.getState();
      const { order } = comments;
      const at = order.findIndex((mark) => mark.id === comment);
      const next = at === -1 ? order.at(by === 1 ? 0 : -1) : order[(at + by + order.length) % order.length];
      if (!next) return;
      desk.setComment(next.id);
      desk.announce(`Comment ${next.number}, ${order.indexOf(next) + 1} of ${order.length} open ones.`);
    },
  });
}

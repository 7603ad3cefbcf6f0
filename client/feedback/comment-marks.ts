import type { CommentMark, CommentMarks } from '#client/desk/comments.ts';
import type { PlacedComment } from '#shared/assessment/comment-order.ts';

/** Open comments as the desk's views mark them. */
export function commentMarksOf(placed: readonly PlacedComment[]): CommentMarks {
  const ofMap = new Map<string, CommentMark[]>();
  const passages: CommentMarks['passages'][number][] = [];
  const open = placed.filter(({ comment }) => !comment.isDone);
  for (const { comment, number, section } of open) {
    const { id, place } = comment;
    if (section === 'text' && place.type === 'passage') passages.push({ id, number, place });
    if (section !== 'map' || (place.type !== 'node' && place.type !== 'relation')) continue;
    ofMap.set(place.id, [...(ofMap.get(place.id) ?? []), { id, number }]);
  }
  return { ofMap, passages, order: open.map(({ comment, number }) => ({ id: comment.id, number })) };
}

/** Whether two say the same, so that map and text are not drawn again for a reply. */
export function isSameMarks(a: CommentMarks, b: CommentMarks): boolean {
  return (
    isSame(a.order, b.order) &&
    isSame(a.passages, b.passages) &&
    a.ofMap.size === b.ofMap.size &&
    [...a.ofMap].every(([id, marks]) => isSame(marks, b.ofMap.get(id) ?? []))
  );
}

function isSame(a: readonly CommentMark[], b: readonly CommentMark[]): boolean {
  return (
    a.length === b.length && a.every((mark, at) => mark.id === b[at]?.id && mark.number === b[at]?.number)
  );
}

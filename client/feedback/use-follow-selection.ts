import { useEffect, useRef } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import type { PlacedComment } from '#shared/assessment/comment-order.ts';

/** While the comments are shown, what is selected on the map chooses its first open comment. */
export function useFollowSelection(placed: readonly PlacedComment[]) {
  const desk = useDesk();
  const selected = useDeskState((state) => state.selection.at(-1)?.id ?? null);
  const known = useRef(placed);
  known.current = placed;
  useEffect(() => {
    if (selected === null) return;
    const here = known.current.filter(({ comment, section }) => {
      const { place } = comment;
      const isOnMap = place.type === 'node' || place.type === 'relation';
      return section === 'map' && isOnMap && place.id === selected && !comment.isDone;
    });
    const chosen = desk.getState().comment;
    const [first] = here;
    if (first && !here.some(({ comment }) => comment.id === chosen)) desk.setComment(first.comment.id);
  }, [desk, selected]);
}

import { useEffect, useMemo, useRef } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import type { Comment } from '#shared/assessment/comment.ts';
import { type PlacedComment, placedComments } from '#shared/assessment/comment-order.ts';
import { commentMarksOf, isSameMarks } from './comment-marks.ts';
import { useFeedbackState } from './use-feedback.ts';

/** The essay's comments with their numbers and how their places stand in the map and text of the screen. */
export function usePlacedComments(): readonly PlacedComment[] {
  const comments = useFeedbackState((state) => state.comments);
  const graph = useDeskState((state) => state.graph);
  const text = useDeskState((state) => state.text);
  const rubric = useDeskState((state) => state.rubric);
  return useMemo(
    () => (comments.length === 0 ? none : placedComments(comments, { graph, text, rubric })),
    [comments, graph, text, rubric],
  );
}

/** Keeps the badges on map and text in step with the comments. One a desk. */
export function useCommentMarks() {
  const desk = useDesk();
  const placed = usePlacedComments();
  useEffect(() => {
    const marks = commentMarksOf(placed);
    if (!isSameMarks(desk.getState().comments, marks)) desk.setComments(marks);
  }, [desk, placed]);
}

/** Shows a chosen comment's place: its node or relation selected and in sight, its passage scrolled to (by the text pane). */
export function useChosenComment() {
  const desk = useDesk();
  const chosen = useDeskState((state) => state.comment);
  const place = useFeedbackState((state) => state.comments.find(({ id }) => id === chosen)?.place ?? null);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    // Once a choice: the server's answers bring the comment anew, and whoever has gone on is not led back.
    if (chosen !== null && !place) return;
    if (place && chosen !== shown.current) showPlace(desk, place);
    shown.current = chosen;
  }, [desk, chosen, place]);
}

/** Selects what a comment is about and brings it into sight, where it is there. */
export function showPlace(desk: ReturnType<typeof useDesk>, place: Comment['place']) {
  const { graph } = desk.getState();
  if (place.type === 'passage') return desk.setTextOpen(true);
  if (place.type !== 'node' && place.type !== 'relation') return;
  const records = place.type === 'node' ? graph.nodes : graph.relations;
  if (!records.has(place.id)) return;
  desk.select([{ type: place.type, id: place.id }]);
  desk.viewport.ask('reveal');
}

const none: readonly PlacedComment[] = [];

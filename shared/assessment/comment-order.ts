import type { EssayText } from '#shared/essay/text.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { outlineOf } from '#shared/graph/outline.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import type { Comment, PlaceNow } from './comment.ts';
import { placeNow, spanOf } from './place-now.ts';

/** Where comments are listed, in this order. `gone`: their place is not there any more. */
export const commentSections = ['map', 'text', 'criteria', 'whole', 'gone'] as const;
export type CommentSection = (typeof commentSections)[number];

export type PlacedComment = {
  readonly comment: Comment;
  /** From 1, in the order of the list: what joins a comment with its badge on the map, in the text and in the report. */
  readonly number: number;
  readonly section: CommentSection;
  readonly now: PlaceNow;
};

/** What comments are placed in. */
export type Placing = {
  readonly graph: Graph;
  readonly text: EssayText;
  readonly rubric: Pick<Rubric, 'criteria'>;
};

/**
 * Comments by place: along the outline (a node before the step that leads on from it), along the text, by the rubric’s
 * rows, on the whole, and those whose place is gone; at one place the oldest first.
 */
export function placedComments(comments: readonly Comment[], placing: Placing): readonly PlacedComment[] {
  const { graph, text, rubric } = placing;
  const onMap = new Map<string, number>();
  for (const { ref, relation } of outlineOf(graph))
    for (const id of [ref.id, relation?.id])
      if (id !== undefined && !onMap.has(id)) onMap.set(id, onMap.size);
  const rows = new Map(rubric.criteria.map(({ id }, index) => [id, index]));

  const placed = comments.map((comment) => {
    const { place } = comment;
    const now = placeNow(place, comment.excerpt, graph, text, rubric);
    const section: CommentSection = now.type === 'gone' ? 'gone' : sectionOf[place.type];
    return { comment, now, section, at: section === 'gone' ? 0 : position(place) };
  });
  placed.sort(
    (a, b) =>
      commentSections.indexOf(a.section) - commentSections.indexOf(b.section) ||
      a.at - b.at ||
      compare(a.comment.createdAt, b.comment.createdAt) ||
      compare(a.comment.id, b.comment.id),
  );
  return placed.map(({ comment, now, section }, index) => ({ comment, now, section, number: index + 1 }));

  function position(place: Comment['place']): number {
    if (place.type === 'node' || place.type === 'relation') return onMap.get(place.id) ?? onMap.size;
    if (place.type === 'passage') return spanOf(place, text)?.start ?? 0;
    return place.type === 'criterion' ? (rows.get(place.id) ?? 0) : 0;
  }
}

const sectionOf = {
  node: 'map',
  relation: 'map',
  passage: 'text',
  criterion: 'criteria',
  essay: 'whole',
} as const satisfies Record<Comment['place']['type'], CommentSection>;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

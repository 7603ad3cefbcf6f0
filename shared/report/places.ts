import type { Comment, Place, PlaceNow } from '#shared/assessment/comment.ts';
import { type PlacedComment, placedComments } from '#shared/assessment/comment-order.ts';
import type { EssayText } from '#shared/essay/text.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { kindOf } from '#shared/graph/kinds/index.ts';
import { spokenEnd } from '#shared/graph/labels.ts';
import { wordOf } from '#shared/graph/relations.ts';
import type { RubricBody } from '#shared/rubric/rubric.ts';
import { type Around, aroundSince, nothingAround } from './around.ts';

/** Everything that was said at one place. */
export type CommentedPlace = {
  /** Of its first comment. */
  readonly number: number;
  /** Of each of `comments`: as on the map, in the text and in the list of the editor. */
  readonly numbers: readonly number[];
  readonly place: Place;
  /** “Claim”, “Passage”, a criterion’s title, “The whole essay”. */
  readonly heading: string;
  /** What stood there when the first of them was written. */
  readonly excerpt: string;
  readonly now: PlaceNow;
  /** What was put below it or taken from there since. */
  readonly around: Around;
  /** Oldest first. */
  readonly comments: readonly Comment[];
};

/** The map as it was at a revision; null where that is not known. */
export type GraphAt = (revision: number) => Graph | null;

/** Comments by place, in the order and with the numbers that they have in the editor. Places that are gone come last. */
export function commentedPlaces(
  comments: readonly Comment[],
  graph: Graph,
  text: EssayText,
  rubric: Pick<RubricBody, 'criteria'>,
  graphAt: GraphAt = () => null,
): CommentedPlace[] {
  const groups = new Map<string, PlacedComment[]>();
  for (const placed of placedComments(comments, { graph, text, rubric })) {
    const key = keyOf(placed.comment.place);
    groups.set(key, [...(groups.get(key) ?? []), placed]);
  }
  return [...groups.values()].flatMap((said) => {
    const [first] = said;
    if (!first) return [];
    const { place, excerpt, revision } = first.comment;
    const before = graphAt(revision);
    return [
      {
        ...{
          number: first.number,
          numbers: said.map(({ number }) => number),
          place,
          excerpt,
          now: first.now,
        },
        heading: headingOf(place, graph, rubric),
        around: before ? aroundSince(place, before, graph) : nothingAround,
        comments: said.map(({ comment }) => comment),
      },
    ];
  });
}

/** Numbers by node and relation, as mapPicture draws them. */
export function numbersOnMap(places: readonly CommentedPlace[]): Map<string, readonly number[]> {
  return new Map(
    places.flatMap(({ place, numbers }) =>
      place.type === 'node' || place.type === 'relation' ? [[place.id, numbers] as const] : [],
    ),
  );
}

function headingOf(place: Place, graph: Graph, { criteria }: Pick<RubricBody, 'criteria'>): string {
  switch (place.type) {
    case 'node': {
      const node = graph.nodes.get(place.id);
      return node ? kindOf(node).title : 'No longer on the map';
    }
    case 'relation': {
      const relation = graph.relations.get(place.id);
      return relation
        ? `Relation: ${wordOf(graph, relation)} ${spokenEnd(graph, relation.target)}`
        : 'No longer on the map';
    }
    case 'passage':
      return 'Passage';
    case 'criterion':
      return criteria.find(({ id }) => id === place.id)?.title ?? 'A row of an earlier rubric';
    case 'essay':
      return 'The whole essay';
  }
}

function keyOf(place: Place): string {
  if (place.type === 'essay') return 'essay';
  if (place.type !== 'passage') return `${place.type} ${place.id}`;
  return `passage ${place.position.start} ${place.position.end} ${place.quote.exact}`;
}

import type { Comment, Place, PlaceNow } from '#shared/assessment/comment.ts';
import { placeNow } from '#shared/assessment/place-now.ts';
import { placeOf } from '#shared/essay/anchors.ts';
import type { EssayText } from '#shared/essay/text.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { kindOf } from '#shared/graph/kinds/index.ts';
import { spokenEnd } from '#shared/graph/labels.ts';
import { outlineOf, rowOfNode } from '#shared/graph/outline.ts';
import { wordOf } from '#shared/graph/relations.ts';
import type { RubricBody } from '#shared/rubric/rubric.ts';

/** Everything that was said at one place. */
export type CommentedPlace = {
  /** In reading order, from 1; stands on the map, in the text and in the list. */
  readonly number: number;
  readonly place: Place;
  /** “Claim”, “Passage”, a criterion’s title, “The whole essay”. */
  readonly heading: string;
  /** What stood there when the first of them was written. */
  readonly excerpt: string;
  readonly now: PlaceNow;
  /** Oldest first. */
  readonly comments: readonly Comment[];
};

/**
 * Comments by place, in the order in which an essay is read: nodes as in the outline with the relations by which they
 * hang, then passages as they stand in the text, then criteria, then the whole. Places that are gone come last of theirs.
 */
export function commentedPlaces(
  comments: readonly Comment[],
  graph: Graph,
  text: EssayText,
  rubric: Pick<RubricBody, 'criteria'>,
): CommentedPlace[] {
  const groups = new Map<string, Comment[]>();
  for (const comment of [...comments].sort((a, b) => order(a.createdAt, b.createdAt))) {
    const key = keyOf(comment.place);
    groups.set(key, [...(groups.get(key) ?? []), comment]);
  }
  const rows = new Map(outlineOf(graph).map((row, index) => [row.id, index]));
  const rank = ({ place }: Comment): readonly [number, number] => {
    switch (place.type) {
      case 'node':
        return [0, rows.get(place.id) ?? Infinity];
      case 'relation': {
        const premise = graph.relations.get(place.id)?.premises[0]?.nodeId ?? '';
        return [0, (rows.get(rowOfNode(graph, premise)?.id ?? '') ?? Infinity) + 0.5];
      }
      case 'passage': {
        const found = placeOf(text, place);
        return [1, found.type === 'lost' ? Infinity : found.span.start];
      }
      case 'criterion':
        return [2, rubric.criteria.findIndex(({ id }) => id === place.id)];
      case 'essay':
        return [3, 0];
    }
  };
  const ranked = [...groups.values()].flatMap((said) => {
    const first = said[0];
    return first ? [{ first, said, rank: rank(first) }] : [];
  });
  ranked.sort((a, b) => a.rank[0] - b.rank[0] || order(a.rank[1], b.rank[1]));
  return ranked.map(({ first, said }, index) => ({
    number: index + 1,
    place: first.place,
    heading: headingOf(first.place, graph, rubric),
    excerpt: first.excerpt,
    now: placeNow(first.place, first.excerpt, graph, text),
    comments: said,
  }));
}

/** Numbers by node and relation, as mapPicture draws them. */
export function numbersOnMap(places: readonly CommentedPlace[]): Map<string, readonly number[]> {
  return new Map(
    places.flatMap(({ place, number }) =>
      place.type === 'node' || place.type === 'relation' ? [[place.id, [number]] as const] : [],
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

function order<T extends string | number>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

import { placeOf } from '#shared/essay/anchors.ts';
import type { EssayText, Span } from '#shared/essay/text.ts';
import type { Graph } from '#shared/graph/graph.ts';
import type { End } from '#shared/graph/records.ts';
import { wordOf } from '#shared/graph/relations.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import type { Place, PlaceNow } from './comment.ts';

/** What of a rubric places need: its rows. */
type Rows = Pick<Rubric, 'criteria'>;

/**
 * What stands at a place: a node's text, “premise + premise supports target” of a relation, a passage's words, a
 * criterion's title; empty for the whole essay. Null when the place is not there (any more).
 */
export function excerptAt(place: Place, graph: Graph, text: EssayText, rubric?: Rows): string | null {
  switch (place.type) {
    case 'node':
      return graph.nodes.get(place.id)?.text ?? null;
    case 'relation':
      return relationWords(graph, place.id);
    case 'passage': {
      const span = spanOf(place, text);
      return span && text.text.slice(span.start, span.end);
    }
    case 'criterion':
      return rubric?.criteria.find(({ id }) => id === place.id)?.title ?? null;
    case 'essay':
      return '';
  }
}

/**
 * How a comment's place stands now, against the words that stood there when it was written. A relation has changed with
 * its premises, its target, its kind, or the words of one of them. Without its rubric a criterion counts as untouched.
 */
export function placeNow(
  place: Place,
  excerpt: string,
  graph: Graph,
  text: EssayText,
  rubric?: Rows,
): PlaceNow {
  if (place.type === 'essay' || (place.type === 'criterion' && !rubric)) return { type: 'same' };
  const now = excerptAt(place, graph, text, rubric);
  if (now === null) return { type: 'gone' };
  return inOneLine(now) === inOneLine(excerpt) ? { type: 'same' } : { type: 'changed', now };
}

/** Where a passage stands in a text; also where it is only likely to be, since a person reads both. Null when it is lost. */
export function spanOf(place: Extract<Place, { type: 'passage' }>, text: EssayText): Span | null {
  const found = placeOf(text, place);
  return found.type === 'lost' ? null : found.span;
}

/** “Buses are late + Trains are late supports Start school later”; ends without words are “…”. */
function relationWords(graph: Graph, relationId: string): string | null {
  const relation = graph.relations.get(relationId);
  if (!relation) return null;
  const words = (nodeId: string) => graph.nodes.get(nodeId)?.text.trim() || '…';
  const premises = relation.premises.map(({ nodeId }) => words(nodeId)).join(' + ');
  return `${premises} ${wordOf(graph, relation)} ${targetWords(graph, relation.target)}`;
}

function targetWords(graph: Graph, target: End): string {
  if (target.type === 'node') return graph.nodes.get(target.id)?.text.trim() || '…';
  const relation = graph.relations.get(target.id);
  const from = graph.nodes.get(relation?.premises[0]?.nodeId ?? '')?.text.trim() || '…';
  return `the step from ${from}`;
}

/** Line ends and blanks are no other words. */
function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

import type { Present } from '#shared/essay/presence.ts';
import type { Graph } from '#shared/graph/graph.ts';

/** The others by the id of the node they are at; who is at a relation stands at its first reason. */
export function presentByNode(
  present: readonly Present[] | null,
  graph: Graph,
): ReadonlyMap<string, readonly Present[]> {
  const byNode = new Map<string, Present[]>();
  for (const person of present ?? []) {
    const { place } = person;
    if (!place || place.type === 'text') continue;
    const nodeId = place.type === 'node' ? place.id : graph.relations.get(place.id)?.premises[0]?.nodeId;
    if (nodeId !== undefined) byNode.set(nodeId, [...(byNode.get(nodeId) ?? []), person]);
  }
  return byNode;
}

/** As a card or a row draws them: “AB CO”; empty when nobody is there. */
export function presentText(people: readonly Present[] = []): string {
  return people.map(({ name }) => initialsOf(name)).join(' ');
}

/** “Ana Berg and Chi Obi are here”, for a screen reader; empty when nobody is there. */
export function spokenPresent(people: readonly Present[] = []): string {
  if (people.length === 0) return '';
  return `${people.map(({ name }) => name).join(' and ')} ${people.length === 1 ? 'is' : 'are'} here`;
}

/** “AB” of “Ana Maria Berg”, “A” of “Ana”. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = '', ...rest] = words;
  return [first, rest.at(-1) ?? ''].map((word) => ([...word][0] ?? '').toLocaleUpperCase()).join('');
}

import type { ReadText } from '#shared/essay/import/read-text.ts';
import type { Source } from '#shared/graph/records.ts';
import { matchOf } from '#shared/sources/match.ts';

type ReadSource = ReadText['essays'][number]['sources'][number];

/** Those of a file that an essay's list of sources does not have yet, each once. */
export function newSources(read: readonly ReadSource[], known: readonly Source[]): ReadSource[] {
  const fresh: ReadSource[] = [];
  for (const source of read) {
    const isKnown = [...known, ...fresh].some(
      ({ item }) => JSON.stringify(item) === JSON.stringify(source.item),
    );
    if (!isKnown && matchOf(source.item, [...known, ...fresh]).type === 'none') fresh.push(source);
  }
  return fresh;
}

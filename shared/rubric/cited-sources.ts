import type { Citation, Source } from '#shared/graph/records.ts';
import { yearOf } from '#shared/sources/year.ts';
import type { RuleContext } from './context.ts';
import type { Ref } from './finding.ts';
import type { Point } from './points.ts';

export function sourceRef({ id }: Pick<Source, 'id'>): Ref {
  return { type: 'source', id };
}

/** Sources that a written statement of the map cites, each with its citations, sorted by id. */
export function citedSources(context: RuleContext): readonly (readonly [Source, readonly Citation[]])[] {
  const bySource = new Map<string, Citation[]>();
  for (const point of context.points) {
    if (point.isEmpty) continue;
    for (const citation of context.citations(point))
      bySource.set(citation.sourceId, [...(bySource.get(citation.sourceId) ?? []), citation]);
  }
  return [...bySource]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, citations]) => {
      const source = context.graph.sources.get(id);
      return source ? [[source, citations] as const] : [];
    });
}

/** Whether the passage of a statement calls a footnote, or names a source in its line. */
export function isCitedInText(context: RuleContext, point: Point): boolean {
  const mentions = context.works()?.mentions ?? [];
  // A note is called after the full stop, which the passage may leave out.
  const after = 3;
  return (
    mentions.length > 0 &&
    context.spans(point).some(({ start, end }) => mentions.some(({ at }) => at >= start && at <= end + after))
  );
}

/** The year as a number; null when the source has none. */
export function yearNumber({ item }: Source): number | null {
  const year = yearOf(item);
  return year === null ? null : Number(year);
}

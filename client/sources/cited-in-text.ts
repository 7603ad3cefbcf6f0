import { citedWorks } from '#shared/citations/cited-works.ts';
import type { EssayText, Span } from '#shared/essay/text.ts';
import type { Graph } from '#shared/graph/graph.ts';

/** A place of the essay’s text that cites a source: a footnote, or words in a line. */
export type TextMention = Span & {
  /** Of the footnote; null in a line. */
  readonly note: number | null;
};

/** Where the text cites each source, by its id and in the order of the text; only what fits one source for sure. */
export function citedInText(
  text: EssayText,
  sources: Graph['sources'],
): ReadonlyMap<string, readonly TextMention[]> {
  const found = new Map<string, TextMention[]>();
  const mentions = [...citedWorks(text, sources).mentions].sort((a, b) => a.at - b.at || a.start - b.start);
  for (const { match, start, end } of mentions) {
    const sourceId = match.type === 'one' ? match.listed.sourceId : null;
    if (sourceId === null) continue;
    const note = text.notes.find((one) => one.start <= start && start <= one.end)?.number ?? null;
    const list = found.get(sourceId) ?? [];
    found.set(sourceId, list);
    if (note === null || !list.some((one) => one.note === note)) list.push({ start, end, note });
  }
  return found;
}

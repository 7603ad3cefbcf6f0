import type { CitedWorks, Entry, Mention } from '#shared/citations/cited-works.ts';
import type { EssayText } from '#shared/essay/text.ts';
import { shortWords } from '#shared/graph/short-words.ts';
import { sure } from '#shared/sources/match.ts';
import { sourceName, sourceWords } from '#shared/sources/source-words.ts';
import type { RuleContext } from './context.ts';
import type { Ref } from './finding.ts';
import { type Places, placesOf, showEach } from './passages.ts';
import type { Report, RuleResult } from './rule.ts';

/** What citation rules read: a text that cites or lists something. Null when it does neither. */
export type Citing = { readonly text: EssayText; readonly works: CitedWorks };

export function citingOf(context: RuleContext): Citing | null {
  const works = context.works();
  if (!context.text || !works || (works.mentions.length === 0 && !works.hasList)) return null;
  return { text: context.text, works };
}

export type Pair = { readonly mention: Mention; readonly entry: Entry };

/** Places that cite one certain entry, with it; “ibid.” says nothing of its own. */
export function pairsOf({ works }: Citing): readonly Pair[] {
  return works.mentions.flatMap((mention) =>
    mention.match.type === 'one' && !mention.isIbid ? [{ mention, entry: mention.match.listed }] : [],
  );
}

/** Pairs in which the entry was told by more than the year that is in question. */
export function surePairsOf(citing: Citing): readonly Pair[] {
  return pairsOf(citing).filter(
    ({ mention }) => mention.match.type === 'one' && mention.match.likeness.certainty >= sure,
  );
}

/** What is said of one place that cites and the entry it means. */
export function reportPair<MessageId extends string>(
  { text }: Citing,
  { mention, entry }: Pair,
  messageId: MessageId,
  data: Report['data'],
): Report<MessageId> {
  const places = placesOf(text, [mention, entry]);
  return {
    messageId,
    ...places,
    data,
    suggestions: showEach(places, [whereOf(mention), 'Look at the entry']),
  };
}

export function reportPlaces<MessageId extends string>(
  places: Places,
  messageId: MessageId,
  data: Report['data'],
  titles: readonly string[],
): Report<MessageId> {
  return { messageId, ...places, data, suggestions: showEach(places, titles) };
}

/** The answer of a rule to which nothing in this essay applies. */
export const nothing: RuleResult<never> = { applicable: [], findings: [] };

export function mentionRefs({ text }: Citing, pairs: readonly Pair[]): Ref[] {
  return pairs.flatMap(({ mention }) => placesOf(text, [mention]).refs);
}

/** “note” or “citation”, as a sentence calls the place. */
export function wordOf(mention: Mention): string {
  return mention.type === 'note' ? 'note' : 'citation';
}

/** “Lind 2019, The last fare”; by its title first where nobody is named. */
export function nameOf({ item }: Pick<Entry, 'item'>): string {
  const { authors, title, year } = sourceWords(item);
  return shortWords(authors || !title ? sourceName(item) : [title, year].filter(Boolean).join(', '), 80);
}

function whereOf(mention: Mention): string {
  return mention.type === 'note' ? 'Look at the note' : 'Look at the citation';
}

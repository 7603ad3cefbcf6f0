import type { HelpBlock, HelpSection, HelpTopic } from './help-topic.ts';

export type FoundSection = {
  readonly topic: HelpTopic;
  readonly section: HelpSection;
  readonly excerpt: string;
};

const excerptLength = 160;

/** Sections that hold every word that is looked for; those with all of them in the title first. Empty for no words. */
export function findSections(topics: readonly HelpTopic[], search: string): FoundSection[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  // From the start of a word: “back” is not in “feedback”.
  const holds = (text: string) => words.every((word) => placeOf(word, text) >= 0);
  const found = topics.flatMap((topic) =>
    topic.sections.flatMap((section) => {
      const text = textOf(section.blocks);
      return holds(`${section.title} ${text}`) ? [{ topic, section, excerpt: excerptOf(text, words) }] : [];
    }),
  );
  return found.toSorted((a, b) => Number(holds(b.section.title)) - Number(holds(a.section.title)));
}

/** What one would read, without marks. */
function textOf(blocks: readonly HelpBlock[]): string {
  return blocks
    .map(textOfBlock)
    .join(' ')
    .replaceAll(/\*\*|`/g, '')
    .replaceAll(/\[([^\]]+)\]\([^)]+\)/g, '$1');
}

function textOfBlock(block: HelpBlock): string {
  if (typeof block === 'string') return block;
  if (block.type === 'code') return block.text;
  if (block.type === 'table') return block.rows.flat().join(' ');
  return 'items' in block ? block.items.join(' ') : '';
}

/** Around the first place of any of the words, cut between words. */
function excerptOf(text: string, words: readonly string[]): string {
  const places = words.map((word) => placeOf(word, text)).filter((place) => place >= 0);
  const start = places.length === 0 ? 0 : Math.max(0, text.lastIndexOf(' ', Math.min(...places) - 40) + 1);
  const end =
    text.length - start <= excerptLength ? text.length : text.lastIndexOf(' ', start + excerptLength);
  return `${start > 0 ? '… ' : ''}${text.slice(start, end)}${end < text.length ? ' …' : ''}`;
}

/** Where a word of the text begins with it; -1 for nowhere. */
function placeOf(word: string, text: string): number {
  const literally = word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<!\\p{L})${literally}`, 'iu').exec(text)?.index ?? -1;
}

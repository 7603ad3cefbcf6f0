import type { CslItem } from '../graph/csl-item.ts';

/** A source in plain words; a part that is not known yet is null. */
export type SourceWords = {
  readonly authors: string | null;
  readonly year: string | null;
  readonly title: string | null;
  /** Only http and https: a link of another scheme is text, never followed. */
  readonly link: { readonly href: string; readonly host: string } | null;
};

/** A plain line, not a citation style: “Sen and Drèze”, “Sen et al.” from three authors on. */
export function sourceWords(item: CslItem): SourceWords {
  return {
    authors: authorsOf(item),
    year: yearOf(item),
    title: item.title?.trim() || null,
    link: linkOf(item.URL),
  };
}

/** How a source is called in one line where it is listed or chosen: “Sen 1999, Development as freedom”. */
export function sourceName(item: CslItem): string {
  const { authors, year, title, link } = sourceWords(item);
  const who = [authors, year].filter(Boolean).join(' ');
  const name = [who, title].filter(Boolean).join(', ');
  return name || link?.host || 'Source without a name';
}

function authorsOf(item: CslItem): string | null {
  const names = (item.author ?? [])
    .map((name) => ('literal' in name ? name.literal : name.family || name.given).trim())
    .filter(Boolean);
  const [first, second] = names;
  if (!first) return null;
  if (names.length > 2) return `${first} et al.`;
  return second ? `${first} and ${second}` : first;
}

function yearOf({ issued }: CslItem): string | null {
  if (!issued) return null;
  return 'raw' in issued ? issued.raw.trim() || null : String(issued['date-parts'][0][0]);
}

function linkOf(text: string | undefined): SourceWords['link'] {
  const address = text?.trim() ?? '';
  const [, host] = /^https?:\/\/([^/?#\s]+)[^\s]*$/i.exec(address) ?? [];
  return host ? { href: address, host: host.replace(/^www\./, '') } : null;
}

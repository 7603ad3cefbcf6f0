import type { LeftOut } from './read-page.ts';

/** “12 styles, 1 table and 2 pictures were left out; the words of the table are kept as lines.” Empty when nothing was. */
export function leftOutWords({ styles, pictures, tables, links, comments }: LeftOut): string {
  const parts = [
    counted(styles, 'style', 'styles'),
    counted(tables, 'table', 'tables'),
    counted(pictures, 'picture', 'pictures'),
    counted(links, 'link', 'links'),
    counted(comments, 'comment', 'comments'),
  ].flat();
  if (parts.length === 0) return '';
  const isOne = styles + tables + pictures + links + comments === 1;
  const keeps = [
    tables > 0 ? `the words of the ${tables === 1 ? 'table' : 'tables'} are kept as lines` : [],
    links > 0 ? `the words of the ${links === 1 ? 'link' : 'links'} are kept` : [],
  ].flat();
  const rest = keeps.length > 0 ? `; ${keeps.join(', ')}` : '';
  return `${inWords(parts)} ${isOne ? 'was' : 'were'} left out${rest}.`;
}

function counted(count: number, one: string, many: string): string[] {
  return count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`];
}

function inWords(parts: readonly string[]): string {
  const last = parts.at(-1) ?? '';
  return parts.length === 1 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

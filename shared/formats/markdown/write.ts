import { mapTitle } from '#shared/essay/import/own-map.ts';
import type { StyledRun } from '#shared/sources/citation-styles.ts';
import type { Piece, PrintedLine } from '../pages/lines.ts';
import { passageWords } from '../pages/map-words.ts';
import type { Pages } from '../pages/pages.ts';
import { escaped, markedWords } from './words.ts';

export function writeMarkdown(pages: Pages): string {
  const blocks: string[] = [];
  if (pages.title !== null) blocks.push(`# ${escaped(pages.title)}`);
  blocks.push(...blocksOf(pages.lines));
  if (pages.bibliography) {
    blocks.push(`## ${escaped(pages.bibliography.heading)}`);
    blocks.push(...pages.bibliography.entries.map(({ entry }) => entryOf(entry)));
  }
  if (pages.map) {
    blocks.push(`## ${mapTitle}`);
    blocks.push(pages.map.map((line) => `${'  '.repeat(line.depth)}- ${mapWords(line, pages)}`).join('\n'));
  }
  if (pages.notes.length > 0)
    blocks.push(
      pages.notes.map((note, index) => `[^${index + 1}]: ${markedWords(note)}`.trimEnd()).join('\n\n'),
    );
  return `${blocks.join('\n\n')}\n`;
}

/** Items of a list and lines of a quotation stand together, everything else on its own. */
function blocksOf(lines: readonly PrintedLine[]): string[] {
  const blocks: string[] = [];
  let before: PrintedLine['type'] | null = null;
  /** Columns that the words of an item start at, by depth. */
  let columns: number[] = [];
  for (const line of lines) {
    const words = wordsOf(line.pieces);
    if (words === '') continue;
    if (line.type !== 'item') columns = [];
    if (line.type === 'title') blocks.push(`# ${onOneLine(words)}`);
    else if (line.type === 'heading') blocks.push(`${'#'.repeat(line.level)} ${onOneLine(words)}`);
    else if (line.type === 'quotation') {
      const quoted = indented(words, '> ', '> ');
      if (before === 'quotation') blocks.push(`${blocks.pop()}\n>\n${quoted}`);
      else blocks.push(quoted);
    } else if (line.type === 'item') {
      const mark = line.place === null ? '' : line.ordered ? `${line.place}. ` : '- ';
      const start = columns[line.depth - 1] ?? 0;
      if (mark !== '') columns = [...columns.slice(0, line.depth), start + mark.length];
      const inside = ' '.repeat(columns[line.depth] ?? start);
      const item = indented(words, mark === '' ? inside : `${' '.repeat(start)}${mark}`, inside);
      // A blank line keeps two lists apart from one another, and what goes on in an item from its first words.
      if (before === 'item' && mark !== '' && !(line.place === 1 && line.depth === 0))
        blocks.push(`${blocks.pop()}\n${item}`);
      else blocks.push(before === 'item' && mark !== '' ? `<!-- -->\n\n${item}` : item);
    } else blocks.push(indented(words, '', ''));
    before = line.type;
  }
  return blocks;
}

function wordsOf(pieces: readonly Piece[]): string {
  const parts: string[] = [];
  let run: StyledRun[] = [];
  const flush = () => {
    parts.push(markedWords(run));
    run = [];
  };
  for (const piece of pieces) {
    if (piece.type === 'words') run.push(piece);
    else if (piece.type === 'note' || piece.type === 'break') {
      flush();
      parts.push(piece.type === 'break' ? '\\\n' : `[^${piece.number}]`);
    }
  }
  flush();
  return parts
    .join('')
    .replace(/^(?:\s|\\\n)+|(?:\s|\\\n)+$/g, '')
    .replace(/ *\n */g, '\n');
}

/** Lines that start like a heading, an item, a quotation or a rule are said to be none. */
function indented(words: string, first: string, later: string): string {
  return words
    .split('\n')
    .map((line, index) => `${index === 0 ? first : later}${withoutMark(line)}`)
    .join('\n');
}

function withoutMark(line: string): string {
  return line
    .replace(/^(#{1,6}(?=\s|$)|[-+=](?=[\s=-]|$)|~{3})/, '\\$1')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

function onOneLine(words: string): string {
  return words.replace(/\\\n/g, ' ').replace(/#+$/, '\\$&');
}

function entryOf(words: readonly StyledRun[]): string {
  return indented(markedWords(words).trim(), '', '');
}

function mapWords(line: NonNullable<Pages['map']>[number], pages: Pages): string {
  const after = [...passageWords(line, pages), ...line.cites].map(escaped);
  const more = after.length > 0 ? ` (${after.join('; ')})` : '';
  return `${escaped(line.place).replace(/\./g, '\\.')} **${escaped(line.kind)}:** ${escaped(line.words)}${more}`;
}

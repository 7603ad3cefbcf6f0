import { mapTitle } from '#shared/essay/import/own-map.ts';
import { plainWords } from '#shared/sources/citation-styles.ts';
import type { PrintedLine } from '../pages/lines.ts';
import { passageWords } from '../pages/map-words.ts';
import type { Pages } from '../pages/pages.ts';

export function writeText(pages: Pages): string {
  const blocks: string[] = [];
  if (pages.title !== null) blocks.push(pages.title);
  let wasItem = false;
  for (const line of pages.lines) {
    const words = lineOf(line);
    if (words.trim() === '') continue;
    const isItem = line.type === 'item';
    if (isItem && wasItem) blocks.push(`${blocks.pop()}\n${words}`);
    else blocks.push(words);
    wasItem = isItem;
  }
  if (pages.notes.length > 0) {
    const notes = pages.notes.map((note, index) => `[${index + 1}] ${plainWords(note).trim()}`);
    blocks.push('Notes', notes.join('\n'));
  }
  if (pages.bibliography) {
    const entries = pages.bibliography.entries.map(({ entry }) => plainWords(entry).trim());
    blocks.push(pages.bibliography.heading, ...entries);
  }
  if (pages.map) {
    const rows = pages.map.map((line) => {
      const after = [...passageWords(line, pages), ...line.cites];
      const more = after.length > 0 ? ` (${after.join('; ')})` : '';
      return `${'  '.repeat(line.depth)}${line.place} ${line.kind}: ${line.words}${more}`;
    });
    blocks.push(mapTitle, rows.join('\n'));
  }
  return `${blocks.join('\n\n')}\n`;
}

function lineOf(line: PrintedLine): string {
  const words = line.pieces
    .map((piece) => {
      if (piece.type === 'words') return piece.text;
      if (piece.type === 'break') return '\n';
      return piece.type === 'note' ? `[${piece.number}]` : '';
    })
    .join('')
    .trim();
  if (line.type === 'quotation') return words.replace(/^/gm, '    ');
  if (line.type !== 'item') return words;
  const mark = line.place === null ? '  ' : line.ordered ? `${line.place}. ` : '• ';
  return `${'  '.repeat(line.depth)}${mark}${words}`;
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '#shared/essay/document.ts';
import type { FileBlock, FileContent, ImportedEssay, Run } from '#shared/essay/import/file-content.ts';
import { documentOf } from '#shared/essay/schema.ts';

/** Plain text as its reader hands it over: a paragraph a line. */
export function flatContent(text: string, format: 'text' | 'pdf' = 'text'): FileContent {
  const blocks = text
    .split('\n')
    .map(
      (line): FileBlock => ({ type: 'paragraph', runs: line === '' ? [] : [{ type: 'text', text: line }] }),
    );
  return { format, blocks, notes: new Map(), isFlat: true, remarks: [] };
}

/** A file that marks its structure. Calls of notes are written `[[key]]`. */
export function markedContent(
  blocks: readonly (readonly [type: string, text: string])[],
  notes: Readonly<Record<string, string>> = {},
): FileContent {
  return {
    format: 'docx',
    isFlat: false,
    remarks: [],
    blocks: blocks.map(([type, text]): FileBlock => {
      const runs = text.split(/\[\[(\w+)\]\]/).flatMap((piece, index): Run[] => {
        if (index % 2 === 1) return [{ type: 'note', key: piece }];
        return piece === '' ? [] : [{ type: 'text', text: piece }];
      });
      const level = /^h([123])$/.exec(type)?.[1];
      if (level) return { type: 'heading', level: level === '1' ? 1 : level === '2' ? 2 : 3, runs };
      if (type === 'ul' || type === 'ol') return { type: 'item', ordered: type === 'ol', depth: 0, runs };
      if (type === 'ul2') return { type: 'item', ordered: false, depth: 1, runs };
      return type === 'quote' ? { type: 'quotation', runs } : { type: 'paragraph', runs };
    }),
    notes: new Map(
      Object.entries(notes).map(([key, text]) => [key, { runs: [{ type: 'text', text }], type: 'footnote' }]),
    ),
  };
}

export function importFixture(name: string): string {
  return readFileSync(join(import.meta.dirname, '../fixtures/import', name), 'utf8');
}

/** An essay's lines as `type: text`, title page, entries and annotations named by their part; `^1` where a note is called. */
export function linesOfEssay(essay: ImportedEssay): string[] {
  documentOf(essay.document);
  const text = textOf(0, essay.document);
  return text.blocks.map((block) => {
    let line = text.text.slice(block.start, block.end);
    for (const note of [...text.notes].reverse())
      if (block.type !== 'note' && note.marker >= block.start && note.marker <= block.end)
        line = `${line.slice(0, note.marker - block.start)}^${note.number}${line.slice(note.marker - block.start)}`;
    return `${block.part === 'body' ? block.type : block.part}: ${line}`;
  });
}

export function remarkCounts(remarks: ImportedEssay['remarks']): Record<string, number> {
  return Object.fromEntries(remarks.map(({ type, code, count }) => [`${type} ${code}`, count]));
}

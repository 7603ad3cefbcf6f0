import {
  type BlockJson,
  type DocumentJson,
  type InlineJson,
  type TextPart,
  textOf,
} from '#shared/essay/document.ts';
import type { EssayText } from '#shared/essay/text.ts';

const listName =
  /^(?:(?:annotated|selected) )?(?:bibliography|works cited|references|reference list|sources)$/i;

/**
 * The text of an example, one block a line: `# ` is a heading (level by the number of `#`), `> ` a quotation, `[^1]`
 * calls the footnote that a line `[^1]: …` holds. Below a heading like “Bibliography” each line is an entry, an
 * indented one its annotation.
 */
export function textOfExample(markdown: string): EssayText {
  const lines = markdown.split('\n');
  const notes = new Map<string, string>();
  for (const line of lines) {
    const [, label, words] = /^\[\^(\w+)\]:\s*(.*)$/.exec(line) ?? [];
    if (label !== undefined && words !== undefined) notes.set(label, words);
  }
  let part: TextPart = 'body';
  const content: BlockJson[] = [];
  for (const line of lines) {
    if (/^\[\^\w+\]:/.test(line)) continue;
    const [, marks, heading] = /^(#{1,3}) (.*)$/.exec(line) ?? [];
    if (marks !== undefined && heading !== undefined) {
      part = listName.test(heading) ? 'entry' : 'body';
      content.push({ type: 'heading', attrs: { level: marks.length }, content: inline(heading, notes) });
    } else if (line.startsWith('> ')) {
      content.push({
        type: 'blockquote',
        content: [{ type: 'paragraph', content: inline(line.slice(2), notes) }],
      });
    } else {
      const own = part === 'entry' && /^\s/.test(line) ? 'annotation' : part;
      const words = inline(line.trim(), notes);
      content.push({ type: 'paragraph', attrs: { part: line === '' ? 'body' : own }, content: words });
    }
  }
  const document: DocumentJson = { type: 'doc', content };
  return textOf(0, document);
}

function inline(line: string, notes: ReadonlyMap<string, string>): InlineJson[] {
  return line.split(/(\[\^\w+\])/).flatMap((piece): InlineJson[] => {
    const label = /^\[\^(\w+)\]$/.exec(piece)?.[1];
    if (label === undefined) return piece === '' ? [] : [{ type: 'text', text: piece }];
    const words = notes.get(label) ?? '';
    return [{ type: 'footnote', content: words === '' ? [] : [{ type: 'text', text: words }] }];
  });
}

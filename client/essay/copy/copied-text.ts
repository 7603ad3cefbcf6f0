import type { Slice } from 'prosemirror-model';

/** A copied piece of the text as plain text: a line a block, notes called as “[1]” and listed at the end. */
export function copiedText({ content }: Slice): string {
  const lines: string[] = [];
  const notes: string[] = [];
  content.descendants((block) => {
    if (!block.isTextblock) return !block.isInline;
    let line = '';
    block.forEach((piece) => {
      if (piece.type.name === 'footnote') {
        notes.push(piece.textContent);
        line += `[${notes.length}]`;
      } else line += piece.type.name === 'hardBreak' ? '\n' : (piece.text ?? '');
    });
    lines.push(line);
    return false;
  });
  if (lines.length === 0) lines.push(content.textBetween(0, content.size));
  const listed = notes.map((words, index) => `[${index + 1}] ${words}`);
  return [...lines, ...(listed.length > 0 ? [listed.join('\n')] : [])].join('\n\n');
}

import type { BlockJson, DocumentJson } from '#shared/essay/document.ts';

/** A text as the API takes it: one line a paragraph, `## ` a heading; empty lines are left out. */
export function documentOfLines(text: string): DocumentJson {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return {
    type: 'doc',
    content: lines.map((line): BlockJson => {
      const words = line.replace(/^#+ /, '');
      const content = [{ type: 'text', text: words } as const];
      if (words === line) return { type: 'paragraph', content };
      return { type: 'heading', attrs: { level: line.startsWith('## ') ? 2 : 1 }, content };
    }),
  };
}

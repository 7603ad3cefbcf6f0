import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { type BlockJson, type DocumentJson, type InlineJson, textOf } from '#shared/essay/document.ts';
import type { EssayText } from '#shared/essay/text.ts';

const folder = join(import.meta.dirname, '../fixtures/essays');

const goldSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  about: z.string(),
  sentences: z.array(
    z.strictObject({
      id: z.nullable(z.string()),
      role: z.enum(['thesis', 'claim', 'evidence', 'warrant', 'counterargument', 'rebuttal', 'none']),
      to: z.nullable(z.string()),
      text: z.string(),
    }),
  ),
});
export type EssayGold = z.infer<typeof goldSchema>;

/** The essays of tests/fixtures/essays with the roles that their author gave them. */
export function essayFixtures(): {
  readonly document: DocumentJson;
  readonly text: EssayText;
  readonly gold: EssayGold;
}[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const document = documentFromMarks(readFileSync(join(folder, name.replace('.json', '.md')), 'utf8'));
      return {
        document,
        text: textOf(1, document),
        gold: goldSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))),
      };
    });
}

export function essayFromMarks(marked: string): EssayText {
  return textOf(1, documentFromMarks(marked));
}

/** `#` headings, a line a paragraph, `[^1]` calls and `[^1]: …` notes. */
function documentFromMarks(marked: string): DocumentJson {
  const lines = marked.split('\n').filter((line) => line.trim() !== '');
  const notes = new Map<string, string>();
  for (const line of lines) {
    const note = /^\[\^(\w+)\]: (.*)$/.exec(line);
    if (note?.[1] !== undefined) notes.set(note[1], note[2] ?? '');
  }
  const content = lines
    .filter((line) => !/^\[\^\w+\]: /.test(line))
    .map((line): BlockJson => {
      const heading = /^(#{1,3}) (.*)$/.exec(line);
      if (heading)
        return {
          type: 'heading',
          attrs: { level: heading[1]?.length ?? 1 },
          content: [{ type: 'text', text: heading[2] ?? '' }],
        };
      return { type: 'paragraph', content: inline(line, notes) };
    });
  return { type: 'doc', content };
}

function inline(line: string, notes: ReadonlyMap<string, string>): InlineJson[] {
  return line.split(/(\[\^\w+\])/).flatMap((piece): InlineJson[] => {
    const call = /^\[\^(\w+)\]$/.exec(piece);
    if (call)
      return [{ type: 'footnote', content: [{ type: 'text', text: notes.get(call[1] ?? '') ?? '' }] }];
    return piece === '' ? [] : [{ type: 'text', text: piece }];
  });
}

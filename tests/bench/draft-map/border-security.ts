import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { BlockJson } from '#shared/essay/document.ts';
import { textOf } from '#shared/essay/document.ts';
import type { EssayText } from '#shared/essay/text.ts';
import type { NodeKindId, RelationKindId } from '#shared/graph/records.ts';

const referenceSchema = z.object({
  range: z.array(z.number()),
  nodes: z.array(
    z.object({
      id: z.string(),
      type: z.enum(['thesis', 'claim', 'evidence', 'counterclaim', 'rebuttal']),
      quotes: z.array(z.string()),
      /** Unicode code points of essay.txt. */
      offsets: z.array(z.tuple([z.number(), z.number()])),
    }),
  ),
  relations: z.array(
    z.object({ from: z.string(), to: z.string(), type: z.enum(['supports', 'attacks', 'restates']) }),
  ),
});

export type Reference = {
  readonly text: EssayText;
  readonly nodes: readonly { readonly id: string; readonly kind: NodeKindId; readonly words: string }[];
  readonly relations: readonly {
    readonly from: string;
    readonly to: string;
    readonly kind: RelationKindId;
  }[];
};

const relationKinds = { supports: 'support', attacks: 'oppose', restates: 'restate' } as const;

/**
 * The first part of the real essay, as an import would give it: page-bottom footnotes taken out, sentences that they
 * had cut in two joined, short lines without a stop as headings; and one reader's map of it.
 * @throws when a quote does not stand at its offsets
 */
export function borderSecurity(folder: string): Reference {
  const file = readFileSync(join(folder, 'essay.txt'), 'utf8');
  const points = Array.from(file);
  const reference = referenceSchema.parse(
    JSON.parse(readFileSync(join(folder, 'reference-map.json'), 'utf8')),
  );
  for (const { id, quotes, offsets } of reference.nodes) {
    const standing = offsets.map(([start, end]) => points.slice(start, end).join(''));
    if (JSON.stringify(standing) !== JSON.stringify(quotes)) throw new Error(`Not at its offsets: ${id}`);
  }
  return {
    text: textWithoutNotes(points.slice(reference.range[0], reference.range[1]).join('')),
    nodes: reference.nodes.map(({ id, type, quotes }) => ({
      id,
      kind: type === 'counterclaim' ? 'counterargument' : type,
      words: wordsOf(quotes.join(' ')),
    })),
    relations: reference.relations.map(({ from, to, type }) => ({ from, to, kind: relationKinds[type] })),
  };
}

/** Letters and digits only, so that quotes, markers and spaces do not matter. */
export function wordsOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[⁰¹²³⁴-⁹]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function textWithoutNotes(file: string): EssayText {
  const content: BlockJson[] = [];
  let open = '';
  const close = () => {
    if (open !== '') content.push({ type: 'paragraph', content: [{ type: 'text', text: open }] });
    open = '';
  };
  for (const raw of file.split(/\n\s*\n/)) {
    const line = raw.replace(/\s+/g, ' ').trim();
    if (line === '' || /^[¹²³⁴-⁹⁰]+ ?\p{L}/u.test(line)) continue;
    if (open !== '' && !/^\p{Ll}/u.test(line)) close();
    if (!/[.!?:,”"]$|[¹²³⁴-⁹⁰]$/u.test(line) && line.split(' ').length <= 12 && /^\p{Lu}/u.test(line))
      content.push({ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: line }] });
    else open = open === '' ? line : `${open} ${line}`;
    if (/[.!?][¹²³⁴-⁹⁰]*$/u.test(open)) close();
  }
  close();
  return textOf(1, { type: 'doc', content });
}

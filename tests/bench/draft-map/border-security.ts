import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { readText } from '#server/node/readers/text.ts';
import { textOf } from '#shared/essay/document.ts';
import { structure } from '#shared/essay/import/structure.ts';
import type { EssayText } from '#shared/essay/text.ts';
import type { NodeKindId, RelationKindId } from '#shared/graph/records.ts';

const referenceSchema = z.object({
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
 * The first part of the real essay, as the product imports it, and one reader's map of it.
 * @throws when a quote does not stand at its offsets
 */
export async function borderSecurity(folder: string): Promise<Reference> {
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
    text: await importedText(folder),
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

/** The first essay of the file, as the product imports it. */
async function importedText(folder: string): Promise<EssayText> {
  const content = await readText(readFileSync(join(folder, 'essay.txt')));
  const [essay] = structure(content).essays;
  if (!essay) throw new Error('No essay was found in the file.');
  return textOf(1, essay.document);
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CommandCall } from '#shared/graph/commands/index.ts';
import type { NodeKindId, RelationKindId } from '#shared/graph/records.ts';

/** A real essay's map as one reader drew it. It lies beside the project and is no part of it: tests skip without it. */
const path = join(import.meta.dirname, '../../../shared/data/essays/border-security/reference-map.json');

export const hasReferenceMap = existsSync(path);

const referenceMapSchema = z.object({
  title: z.string(),
  nodes: z.array(
    z.object({
      id: z.string(),
      type: z.enum(['thesis', 'claim', 'evidence', 'counterclaim', 'rebuttal']),
      quotes: z.array(z.string()),
      citations: z.array(z.object({ source: z.string(), locator: z.string().nullable() })).optional(),
    }),
  ),
  relations: z.array(
    z.object({
      from: z.string(),
      to: z.string(),
      type: z.enum(['supports', 'attacks', 'restates']),
      note: z.string().optional(),
    }),
  ),
  sources: z.record(z.string(), z.unknown()).or(z.array(z.unknown())),
});

const kindOfType: Record<string, NodeKindId> = {
  thesis: 'thesis',
  claim: 'claim',
  evidence: 'evidence',
  counterclaim: 'counterargument',
  rebuttal: 'rebuttal',
};

const relationKindOfType: Record<string, RelationKindId> = {
  supports: 'support',
  attacks: 'oppose',
  restates: 'restate',
};

/** The map as the commands that draw it: nodes, sources with citations, relations, in the file's order. */
export function referenceMapCalls(): { readonly title: string; readonly calls: readonly CommandCall[] } {
  const map = referenceMapSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const order = (index: number) => `a${String(index).padStart(3, '0')}V`;
  const calls: CommandCall[] = map.nodes.map((node, index) => ({
    name: 'add-node',
    args: {
      id: node.id,
      kind: kindOfType[node.type] ?? 'claim',
      text: node.quotes.join(' '),
      order: order(index),
    },
  }));
  const cited = new Set(
    map.nodes.flatMap((node) => (node.citations ?? []).map((citation) => citation.source)),
  );
  for (const source of cited) {
    calls.push({
      name: 'add-source',
      args: { id: `source-${source}`, item: { type: 'document', title: source } },
    });
  }
  for (const node of map.nodes) {
    for (const [index, citation] of (node.citations ?? []).entries()) {
      const id = `cite-${node.id}-${index}`;
      const locator = citation.locator ?? '';
      calls.push({
        name: 'cite',
        args: { id, nodeId: node.id, sourceId: `source-${citation.source}`, locator },
      });
    }
  }
  for (const [index, relation] of map.relations.entries()) {
    calls.push({
      name: 'connect',
      args: {
        id: `relation-${index}`,
        kind: relationKindOfType[relation.type] ?? 'support',
        premises: [{ nodeId: relation.from, order: 'a0' }],
        target: { type: 'node', id: relation.to },
        order: order(index),
      },
    });
  }
  return { title: map.title, calls };
}

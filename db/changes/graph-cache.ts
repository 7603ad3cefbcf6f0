import type { Graph } from '#shared/graph/graph.ts';

/** Nodes that are kept over all maps: some 100 MB. */
const nodesKept = 100_000;

export type GraphCache = ReturnType<typeof createGraphCache>;

/** The newest known graph of each essay, least lately used first out. An entry counts only at its own revision. */
export function createGraphCache() {
  const entries = new Map<string, { readonly revision: number; readonly graph: Graph }>();
  let nodes = 0;

  function drop(essayId: string) {
    nodes -= weightOf(entries.get(essayId)?.graph);
    entries.delete(essayId);
  }

  return {
    get(essayId: string, revision: number): Graph | undefined {
      const entry = entries.get(essayId);
      if (entry?.revision !== revision) return undefined;
      entries.delete(essayId);
      entries.set(essayId, entry);
      return entry.graph;
    },
    /** Only what is committed may be put here. */
    put(essayId: string, revision: number, graph: Graph) {
      drop(essayId);
      entries.set(essayId, { revision, graph });
      nodes += weightOf(graph);
      for (const oldest of entries.keys()) {
        if (nodes <= nodesKept || oldest === essayId) break;
        drop(oldest);
      }
    },
    drop,
  };
}

/** An empty map weighs something too. */
function weightOf(graph: Graph | undefined): number {
  return graph ? graph.nodes.size + 20 : 0;
}

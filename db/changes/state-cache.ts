import { type EssayState, plainTextOf } from './essay-state.ts';

/** Nodes that are kept over all essays, or as much text: some 100 MB. */
const nodesKept = 100_000;
/** Letters that take about as much room as a node; a text is kept twice, as it is stored and as ProseMirror reads it. */
const lettersOfNode = 200;

export type StateCache = ReturnType<typeof createStateCache>;

/** The newest known state of each essay, least lately used first out. An entry counts only at its own revision. */
export function createStateCache() {
  const entries = new Map<string, { readonly revision: number; readonly state: EssayState }>();
  let nodes = 0;

  function drop(essayId: string) {
    nodes -= weightOf(entries.get(essayId)?.state);
    entries.delete(essayId);
  }

  return {
    get(essayId: string, revision: number): EssayState | undefined {
      const entry = entries.get(essayId);
      if (entry?.revision !== revision) return undefined;
      entries.delete(essayId);
      entries.set(essayId, entry);
      return entry.state;
    },
    /** Only what is committed may be put here. */
    put(essayId: string, revision: number, state: EssayState) {
      drop(essayId);
      entries.set(essayId, { revision, state });
      nodes += weightOf(state);
      for (const oldest of entries.keys()) {
        if (nodes <= nodesKept || oldest === essayId) break;
        drop(oldest);
      }
    },
    drop,
  };
}

/** An empty map weighs something too. */
function weightOf(state: EssayState | undefined): number {
  if (!state) return 0;
  return state.graph.nodes.size + 20 + plainTextOf(state.text).text.length / lettersOfNode;
}

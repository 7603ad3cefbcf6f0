import type { MapRef } from '#client/desk/state.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { spokenEnd } from '#shared/graph/labels.ts';
import type { Ref } from '#shared/rubric/finding.ts';

/** Where a finding is, in words, and the node or relation on the map that stands for it (a citation's is its node). */
export type Place = { readonly words: string; readonly on: MapRef | null };

/** Null when the record is gone. */
export function placeOf(graph: Graph, ref: Ref): Place | null {
  switch (ref.type) {
    case 'node':
    case 'relation': {
      const stands = ref.type === 'node' ? graph.nodes.has(ref.id) : graph.relations.has(ref.id);
      const on = { type: ref.type, id: ref.id };
      return stands ? { words: capital(spokenEnd(graph, on)), on } : null;
    }
    case 'citation': {
      const citation = graph.citations.get(ref.id);
      if (!citation) return null;
      const on = { type: 'node', id: citation.nodeId } as const;
      return { words: `Citation in ${spokenEnd(graph, on)}`, on };
    }
    case 'anchor': {
      const anchor = graph.anchors.get(ref.id);
      if (!anchor) return null;
      const on = { type: 'node', id: anchor.nodeId } as const;
      return { words: `Passage of ${spokenEnd(graph, on)}`, on };
    }
    case 'source': {
      const source = graph.sources.get(ref.id);
      return source
        ? { words: `Source “${source.item.title?.trim() || 'without a title'}”`, on: null }
        : null;
    }
    case 'passage':
      return { words: 'A passage of the text', on: null };
  }
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

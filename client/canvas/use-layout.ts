import { useEffect, useMemo, useRef, useState } from 'react';
import { type Graph, indexOf } from '#shared/graph/graph.ts';
import { type Layout, layoutOf } from '#shared/graph/layout/layout.ts';
import { type CardSize, cardSize, faceOf, wordsOf } from './card-size.ts';
import styles from './Measure.module.css';
import { createTextWidths, type Face, type TextWidths } from './text-width.ts';

export type SizedLayout = { readonly layout: Layout; readonly sizes: ReadonlyMap<string, CardSize> };

/** The layout of a graph with card sizes from the words on them; anew when the bundled font has arrived. */
export function useLayout(graph: Graph, folded: ReadonlySet<string>, editing: string | null): SizedLayout {
  const fontVersion = useFontVersion();
  const widths = useRef<{ version: number; widths: TextWidths } | null>(null);
  return useMemo(() => {
    if (widths.current?.version !== fontVersion) {
      widths.current = { version: fontVersion, widths: createTextWidths(document.body, faces) };
    }
    const sizes = sizesOf(graph, editing, widths.current.widths);
    const sizeOf = (nodeId: string) => sizes.get(nodeId) ?? { width: 0, height: 0 };
    return { layout: layoutOf(graph, sizeOf, { folded }), sizes };
  }, [graph, folded, editing, fontVersion]);
}

const faces: Record<Face, string> = {
  body: `${styles.ruler} ${styles.body}`,
  thesis: `${styles.ruler} ${styles.thesis}`,
  small: `${styles.ruler} ${styles.small}`,
};

function sizesOf(graph: Graph, editing: string | null, widths: TextWidths): Map<string, CardSize> {
  const texts: Record<Face, string[]> = { body: [], thesis: [], small: [] };
  for (const node of graph.nodes.values()) texts[faceOf(node)].push(wordsOf(node));
  for (const face of ['body', 'thesis', 'small'] as const) widths.learn(face, texts[face]);
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
  const { citationsOfNode } = indexOf(graph);
  const sizes = new Map<string, CardSize>();
  for (const node of graph.nodes.values()) {
    const face = faceOf(node);
    const hasFoot = citationsOfNode.has(node.id) || node.note.trim() !== '';
    const card = { node, isEditing: node.id === editing, hasFoot };
    sizes.set(
      node.id,
      cardSize(card, scale, (piece) => widths.widthOf(face, piece)),
    );
  }
  return sizes;
}

/** Counts how often fonts have arrived: widths measured before are worth nothing then. */
function useFontVersion(): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const next = () => setVersion((before) => before + 1);
    document.fonts.addEventListener('loadingdone', next);
    return () => document.fonts.removeEventListener('loadingdone', next);
  }, []);
  return version;
}

import { useEffect, useMemo, useRef, useState } from 'react';
import { type Graph, indexOf } from '#shared/graph/graph.ts';
import { type Layout, layoutOf } from '#shared/graph/layout/layout.ts';
import type { Node } from '#shared/graph/records.ts';
import { structureOf } from '#shared/graph/structure.ts';
import { type CardSize, cardSize, faceOf, wordsOf } from './card-size.ts';
import styles from './Measure.module.css';
import { createTextWidths, type Face, type TextWidths } from './text-width.ts';

export type SizedLayout = { readonly layout: Layout; readonly sizes: ReadonlyMap<string, CardSize> };

/**
 * The layout of a graph with card sizes from the words on them; anew when the bundled font has arrived. While neither a
 * size nor the structure changes it is the same object.
 */
export function useLayout(graph: Graph, folded: ReadonlySet<string>, editing: string | null): SizedLayout {
  const fontVersion = useFontVersion();
  const measured = useRef<Measured | null>(null);
  const last = useRef<LaidOut | null>(null);
  return useMemo(() => {
    const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16 || 1;
    if (measured.current?.version !== fontVersion || measured.current.scale !== scale) {
      const widths = createTextWidths(document.body, faces);
      measured.current = { version: fontVersion, scale, widths, cards: new WeakMap() };
    }
    const sizes = sizesOf(graph, editing, measured.current);
    const structure = structureOf(graph);
    const known = last.current;
    const isKnown = known?.structure === structure && known.folded === folded && isSame(known.sizes, sizes);
    const sizeOf = (nodeId: string) => sizes.get(nodeId) ?? { width: 0, height: 0 };
    const layout = isKnown ? known.layout : layoutOf(graph, sizeOf, { folded });
    last.current = { structure, folded, sizes, layout };
    return last.current;
  }, [graph, folded, editing, fontVersion]);
}

type LaidOut = SizedLayout & { readonly structure: Graph; readonly folded: ReadonlySet<string> };

/** Both are of the same nodes. */
function isSame(a: ReadonlyMap<string, CardSize>, b: ReadonlyMap<string, CardSize>): boolean {
  for (const [nodeId, size] of b) {
    const before = a.get(nodeId);
    if (before !== size && (before?.width !== size.width || before.height !== size.height)) return false;
  }
  return true;
}

const faces: Record<Face, string> = {
  body: `${styles.ruler} ${styles.body}`,
  thesis: `${styles.ruler} ${styles.thesis}`,
  small: `${styles.ruler} ${styles.small}`,
};

/** What was measured in one state of the fonts, at one text size. */
type Measured = {
  readonly version: number;
  readonly scale: number;
  readonly widths: TextWidths;
  /** Sizes of the cards that are only read: a letter changes one node, the others keep their objects. */
  readonly cards: WeakMap<Node, { readonly hasFoot: boolean; readonly size: CardSize }>;
};

function sizesOf(graph: Graph, editing: string | null, { widths, scale, cards }: Measured) {
  const texts: Record<Face, string[]> = { body: [], thesis: [], small: [] };
  for (const node of graph.nodes.values()) if (!cards.has(node)) texts[faceOf(node)].push(wordsOf(node));
  for (const face of ['body', 'thesis', 'small'] as const) widths.learn(face, texts[face]);
  const { citationsOfNode, anchorsOfNode } = indexOf(graph);
  const sizes = new Map<string, CardSize>();
  for (const node of graph.nodes.values()) {
    const face = faceOf(node);
    const hasFoot = citationsOfNode.has(node.id) || anchorsOfNode.has(node.id) || node.note.trim() !== '';
    const isEditing = node.id === editing;
    const known = isEditing ? undefined : cards.get(node);
    const size =
      known?.hasFoot === hasFoot
        ? known.size
        : cardSize({ node, isEditing, hasFoot }, scale, (piece) => widths.widthOf(face, piece));
    if (!isEditing) cards.set(node, { hasFoot, size });
    sizes.set(node.id, size);
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

import type { MapRef } from '#client/desk/state.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { shortText, spokenEnd } from '#shared/graph/labels.ts';
import styles from './Inspector.module.css';

type MapLinkProps = { readonly to: MapRef };

/** A node or relation by its words; pressing selects it, hovering outlines it on the map. */
export function MapLink({ to }: MapLinkProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const node = to.type === 'node' ? graph.nodes.get(to.id) : undefined;
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => {
        desk.setHovered(null);
        desk.select([to]);
      }}
      onPointerEnter={() => desk.setHovered(to)}
      onPointerLeave={() => desk.setHovered(null)}
    >
      {node && <KindIcon kind={node.kind} />}
      <span className={styles.linkWords}>{node ? shortText(node, 80) : spokenEnd(graph, to)}</span>
    </button>
  );
}

import type { MapRef } from '#client/desk/state.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { RowButton } from '#client/ui/RowButton.tsx';
import { shortText, spokenEnd } from '#shared/graph/labels.ts';

type MapLinkProps = { readonly to: MapRef };

/** A node or relation by its words; pressing selects it, hovering outlines it on the map. */
export function MapLink({ to }: MapLinkProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const node = to.type === 'node' ? graph.nodes.get(to.id) : undefined;
  return (
    <RowButton
      icon={node && <KindIcon kind={node.kind} />}
      onPress={() => {
        desk.setHovered(null);
        desk.select([to]);
      }}
      onHover={(isOver) => desk.setHovered(isOver ? to : null)}
    >
      {node ? shortText(node, 80) : spokenEnd(graph, to)}
    </RowButton>
  );
}

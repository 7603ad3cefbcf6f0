import { addUnder } from '#client/desk/acts/add.ts';
import { actNamed } from '#client/desk/acts/index.ts';
import { connectNode } from '#client/desk/acts/link.ts';
import type { Desk } from '#client/desk/desk.ts';
import type { MapRef } from '#client/desk/state.ts';
import { useDesk } from '#client/desk/use-desk.ts';
import { ActMenu } from '#client/forms/ActMenu.tsx';
import { ContextMenu } from '#client/ui/ContextMenu.tsx';
import type { MenuEntry } from '#client/ui/menu-entry.ts';
import { shortText } from '#shared/graph/labels.ts';
import { nextOrder } from '#shared/graph/order.ts';
import { rowOfNode } from '#shared/graph/outline.ts';
import { relationKindSchema } from '#shared/graph/records.ts';
import { addEntries, deskEntries, isNodeKind, relationEntries } from './menu-entries.tsx';
import { type DroppedOn, pinCards } from './use-card-drag.ts';

type Spot = { readonly x: number; readonly y: number };

export type OpenMenu =
  | { readonly type: 'acts'; readonly ref: MapRef | null; readonly at: Spot }
  | { readonly type: 'add'; readonly target: MapRef; readonly at: Spot }
  | { readonly type: 'drop'; readonly drop: DroppedOn; readonly at: Spot };

export type CanvasMenuProps = {
  readonly menu: OpenMenu | null;
  readonly onClose: () => void;
  readonly onDone: () => void;
};

/** The menus of the canvas: of a node, a relation or the desk; of what can be added; of a card dropped on another. */
export function CanvasMenu({ menu, onClose, onDone }: CanvasMenuProps) {
  const desk = useDesk();
  const close = () => {
    onClose();
    onDone();
  };
  if (menu?.type === 'acts' && menu.ref?.type === 'node') return <ActMenu at={menu.at} onClose={close} />;
  const { label, items } = menu ? contentOf(desk, menu) : { label: '', items: [] };
  return (
    <ContextMenu
      label={label}
      items={items}
      at={menu && items.length > 0 ? menu.at : null}
      onClose={close}
      onAction={(id) => menu && perform(desk, menu, id)}
    />
  );
}

function contentOf(desk: Desk, menu: OpenMenu): { label: string; items: readonly MenuEntry[] } {
  const state = desk.getState();
  if (menu.type === 'acts') {
    return menu.ref
      ? { label: 'This relation', items: relationEntries(state, menu.ref.id) }
      : { label: 'Map', items: deskEntries(state) };
  }
  if (menu.type === 'add') return { label: 'Add', items: addEntries(state, menu.target) };
  const onto = state.graph.nodes.get(menu.drop.onto);
  const name = onto ? `“${shortText(onto, 32)}”` : 'it';
  return {
    label: 'Dropped on another node',
    items: [
      { id: 'move', title: `Move it under ${name}` },
      { id: 'link', title: `Link it to ${name} as well` },
      { id: 'stay', title: 'Only put it here' },
    ],
  };
}

function perform(desk: Desk, menu: OpenMenu, id: string) {
  if (menu.type === 'add') {
    if (isNodeKind(id)) addUnder(desk, id, menu.target);
  } else if (menu.type === 'drop') {
    dropped(desk, menu.drop, id);
  } else if (id.startsWith('relation:')) {
    const kind = relationKindSchema.parse(id.slice('relation:'.length));
    const relationId = menu.ref?.id ?? '';
    desk.run({ name: 'change-relation-kind', args: { relationId, kind } }, { announce: 'Relation changed.' });
  } else {
    actNamed(id).perform(desk);
  }
}

function dropped(desk: Desk, { nodeId, onto, pins }: DroppedOn, id: string) {
  const { graph } = desk.getState();
  const relation = rowOfNode(graph, nodeId)?.relation;
  if (id === 'stay') return pinCards(desk, pins);
  const target = { type: 'node', id: onto } as const;
  if (id === 'link' || !relation || relation.premises.length > 1) return connectNode(desk, nodeId, target);
  const args = { relationId: relation.id, target, order: nextOrder(graph, target) };
  desk.run({ name: 'retarget', args }, { announce: 'Moved.', select: { type: 'node', id: nodeId } });
}

import type { Act } from '#client/desk/acts/act.ts';
import { actNamed } from '#client/desk/acts/index.ts';
import { keysText } from '#client/desk/acts/keyboard.ts';
import { canEdit } from '#client/desk/acts/selection.ts';
import type { DeskState, MapRef } from '#client/desk/state.ts';
import { groupTitles } from '#client/forms/act-groups.ts';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import type { MenuEntry } from '#client/ui/menu-entry.ts';
import { kinds } from '#shared/graph/kinds/index.ts';
import type { NodeKindId } from '#shared/graph/records.ts';
import { nodeKindIds, relationKindIds } from '#shared/graph/records.ts';
import { defaultRelationKind, endKind, relationWord } from '#shared/graph/relations.ts';

const relationActs = [
  'add-warrant',
  'add-undercut',
  'add-premise',
  'edit-note',
  'retarget',
  'remove-premise',
  'disconnect',
  'comment',
];
const deskActs = ['add-root', 'paste-outline', 'select-all', 'fit', 'unpin-all', 'undo', 'redo'];

/** What a relation can become (`relation:` and the kind), and what can be done to it (an act's id). */
export function relationEntries(state: DeskState, relationId: string): readonly MenuEntry[] {
  const changes = canEdit(state) ? relationKindEntries(state, relationId) : [];
  return [...changes, ...entriesOf(state, relationActs)];
}

/** What can be done where there is nothing. */
export function deskEntries(state: DeskState): readonly MenuEntry[] {
  return entriesOf(state, deskActs);
}

/** The kinds that can lead to a target, each with the word it would lead there with. */
export function addEntries(state: DeskState, target: MapRef): readonly MenuEntry[] {
  const kind = endKind(state.graph, target);
  if (!kind) return [];
  return nodeKindIds
    .filter((id) => kinds[id].role !== 'position')
    .map((id) => ({
      id,
      title: `${kinds[id].title} · ${relationWord(defaultRelationKind(id, kind), id, kind)}`,
      icon: <KindIcon kind={id} />,
    }));
}

export function isNodeKind(id: string): id is NodeKindId {
  return nodeKindIds.some((kind) => kind === id);
}

function entriesOf(state: DeskState, ids: readonly string[]): readonly MenuEntry[] {
  return ids
    .map((id) => actNamed(id))
    .filter((act) => act.isAvailable(state))
    .map(entryOf);
}

function entryOf(act: Act): MenuEntry {
  const Icon = act.icon;
  return {
    id: act.id,
    title: act.title,
    section: groupTitles[act.group],
    keys: keysText(act) || undefined,
    icon: Icon ? <Icon /> : undefined,
  };
}

function relationKindEntries(state: DeskState, relationId: string): readonly MenuEntry[] {
  const relation = state.graph.relations.get(relationId);
  const first = state.graph.nodes.get(relation?.premises[0]?.nodeId ?? '');
  const target = relation && endKind(state.graph, relation.target);
  if (!relation || !first || !target) return [];
  return relationKindIds
    .filter((kind) => kind !== relation.kind)
    .map((kind) => ({
      id: `relation:${kind}`,
      title: `It ${relationWord(kind, first.kind, target)}`,
      section: 'Change the relation',
    }));
}

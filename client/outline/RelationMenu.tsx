import { Check } from 'lucide-react';
import { actNamed } from '#client/desk/acts/index.ts';
import { keysText } from '#client/desk/acts/keyboard.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { ContextMenu } from '#client/ui/ContextMenu.tsx';
import { relationKindIds } from '#shared/graph/records.ts';
import { endKind, relationWord } from '#shared/graph/relations.ts';

export type RelationMenuProps = {
  readonly relationId: string;
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
};

/** What the word of a relation opens: the other words it could have, and the acts on the step it stands for. */
export function RelationMenu({ relationId, at, onClose }: RelationMenuProps) {
  const desk = useDesk();
  const state = useDeskState((current) => current);
  const relation = state.graph.relations.get(relationId);
  const first = state.graph.nodes.get(relation?.premises[0]?.nodeId ?? '');
  const target = relation && endKind(state.graph, relation.target);
  if (!relation || !first || !target) return null;

  const words = relationKindIds.map((kind) => ({
    id: kind,
    title: relationWord(kind, first.kind, target),
    section: 'It …',
    icon: kind === relation.kind ? <Check aria-label="now" /> : undefined,
  }));
  const more = stepActs
    .map((id) => actNamed(id))
    .filter((act) => act.isAvailable(state))
    .map((act) => ({ id: act.id, title: act.title, keys: keysText(act), section: 'This step' }));

  function handleAction(id: string) {
    const kind = relationKindIds.find((candidate) => candidate === id);
    if (!kind) actNamed(id).perform(desk);
    else if (kind !== relation?.kind && first && target) {
      const word = relationWord(kind, first.kind, target);
      desk.run(
        { name: 'change-relation-kind', args: { relationId, kind } },
        { announce: `It ${word} now.`, select: { type: 'relation', id: relationId } },
      );
    }
  }

  return (
    <ContextMenu
      label="Relation"
      items={[...words, ...more]}
      onAction={handleAction}
      at={at}
      onClose={onClose}
    />
  );
}

const stepActs = [
  'add-warrant',
  'add-undercut',
  'add-premise',
  'edit-note',
  'retarget',
  'disconnect',
  'comment',
];

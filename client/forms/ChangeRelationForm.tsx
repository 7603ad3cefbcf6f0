import { useState } from 'react';
import { relationAtHand } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { shortText, spokenEnd } from '#shared/graph/labels.ts';
import type { RelationKindId } from '#shared/graph/records.ts';
import { endKind, relationWord } from '#shared/graph/relations.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { FormShell } from './FormShell.tsx';
import type { FormProps } from './form-props.ts';
import { relationChoices } from './relation-choices.ts';
import { runForm } from './run-form.ts';

export function ChangeRelationForm({ form, onClose }: FormProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const [relation] = useState(
    () => graph.relations.get(form.ref?.id ?? '') ?? relationAtHand(desk.getState()),
  );
  const [kind, setKind] = useState<RelationKindId>(relation?.kind ?? 'support');
  const first = graph.nodes.get(relation?.premises[0]?.nodeId ?? '');
  const target = relation && endKind(graph, relation.target);
  if (!relation || !first || !target) return null;
  const { id, kind: before, target: end } = relation;
  const others = relation.premises.length - 1;

  function submit(): string | null {
    if (!first || !target || kind === before) return null;
    const word = relationWord(kind, first.kind, target);
    return runForm(
      desk,
      { name: 'change-relation-kind', args: { relationId: id, kind } },
      { announce: `“${shortText(first, 40)}” ${word} ${spokenEnd(graph, end)} now.` },
    );
  }

  return (
    <FormShell title="Change the relation" verb="Change" onSubmit={submit} onClose={onClose}>
      <ChoiceList
        label={`How does “${shortText(first, 50)}”${others > 0 ? ` with ${others} more` : ''} bear on ${spokenEnd(graph, end)}?`}
        choices={relationChoices(first.kind, target)}
        value={kind}
        onChange={setKind}
        autoFocus
      />
    </FormShell>
  );
}

import { useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { type Graph, outgoingOf } from '#shared/graph/graph.ts';
import { fieldTitles } from '#shared/graph/kinds/field-words.ts';
import { kindOf, kinds } from '#shared/graph/kinds/index.ts';
import { shortText } from '#shared/graph/labels.ts';
import { type Node, type NodeKindId, nodeKindIds } from '#shared/graph/records.ts';
import { defaultRelationKind, endKind, relationWord } from '#shared/graph/relations.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { FormShell } from './FormShell.tsx';
import type { FormProps } from './form-props.ts';
import { runForm } from './run-form.ts';

export function ChangeKindForm({ form, onClose }: FormProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const node = graph.nodes.get(form.ref?.id ?? '');
  const [kind, setKind] = useState<NodeKindId>(node?.kind ?? 'claim');
  const [adapts, setAdapts] = useState(true);
  if (!node) return null;

  const words = changedWords(graph, node, kind);
  const lost = kindOf(node).fields.filter((name) => node.fields[name] && !kinds[kind].fields.includes(name));

  function submit(): string | null {
    if (!node || kind === node.kind) return null;
    const adaptRelations = adapts && words !== null;
    return runForm(
      desk,
      { name: 'change-kind', args: { nodeId: node.id, kind, adaptRelations } },
      {
        announce: `“${shortText(node, 40)}” is ${article(kinds[kind].word)} now.`,
        select: { type: 'node', id: node.id },
      },
    );
  }

  return (
    <FormShell title="Change the kind" verb="Change" width="medium" onSubmit={submit} onClose={onClose}>
      <ChoiceList
        label={`What is “${shortText(node, 60)}”?`}
        choices={nodeKindIds.map((id) => ({
          id,
          title: kinds[id].title,
          description: kinds[id].explanation,
          icon: <KindIcon kind={id} />,
        }))}
        value={kind}
        onChange={setKind}
        autoFocus
      />
      {words && (
        <Checkbox
          label={`Let it follow: “${words.before}” becomes “${words.after}”`}
          value={adapts}
          onChange={setAdapts}
        />
      )}
      {lost.length > 0 && (
        <p>
          {kinds[kind].title} has no {lost.map((name) => fieldTitles[name].toLowerCase()).join(' or ')}, so
          that goes. Undo brings it back.
        </p>
      )}
    </FormShell>
  );
}

/** What the command's `adaptRelations` would change, in words; null when it would change nothing. */
function changedWords(graph: Graph, node: Node, kind: NodeKindId) {
  for (const relation of outgoingOf(graph, node.id)) {
    const target = endKind(graph, relation.target);
    if (!target || relation.premises.length > 1) continue;
    if (relation.kind !== defaultRelationKind(node.kind, target)) continue;
    const next = defaultRelationKind(kind, target);
    if (next === relation.kind) continue;
    return {
      before: relationWord(relation.kind, node.kind, target),
      after: relationWord(next, kind, target),
    };
  }
  return null;
}

function article(word: string): string {
  return word === 'evidence' ? word : `a ${word}`;
}

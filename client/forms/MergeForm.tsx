import { useState } from 'react';
import { selectedNodes } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { TextField } from '#client/ui/TextField.tsx';
import { shortText } from '#shared/graph/labels.ts';
import { FormShell } from './FormShell.tsx';
import type { FormProps } from './form-props.ts';
import { type MapTarget, nodeTargets } from './map-targets.ts';
import { runForm } from './run-form.ts';
import { TargetPicker } from './TargetPicker.tsx';

/** Two nodes that say the same become one: this one stays, what hangs on the other comes over. */
export function MergeForm({ form, onClose }: FormProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const node = graph.nodes.get(form.ref?.id ?? '');
  const [other, setOther] = useState<MapTarget | null>(null);
  const [text, setText] = useState(node?.text ?? '');
  if (!node) return null;
  const alsoSelected = new Set(selectedNodes(desk.getState()).map(({ id }) => id));
  // What is selected with it is meant most likely; then nodes of the same kind.
  const rank = ({ end, kind }: MapTarget) => (alsoSelected.has(end.id) ? 0 : kind === node.kind ? 1 : 2);
  const targets = nodeTargets(graph, (id) => id !== node.id).toSorted((a, b) => rank(a) - rank(b));

  function choose(target: MapTarget) {
    setOther(target);
    if (text.trim() === '') setText(graph.nodes.get(target.end.id)?.text ?? '');
  }

  function submit(): string | null {
    if (!other || !node) return 'Choose the node that says the same first.';
    return runForm(
      desk,
      { name: 'merge-nodes', args: { keepId: node.id, mergeId: other.end.id, text } },
      {
        announce: `“${other.title}” merged into “${shortText(node, 40)}”.`,
        select: { type: 'node', id: node.id },
      },
    );
  }

  const otherText = other ? graph.nodes.get(other.end.id)?.text : undefined;
  return (
    <FormShell
      title={`Merge into “${shortText(node, 40)}”`}
      verb="Merge"
      width="medium"
      onSubmit={submit}
      onClose={onClose}
      isReady={other !== null}
    >
      <TargetPicker
        label="Which one says the same?"
        targets={targets}
        value={other?.id ?? null}
        onChange={choose}
      />
      {other && (
        <TextField
          label="Text of the merged node"
          description={
            otherText?.trim()
              ? `Its links and sources come over. The other one says: “${otherText}”`
              : undefined
          }
          value={text}
          onChange={setText}
          multiline
          rows={3}
        />
      )}
    </FormShell>
  );
}

import { useId, useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Select } from '#client/ui/Select.tsx';
import { kindOf, kinds } from '#shared/graph/kinds/index.ts';
import { shortText } from '#shared/graph/labels.ts';
import { nextOrder } from '#shared/graph/order.ts';
import { type Node, type NodeKindId, nodeKindIds } from '#shared/graph/records.ts';
import { defaultRelationKind, relationWord } from '#shared/graph/relations.ts';
import { ChoiceList } from './ChoiceList.tsx';
import { FormShell } from './FormShell.tsx';
import type { FormProps } from './form-props.ts';
import { runForm } from './run-form.ts';
import styles from './SplitForm.module.css';
import { partsOf, type SplitPoint, splitAtCursor, splitPoints } from './split-points.ts';

/** Cuts a node that says two things: at a joint that was found, or wherever the cursor is put. */
export function SplitForm({ form, onClose }: FormProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const node = graph.nodes.get(form.ref?.id ?? '');
  const text = node?.text ?? '';
  const points = splitPoints(text);
  const [point, setPoint] = useState<SplitPoint | null>(points[0] ?? null);
  const [kind, setKind] = useState<NodeKindId>(() => (node ? kindAfter(node, points[0] ?? null) : 'claim'));
  const textId = useId();
  if (!node) return null;

  function choose(chosen: SplitPoint | null) {
    setPoint(chosen);
    if (node && chosen) setKind(kindAfter(node, chosen));
  }

  function submit(): string | null {
    if (!node || !point) return 'Put the cursor between two words of the text first.';
    const newId = desk.newId();
    const target = { type: 'node', id: node.id } as const;
    return runForm(
      desk,
      {
        name: 'split-node',
        args: {
          nodeId: node.id,
          start: point.start,
          end: point.end,
          newId,
          kind,
          relationId: desk.newId(),
          relationKind: defaultRelationKind(kind, node.kind),
          order: nextOrder(graph, target),
        },
      },
      {
        announce: `Split: ${kinds[kind].word} added under “${shortText(node, 40)}”.`,
        select: { type: 'node', id: newId },
      },
    );
  }

  const parts = point && partsOf(text, point);
  return (
    <FormShell
      title="Split in two"
      verb="Split"
      width="medium"
      onSubmit={submit}
      onClose={onClose}
      isReady={point !== null}
    >
      {points.length > 0 && (
        <ChoiceList
          label="Split at"
          choices={points.map((candidate) => ({
            id: `${candidate.start}`,
            title: candidate.at || 'The next sentence',
            description: preview(text, candidate),
          }))}
          value={point ? `${point.start}` : null}
          onChange={(id) => choose(points.find(({ start }) => `${start}` === id) ?? null)}
          autoFocus
        />
      )}
      <div className={styles.field}>
        <label htmlFor={textId} className={styles.label}>
          {points.length > 0
            ? 'Or put the cursor where the second statement begins'
            : 'Put the cursor where the second statement begins'}
        </label>
        <textarea
          id={textId}
          className={styles.text}
          value={text}
          readOnly
          rows={Math.min(6, Math.ceil(text.length / 60) + 1)}
          dir="auto"
          onSelect={(event) => {
            const at = splitAtCursor(text, event.currentTarget.selectionStart);
            const isUntouched = document.activeElement !== event.currentTarget;
            if (!isUntouched && at) setPoint(at);
          }}
        />
      </div>
      <Select
        label="The second part is"
        items={nodeKindIds.map((id) => ({ id, title: kinds[id].title }))}
        value={kind}
        onChange={(id) => setKind(nodeKindIds.find((candidate) => candidate === id) ?? kind)}
      />
      {parts && (
        <div className={styles.parts} aria-live="polite">
          <p className={styles.part} dir="auto">
            {parts.before}
          </p>
          <p className={styles.word}>
            {relationWord(defaultRelationKind(kind, node.kind), kind, node.kind)} ↑
          </p>
          <p className={styles.part} dir="auto">
            {parts.after}
          </p>
        </div>
      )}
    </FormShell>
  );
}

/** After “because” a reason follows, after “but” an objection. */
function kindAfter(node: Node, point: SplitPoint | null): NodeKindId {
  const kind = kindOf(node);
  return point?.relation === 'oppose' ? kind.objection : kind.child;
}

function preview(text: string, point: SplitPoint): string {
  const { before, after } = partsOf(text, point);
  return `“…${before.slice(-28)}” | “${after.slice(0, 28)}…”`;
}

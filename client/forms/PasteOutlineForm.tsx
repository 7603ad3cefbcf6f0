import { type CSSProperties, useDeferredValue, useMemo, useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { recordsOf } from '#shared/graph/graph.ts';
import { spokenEnd } from '#shared/graph/labels.ts';
import { ordersAfter } from '#shared/graph/order.ts';
import { linksTo } from '#shared/graph/paste.ts';
import type { End, MapRecord } from '#shared/graph/records.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import { FormShell } from './FormShell.tsx';
import type { FormProps } from './form-props.ts';
import { previewOf, rootKindIn } from './outline-preview.ts';
import styles from './PasteOutlineForm.module.css';
import { runForm } from './run-form.ts';

/** Lines of the preview that are drawn; a longer outline is pasted whole all the same. */
const linesShown = 60;

/** Any indented list becomes nodes; it is looked at before it is put on the map, and is one step to undo. */
export function PasteOutlineForm({ form, onClose }: FormProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const [text, setText] = useState(form.text ?? '');
  const read = useDeferredValue(text);
  const end: End | null =
    form.ref?.type === 'node' || form.ref?.type === 'relation'
      ? { type: form.ref.type, id: form.ref.id }
      : null;
  const [hangs, setHangs] = useState(end !== null);
  const root = rootKindIn(graph, hangs ? end : null);
  const preview = useMemo(() => previewOf(read, root), [read, root]);

  function submit(): string | null {
    const sketch = readSketch(text, desk.newId, root);
    if (sketch.graph.nodes.size === 0) return 'There is no line to paste yet. Type or paste some first.';
    const records = afterOwnRoots([...recordsOf(sketch.graph)]);
    const links = end && hangs ? linksTo(graph, records, end, desk.newId) : [];
    const count = sketch.graph.nodes.size === 1 ? '1 node' : `${sketch.graph.nodes.size} nodes`;
    const first = records.find((record) => record.type === 'node');
    return runForm(
      desk,
      { name: 'paste', args: { records: [...records, ...links] } },
      { announce: `${count} pasted.`, ...(first && { select: { type: 'node', id: first.id } }) },
    );
  }

  /** Roots of the pasted outline come after those of the map. */
  function afterOwnRoots(records: readonly MapRecord[]): readonly MapRecord[] {
    const last = [...graph.nodes.values()].reduce((max, { order }) => (order > max ? order : max), '');
    const nodes = records
      .filter((record) => record.type === 'node')
      .toSorted((a, b) => (a.order < b.order ? -1 : 1));
    const orders = ordersAfter(last === '' ? null : last, nodes.length);
    const orderOf = new Map(nodes.map(({ id }, at) => [id, orders[at] ?? 'a0']));
    return records.map((record) =>
      record.type === 'node' ? { ...record, order: orderOf.get(record.id) ?? record.order } : record,
    );
  }

  const more = preview.lines.length - linesShown;
  return (
    <FormShell
      title="Paste an outline"
      verb={preview.nodes > 1 ? `Paste ${preview.nodes} nodes` : 'Paste'}
      width="wide"
      onSubmit={submit}
      onClose={onClose}
      isReady={preview.nodes > 0}
    >
      <div className={styles.sides}>
        <TextField
          label="Outline"
          description="One statement a line; indent what belongs below. Begin a line with + to support or - to oppose."
          value={text}
          onChange={setText}
          multiline
          rows={14}
          autoFocus
        />
        <section className={styles.preview} aria-label="What it becomes">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls must be reachable by keyboard */}
          <ul className={styles.lines} tabIndex={0} aria-label="Nodes">
            {preview.lines.slice(0, linesShown).map((line) => (
              // The indent is computed; React's type knows no custom properties.
              <li key={line.id} className={styles.line} style={{ '--level': line.level } as CSSProperties}>
                <KindIcon kind={line.kind} />
                <span>
                  {line.word && <span className={styles.word}>{line.word} </span>}
                  {line.text}
                </span>
              </li>
            ))}
            {more > 0 && <li className={styles.word}>and {more} more</li>}
          </ul>
          {preview.lines.length === 0 && (
            <p className={styles.word}>What you paste is shown here as it will be.</p>
          )}
          {preview.problems.length > 0 && (
            <ul className={styles.problems} aria-label="To look at">
              {preview.problems.slice(0, 20).map(({ line, message }) => (
                <li key={`${line} ${message}`}>
                  Line {line}: {message}
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      {end && <Checkbox label={`Hang it under ${spokenEnd(graph, end)}`} value={hangs} onChange={setHangs} />}
    </FormShell>
  );
}

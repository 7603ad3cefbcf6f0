import { useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { TextField } from '#client/ui/TextField.tsx';
import { spokenEnd } from '#shared/graph/labels.ts';
import { maxTextLength } from '#shared/graph/text.ts';
import { FormShell } from './FormShell.tsx';
import type { FormProps } from './form-props.ts';
import { runForm } from './run-form.ts';

/** A remark of the student's own on a node, or on a step: there it may say why the reason counts. */
export function NoteForm({ form, onClose }: FormProps) {
  const desk = useDesk();
  const graph = useDeskState((state) => state.graph);
  const type = form.ref?.type === 'relation' ? 'relation' : 'node';
  const id = form.ref?.id ?? '';
  const record = type === 'relation' ? graph.relations.get(id) : graph.nodes.get(id);
  const [note, setNote] = useState(record?.note ?? '');
  if (!record) return null;
  const isTooLong = note.length > maxTextLength;

  function submit(): string | null {
    if (isTooLong) return `A note has at most ${maxTextLength.toLocaleString('en')} characters.`;
    if (note === record?.note) return null;
    const announce = note.trim() === '' ? 'Note removed.' : 'Note saved.';
    return runForm(desk, { name: 'edit-note', args: { ref: { type, id }, note } }, { announce });
  }

  return (
    <FormShell title="Note" verb="Save" width="medium" onSubmit={submit} onClose={onClose}>
      <TextField
        label={`On ${spokenEnd(graph, { type, id })}`}
        description={
          type === 'relation'
            ? 'Why does this reason count? “This shows … because …” It can stand in for a warrant.'
            : 'For yourself and for those who read your map. It is not part of the essay.'
        }
        value={note}
        onChange={setNote}
        multiline
        rows={6}
        autoFocus
      />
    </FormShell>
  );
}

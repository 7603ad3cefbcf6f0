import { useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { sourceName } from '#shared/sources/source-words.ts';
import { FormShell } from './FormShell.tsx';
import type { FormProps } from './form-props.ts';
import { runForm } from './run-form.ts';
import { SourceFields } from './SourceFields.tsx';
import { draftOf, emptySource, itemOf, type SourceDraft, type SourceProblems } from './source-fields.ts';

/** A new source, or the one that the form is about. */
export function SourceForm({ form, onClose }: FormProps) {
  const desk = useDesk();
  const source = useDeskState((state) => state.graph.sources.get(form.ref?.id ?? ''));
  const [draft, setDraft] = useState<SourceDraft>(source ? draftOf(source.item) : emptySource);
  const [problems, setProblems] = useState<SourceProblems>({});

  function submit(): string | null {
    const item = itemOf(draft, source?.item);
    if ('problems' in item) {
      setProblems(item.problems);
      return 'Something is missing or does not fit. It is marked above.';
    }
    return source
      ? runForm(
          desk,
          { name: 'edit-source', args: { sourceId: source.id, item } },
          { announce: `${sourceName(item)} saved.` },
        )
      : runForm(
          desk,
          { name: 'add-source', args: { id: desk.newId(), item } },
          { announce: `${sourceName(item)} added to the sources.` },
        );
  }

  return (
    <FormShell
      title={source ? 'Edit the source' : 'Add a source'}
      verb={source ? 'Save' : 'Add source'}
      onSubmit={submit}
      onClose={onClose}
    >
      <SourceFields draft={draft} onChange={setDraft} problems={problems} autoFocus />
    </FormShell>
  );
}

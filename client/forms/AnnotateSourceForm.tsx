import { useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { TextField } from '#client/ui/TextField.tsx';
import { sourceName } from '#shared/sources/source-words.ts';
import { FormShell } from './FormShell.tsx';
import type { FormProps } from './form-props.ts';
import { runForm } from './run-form.ts';

/** What an annotated bibliography says of a source, in three parts. */
export function AnnotateSourceForm({ form, onClose }: FormProps) {
  const desk = useDesk();
  const source = useDeskState((state) => state.graph.sources.get(form.ref?.id ?? ''));
  const [summary, setSummary] = useState(source?.annotation?.summary ?? '');
  const [use, setUse] = useState(source?.annotation?.use ?? '');
  const [credibility, setCredibility] = useState(source?.annotation?.credibility ?? '');
  if (!source) return null;
  const name = sourceName(source.item);

  return (
    <FormShell
      title={`Annotate ${name}`}
      verb="Save"
      width="medium"
      onSubmit={() =>
        runForm(
          desk,
          {
            name: 'annotate-source',
            args: {
              sourceId: source.id,
              summary: summary.trim(),
              use: use.trim(),
              credibility: credibility.trim(),
            },
          },
          { announce: 'Annotation saved.' },
        )
      }
      onClose={onClose}
    >
      <TextField
        label="What it says"
        description="In your own words: its question, its answer, its main evidence."
        value={summary}
        onChange={setSummary}
        multiline
        rows={5}
        autoFocus
      />
      <TextField
        label="What you use it for"
        description="Which claim it carries, or which objection it makes."
        value={use}
        onChange={setUse}
        multiline
        rows={3}
      />
      <TextField
        label="Why it can be trusted"
        description="Who wrote it, on what evidence, and where its limits are."
        value={credibility}
        onChange={setCredibility}
        multiline
        rows={3}
      />
    </FormShell>
  );
}

import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { cslTypes } from '#shared/graph/csl-item.ts';
import { type SourceDraft, sourceTypeTitles } from './source-fields.ts';

export type SourceFieldsProps = {
  readonly draft: SourceDraft;
  readonly onChange: (draft: SourceDraft) => void;
  readonly problems: Partial<Record<keyof SourceDraft, string>>;
  readonly autoFocus?: boolean | undefined;
};

export function SourceFields({ draft, onChange, problems, autoFocus }: SourceFieldsProps) {
  const set = (name: keyof SourceDraft) => (value: string) => onChange({ ...draft, [name]: value });
  return (
    <>
      <TextField
        label="Title"
        value={draft.title}
        onChange={set('title')}
        error={problems.title}
        autoFocus={autoFocus}
      />
      <TextField
        label="Authors"
        description="Family name, given name; several with a semicolon between them. An organisation as it is."
        value={draft.authors}
        onChange={set('authors')}
        error={problems.authors}
      />
      <TextField label="Year" value={draft.year} onChange={set('year')} error={problems.year} />
      <TextField
        label="Link"
        placeholder="https://"
        value={draft.url}
        onChange={set('url')}
        error={problems.url}
      />
      <Select
        label="What it is"
        items={cslTypes.map((id) => ({ id, title: sourceTypeTitles[id] }))}
        value={draft.type}
        onChange={(id) => onChange({ ...draft, type: cslTypes.find((type) => type === id) ?? draft.type })}
      />
    </>
  );
}

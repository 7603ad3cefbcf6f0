import { useState } from 'react';
import { Button } from '#client/ui/Button.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { cslTypes } from '#shared/graph/csl-item.ts';
import styles from './SourceFields.module.css';
import { fieldsFor, fieldTitle, longFields, nameFieldIds, type SourceField } from './source-field-list.ts';
import { type SourceDraft, type SourceProblems, sourceTypeTitles } from './source-fields.ts';

export type SourceFieldsProps = {
  readonly draft: SourceDraft;
  readonly onChange: (draft: SourceDraft) => void;
  readonly problems: SourceProblems;
  readonly autoFocus?: boolean | undefined;
};

/** What a source of its kind is known by; the rest is one press away, and in sight where something stands in it. */
export function SourceFields({ draft, onChange, problems, autoFocus = false }: SourceFieldsProps) {
  const [isAllShown, setAllShown] = useState(false);
  const { first, more } = fieldsFor(draft.type);
  const [filledAtStart] = useState(() => more.filter((field) => draft.values[field]));
  const shownMore = more.filter((field) => isAllShown || problems[field] || filledAtStart.includes(field));

  const fieldOf = (field: SourceField) => (
    <TextField
      key={field}
      label={fieldTitle(field, draft.type)}
      value={draft.values[field] ?? ''}
      onChange={(value) => onChange({ ...draft, values: { ...draft.values, [field]: value } })}
      description={descriptions[field]}
      placeholder={field === 'URL' ? 'https://' : undefined}
      error={problems[field]}
      multiline={longFields.has(field)}
      rows={3}
      autoFocus={autoFocus && field === 'title'}
    />
  );
  const isWide = (field: SourceField) =>
    nameFieldIds.some((one) => one === field) || longFields.has(field) || /title$|^URL$/.test(field);

  return (
    <>
      <Select
        label="What it is"
        items={cslTypes.map((id) => ({ id, title: sourceTypeTitles[id] }))}
        value={draft.type}
        onChange={(type) => onChange({ ...draft, type })}
      />
      <div className={styles.fields}>
        {[...first, ...shownMore].map((field) => (
          <div key={field} className={isWide(field) ? styles.wide : undefined}>
            {fieldOf(field)}
          </div>
        ))}
      </div>
      {!isAllShown && (
        <div>
          <Button variant="quiet" onPress={() => setAllShown(true)}>
            More fields
          </Button>
        </div>
      )}
    </>
  );
}

const descriptions: Readonly<Partial<Record<SourceField, string>>> = {
  author: 'Family name, given name; several with a semicolon between them. An organisation as it is.',
  issued: '2019, May 2019, 3 May 2019; or “n.d.” where there is none.',
};

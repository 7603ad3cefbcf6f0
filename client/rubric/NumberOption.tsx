import { useState } from 'react';
import { TextField } from '#client/ui/TextField.tsx';
import type { OptionField } from './option-fields.ts';
import styles from './RuleOptions.module.css';

export type NumberOptionProps = {
  readonly label: string;
  readonly field: Extract<OptionField, { readonly type: 'number' }>;
  /** Shown and given in per cent; 0-1 in the rubric. */
  readonly isShare: boolean;
  /** Null while it is left at its standard. */
  readonly value: number | null;
  /** Undefined leaves it at its standard. */
  readonly onChange: (value: number | undefined) => void;
};

/** A number of a rule's options; an empty field means the rule's own. */
export function NumberOption({ label, field, isShare, value, onChange }: NumberOptionProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const scale = isShare ? 100 : 1;
  const shownOf = (number: number) => String(Math.round(number * scale * 100) / 100);
  const unit = isShare ? ' %' : '';
  const kept = value === null ? '' : shownOf(value);
  // Undo may have changed the value under what was typed: then the value wins.
  const isDraftShown = draft !== null && (parse(draft) === null || (parse(draft) ?? null) === value);
  const text = isDraftShown ? draft : kept;
  const parsed = parse(text);

  function parse(words: string): number | undefined | null {
    if (words.trim() === '') return undefined;
    const number = Number(words.replace(',', '.').replace('%', '')) / scale;
    const isWrong =
      Number.isNaN(number) ||
      (field.isWhole && !Number.isInteger(number)) ||
      number < (field.least ?? number) ||
      number > (field.most ?? number);
    return isWrong ? null : number;
  }

  return (
    <div className={styles.number}>
      <TextField
        label={isShare ? `${label} (%)` : label}
        value={text}
        placeholder={field.standard === null ? 'Not asked' : `${shownOf(field.standard)}${unit}`}
        description={
          field.standard === null
            ? 'Left empty, nothing is asked.'
            : `Left empty: ${shownOf(field.standard)}${unit}.`
        }
        error={parsed === null ? rangeWords() : undefined}
        onChange={(words) => {
          setDraft(words);
          const number = parse(words);
          if (number !== null) onChange(number);
        }}
        onBlur={() => setDraft(null)}
      />
    </div>
  );

  function rangeWords(): string {
    const what = field.isWhole ? 'a whole number' : 'a number';
    const from = field.least === null ? '' : ` from ${shownOf(field.least)}`;
    const to = field.most === null ? '' : ` to ${shownOf(field.most)}`;
    return `Give ${what}${from}${to}.`;
  }
}

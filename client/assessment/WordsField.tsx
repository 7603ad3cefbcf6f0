import { useRef, useState } from 'react';
import { type DocumentJson, emptyDocument } from '#shared/essay/document.ts';
import { useBank } from '../feedback/bank/use-bank.ts';
import { isBlank } from '../feedback/rich/is-blank.ts';
import { RichTextField } from '../feedback/rich/RichTextField.tsx';
import { RichTextView } from '../feedback/rich/RichTextView.tsx';
import { focusRow } from './use-form-keys.ts';
import styles from './WordsField.module.css';

type WordsFieldProps = {
  readonly label: string;
  /** Title of the criterion whose bank entries come first; empty for the whole. */
  readonly criterion: string;
  readonly words: DocumentJson | null;
  readonly placeholder: string;
  readonly mayEdit: boolean;
  /** Null when nothing is left. */
  readonly onChange: (words: DocumentJson | null) => void;
  /** Ctrl or Command and Enter. */
  readonly onSubmit: () => void;
};

/** What is said on a row or on the whole, with the comment bank behind a `/`. */
export function WordsField(props: WordsFieldProps) {
  const { label, criterion, words, mayEdit, onChange } = props;
  const { state } = useBank();
  const field = useRef<HTMLDivElement>(null);
  // What is typed stands until the field is left: an answer to an earlier word must not move the cursor.
  const [typed, setTyped] = useState<DocumentJson | null>(null);
  if (!mayEdit)
    return words === null ? null : (
      <div className={styles.words}>
        <span className={styles.label}>{label}</span>
        <RichTextView document={words} />
      </div>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the focus leave the field inside
    <div
      ref={field}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setTyped(null);
      }}
    >
      <RichTextField
        label={label}
        placeholder={props.placeholder}
        value={typed ?? words ?? emptyDocument}
        onChange={(written) => {
          setTyped(written);
          onChange(isBlank(written) ? null : written);
        }}
        onSubmit={props.onSubmit}
        onEscape={() => field.current && focusRow(field.current)}
        bank={{ entries: state.entries, criterion, onUse: () => undefined }}
      />
    </div>
  );
}

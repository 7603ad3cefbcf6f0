import { classNames } from '#client/ui/class-names.ts';
import type { RubricBody } from '#shared/rubric/rubric.ts';
import styles from './CellField.module.css';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';

export type CellFieldProps = {
  /** See parts.ts. */
  readonly part: string;
  /** Spoken; the place on the screen says it to the eye. */
  readonly label: string;
  readonly value: string;
  readonly write: (body: RubricBody, text: string) => RubricBody;
  readonly look: 'page' | 'strong' | 'body' | 'small';
  readonly placeholder?: string | undefined;
  /** UTF-16 code units. */
  readonly most: number;
  /** Line ends are kept; without it Enter does nothing. */
  readonly isMultiline?: boolean | undefined;
};

/** Words that are edited where they stand: looks like text until it is pointed at, and grows with what is typed. */
export function CellField(props: CellFieldProps) {
  const { part, label, value, write, look, placeholder, most, isMultiline = false } = props;
  const desk = useRubricDesk();
  const isReadOnly = useRubricState((state) => state.isReadOnly);
  if (isReadOnly) {
    return value === '' ? null : <p className={classNames(styles.words, styles[look])}>{value}</p>;
  }
  return (
    // The same words unseen behind the field give it its height.
    <div className={classNames(styles.grow, styles[look])} data-words={`${value || placeholder || ''} `}>
      <textarea
        rows={1}
        className={styles.field}
        data-part={part}
        aria-label={label}
        value={value}
        maxLength={most}
        placeholder={placeholder}
        onChange={(event) => {
          const text = isMultiline ? event.target.value : event.target.value.replace(/\s*\n\s*/g, ' ');
          desk.edit((body) => write(body, text), { typing: part });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isMultiline && !event.nativeEvent.isComposing) event.preventDefault();
        }}
        onBlur={desk.endTyping}
      />
    </div>
  );
}

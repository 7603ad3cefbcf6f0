import { CircleQuestionMark, Lightbulb, type LucideIcon, OctagonAlert } from 'lucide-react';
import type { Severity } from '#shared/rubric/finding.ts';
import field from './Field.module.css';
import styles from './SeverityMark.module.css';

export type SeverityMarkProps = {
  readonly severity: Severity;
  /** Shown beside the shape; the word is spoken with it: “2 missing”. */
  readonly count?: number | undefined;
  /** The word is drawn too, where there is room. */
  readonly isWordShown?: boolean | undefined;
};

/** How grave a finding is, by shape and word: an octagon (missing), a question (check), a light bulb (idea). */
export function SeverityMark({ severity, count, isWordShown = false }: SeverityMarkProps) {
  const { Shape, word } = marks[severity];
  return (
    <span className={`${styles.mark} ${styles[severity]}`} title={word} data-severity={severity}>
      <Shape aria-hidden size={16} strokeWidth={1.75} />
      {count !== undefined && <span>{count}</span>}
      <span className={isWordShown ? undefined : field.hidden}> {word}</span>
    </span>
  );
}

const marks: Record<Severity, { readonly Shape: LucideIcon; readonly word: string }> = {
  missing: { Shape: OctagonAlert, word: 'Missing' },
  check: { Shape: CircleQuestionMark, word: 'Check' },
  idea: { Shape: Lightbulb, word: 'Idea' },
};

import { type ReactNode, type RefObject, useId } from 'react';
import form from '#client/assessment/AssessmentForm.module.css';
import { CriterionRow } from '#client/assessment/CriterionRow.tsx';
import type { FormKey } from '#client/assessment/form-keys.ts';
import { type MarkEdit, markOf } from '#client/assessment/marks.ts';
import { useFormKeys } from '#client/assessment/use-form-keys.ts';
import { WordsField } from '#client/assessment/WordsField.tsx';
import { ProgressBar } from '#client/ui/ProgressBar.tsx';
import type { Assessment } from '#shared/assessment/assessment.ts';
import { totalOf } from '#shared/assessment/total.ts';
import type { Criterion, Rubric } from '#shared/rubric/rubric.ts';
import styles from './Judging.module.css';

type JudgingFormProps = {
  readonly form: RefObject<HTMLElement | null>;
  readonly rubric: Rubric;
  readonly judged: Assessment;
  readonly mayEdit: boolean;
  readonly open: string | null;
  readonly onOpen: (criterionId: string | null) => void;
  readonly onMark: (criterionId: string, edit: MarkEdit) => void;
  readonly onShow: () => void;
  readonly onSubmit: () => void;
  readonly onKey: (key: FormKey) => void;
  /** What the words on a row are called, and what they should say. */
  readonly reasonTitle: string;
  readonly placeholder: string;
  /** What it is about, in sight all the time; and below the rows. */
  readonly lead: ReactNode;
  readonly acts: ReactNode;
  /** What stands in an open row above its levels. */
  readonly besideRow?: ((criterion: Criterion) => ReactNode) | undefined;
};

/** The rubric as a form for a map that teaches judging: levels and a reason for each, one row open. */
export function JudgingForm(props: JudgingFormProps) {
  const { rubric, judged, mayEdit, open } = props;
  const titleId = useId();
  useFormKeys(props.form, props.onKey);
  const { marked, criteria } = totalOf(rubric, judged.marks);
  return (
    <section ref={props.form} className={form.form} aria-labelledby={titleId} tabIndex={-1}>
      <header className={form.head}>
        <h2 id={titleId} className={form.title}>
          {rubric.title}
        </h2>
        <div className={form.progress}>
          <ProgressBar label="rows" value={marked} of={criteria} />
        </div>
      </header>
      {/* Outside of what scrolls: the first row has the focus from the start. */}
      {props.lead && <div className={styles.lead}>{props.lead}</div>}
      <div className={form.scroll}>
        <ol className={form.rows}>
          {rubric.criteria.map((criterion) => (
            <CriterionRow
              key={criterion.id}
              criterion={criterion}
              assessment={judged}
              others={[]}
              mayEdit={mayEdit}
              isOpen={open === criterion.id}
              comments={0}
              onToggle={() => props.onOpen(open === criterion.id ? null : criterion.id)}
              onMark={(edit) => props.onMark(criterion.id, edit)}
              onShow={props.onShow}
              above={props.besideRow?.(criterion)}
            >
              <WordsField
                label={`${props.reasonTitle} for ${criterion.title}`}
                criterion={criterion.title}
                placeholder={props.placeholder}
                words={markOf(judged, criterion.id).comment}
                mayEdit={mayEdit}
                onChange={(comment) => props.onMark(criterion.id, { comment })}
                onSubmit={props.onSubmit}
              />
            </CriterionRow>
          ))}
        </ol>
        <div className={form.end}>{props.acts}</div>
      </div>
    </section>
  );
}

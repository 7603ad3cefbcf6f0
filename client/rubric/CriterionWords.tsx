import { changeCriterion } from '#shared/rubric/editing/criteria.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';
import { CellField } from './CellField.tsx';
import { criterionPart } from './parts.ts';
import styles from './RubricGrid.module.css';

export type CriterionWordsProps = { readonly criterion: Criterion; readonly at: number };

/** What a criterion is called and what it asks for. */
export function CriterionWords({ criterion, at }: CriterionWordsProps) {
  const { id } = criterion;
  const name = `Criterion ${at + 1}`;
  return (
    <>
      <CellField
        part={criterionPart(id, 'title')}
        label={`${name}: title`}
        value={criterion.title}
        placeholder={name}
        most={300}
        look="strong"
        write={(body, title) => changeCriterion(body, id, { title })}
      />
      <CellField
        part={criterionPart(id, 'description')}
        label={`${name}: description`}
        value={criterion.description}
        placeholder="What does it ask for?"
        most={5_000}
        look="small"
        isMultiline
        write={(body, description) => changeCriterion(body, id, { description })}
      />
      {criterion.usesRange && <p className={styles.mark}>Points between two levels may be given</p>}
    </>
  );
}

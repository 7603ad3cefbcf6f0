import type { Agreement, ClassScores } from '#shared/reviews/scores.ts';
import part from '../../dashboard/PartList.module.css';
import styles from './Numbers.module.css';

/** How far reviewers agree at each row of the rubric, in a sentence that says what that means; figures beside it. */
export function AgreementList({ scores }: { readonly scores: ClassScores }) {
  const rows = [
    { id: 'whole', title: 'Whole', agreement: scores.agreement },
    ...scores.criteria.map(({ id, title, agreement }) => ({ id: `row-${id}`, title, agreement })),
  ];
  return (
    <section className={part.part} aria-labelledby="agreement-heading">
      <h2 id="agreement-heading" className={part.heading}>
        How far reviewers agree
      </h2>
      <ul className={part.list}>
        {rows.map(({ id, title, agreement }) => (
          <li key={id} className={part.row}>
            <span className={styles.row}>
              <strong>{title}</strong> <span className={styles.figures}>{figures(agreement)}</span>
            </span>
            <span>{agreement.words}</span>
          </li>
        ))}
      </ul>
      <p className={part.note}>
        Alpha is Krippendorff’s, by the order of the levels: 1 is full agreement, 0 what chance would do. ICC
        is how much two reviews of the same map have in common.
      </p>
    </section>
  );
}

function figures({ alpha, single }: Agreement): string {
  return alpha === null
    ? 'not known'
    : `alpha ${alpha.toFixed(2)}${single === null ? '' : `, ICC ${single.toFixed(2)}`}`;
}

import type { ReviewerHealth } from '#shared/reviews/health.ts';
import part from '../../dashboard/PartList.module.css';
import table from '../../ui/RowTable.module.css';
import styles from './Health.module.css';

type ReviewerTableProps = {
  readonly reviewers: readonly ReviewerHealth[];
  /** By id of the review. */
  readonly onOpen: (id: string) => void;
};

/** Everybody who reviews, by name: how far they are and how useful authors found what they wrote. No ranking. */
export function ReviewerTable({ reviewers, onOpen }: ReviewerTableProps) {
  if (reviewers.length === 0) return null;
  return (
    <section className={part.part} aria-labelledby="reviewers-heading">
      <h2 id="reviewers-heading" className={part.heading}>
        How useful reviews were found
      </h2>
      <table className={table.table} aria-labelledby="reviewers-heading">
        <thead>
          <tr>
            <th scope="col">Reviewer</th>
            <th scope="col">Sent</th>
            <th scope="col">Useful</th>
            <th scope="col" className={table.detail}>
              Endorsed
            </th>
          </tr>
        </thead>
        <tbody>
          {reviewers.map(({ personId, name, owed, sent, usefulness, rated, endorsed, reviewId }) => (
            <tr key={personId} className={table.row}>
              <th scope="row">
                {reviewId === null ? (
                  <span className={styles.plain}>{name}</span>
                ) : (
                  <button type="button" className={styles.open} onClick={() => onOpen(reviewId)}>
                    {name}
                  </button>
                )}
              </th>
              <td>
                {sent} of {owed}
              </td>
              <td>
                {usefulness === null
                  ? 'not rated'
                  : `${usefulness.toFixed(1)} of 5, by ${rated} ${rated === 1 ? 'author' : 'authors'}`}
              </td>
              <td className={table.detail}>{endorsed === 0 ? '–' : endorsed}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={part.note}>By name; nobody stands above another.</p>
    </section>
  );
}

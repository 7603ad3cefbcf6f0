import { numberWords } from '#shared/reviews/score-words.ts';
import type { OwnScores } from '#shared/reviews/scores.ts';
import styles from './Received.module.css';

type OwnNumbersProps = { readonly numbers: OwnScores };

/** What the levels of one’s own map come to, and of a graded peer review what counts and why. Nobody else’s are beside it. */
export function OwnNumbers({ numbers: { criteria, grade } }: OwnNumbersProps) {
  const rows = criteria.filter(({ n }) => n > 0);
  if (rows.length === 0) return null;
  const counts = rows.some(({ score }) => score !== null);
  return (
    <section className={styles.section} aria-labelledby="own-numbers">
      <h2 id="own-numbers" className={styles.heading}>
        What they come to
      </h2>
      <p className={styles.quiet}>
        {grade
          ? 'What counts allows for strict and lenient reviewers, so it may differ from the mean.'
          : 'This is practice: none of it is a grade.'}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the page, the arrow keys move it */}
      <section className={styles.scroll} aria-label="Numbers, row by row" tabIndex={0}>
        <table className={styles.table} aria-label="What they come to">
          <thead>
            <tr>
              <th scope="col">Row</th>
              <th scope="col">Reviews</th>
              <th scope="col">Mean</th>
              <th scope="col">Spread</th>
              {counts && <th scope="col">Counts</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, title, most, n, mean, spread, score, overrideReason }) => (
              <tr key={id}>
                <th scope="row">{title}</th>
                <td>{n}</td>
                <td>{mean === null ? '–' : `${numberWords(mean, most)} of ${most}`}</td>
                <td>{spread === null ? 'one review only' : `± ${numberWords(spread, most)}`}</td>
                {counts && (
                  <td>
                    {score === null ? '–' : numberWords(score, most)}
                    {overrideReason !== null && ` (set by your instructor: ${overrideReason})`}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {grade && (
        <ul>
          {grade.words.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

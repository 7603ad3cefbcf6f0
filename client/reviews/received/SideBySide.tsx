import type { Assessment } from '#shared/assessment/assessment.ts';
import { levelOf, markOn } from '#shared/assessment/total.ts';
import type { ReceivedReview } from '#shared/reviews/review.ts';
import { spreadWords } from '#shared/reviews/spread-words.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { levelText } from './Levels.tsx';
import styles from './Received.module.css';

type SideBySideProps = {
  readonly rubric: Rubric;
  readonly reviews: readonly ReceivedReview[];
  /** One’s own assessment of the map; null without. */
  readonly own: Assessment | null;
};

/** The levels of all reviews beside one’s own, row by row, with how far they agree. */
export function SideBySide({ rubric, reviews, own }: SideBySideProps) {
  const rows = rubric.criteria.filter(({ levels }) => levels.length > 0);
  return (
    <section className={styles.section} aria-labelledby="side-by-side">
      <h2 id="side-by-side" className={styles.heading}>
        Levels side by side
      </h2>
      <p className={styles.quiet}>
        Reviewers see different things. Where they differ, their words say more than their levels.
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it is wider than the page, the arrow keys move it */}
      <section className={styles.scroll} aria-label="Levels, row by row" tabIndex={0}>
        <table className={styles.table} aria-label="Levels side by side">
          <thead>
            <tr>
              <th scope="col">Row</th>
              {own && <th scope="col">You</th>}
              {reviews.map(({ id, reviewer }) => (
                <th key={id} scope="col">
                  {reviewer}
                </th>
              ))}
              {reviews.length > 1 && <th scope="col">Together</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map((criterion) => {
              const marks = reviews.map(({ assessment }) => markOn(criterion, assessment.marks));
              const titles = criterion.levels
                .toSorted((a, b) => b.points - a.points)
                .map(({ title }) => title);
              const given = marks.flatMap((mark) => levelOf(criterion, mark)?.title ?? []);
              return (
                <tr key={criterion.id}>
                  <th scope="row">{criterion.title}</th>
                  {own && <td>{levelText(criterion, markOn(criterion, own.marks)) || 'Not said'}</td>}
                  {reviews.map(({ id }, at) => (
                    <td key={id}>{levelText(criterion, marks[at]) || 'Not said'}</td>
                  ))}
                  {reviews.length > 1 && <td>{spreadWords(titles, given) || 'Nobody says'}</td>}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </section>
  );
}

import { Checkbox } from '#client/ui/Checkbox.tsx';
import type { RubricReading } from '#shared/rubric/exchange/format.ts';
import type { RubricBody } from '#shared/rubric/rubric.ts';
import styles from './Exchange.module.css';
import { pointsWords } from './points-words.ts';

export type ReadRubricListProps = {
  readonly reading: RubricReading;
  /** Places in `reading.rubrics`. */
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (chosen: ReadonlySet<number>) => void;
};

/** What was found in a file: rubrics to choose from, rows that could not be taken, and what has no place here. */
export function ReadRubricList({ reading, chosen, onChoose }: ReadRubricListProps) {
  const { rubrics, problems, losses } = reading;
  return (
    <>
      <div role="status">
        <p className={styles.heading}>{foundWords(rubrics.length)}</p>
      </div>
      {rubrics.length > 0 && (
        <ul className={styles.found}>
          {rubrics.map((rubric, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rubrics of a file are known by their place in it
            <li key={at} className={styles.rubric}>
              <Checkbox
                label={`${rubric.title} · ${countWords(rubric)}`}
                value={chosen.has(at)}
                onChange={(isChosen) =>
                  onChoose(
                    new Set(
                      [...rubrics.keys()].filter((other) => (other === at ? isChosen : chosen.has(other))),
                    ),
                  )
                }
              />
              <ul className={styles.criteria}>
                {rubric.criteria.map((criterion) => (
                  <li key={criterion.id}>
                    {criterion.title || 'Without a title'}:{' '}
                    {criterion.levels.length === 0
                      ? 'for comments only'
                      : criterion.levels
                          .map(({ title, points }) => (title ? `${title} ${points}` : pointsWords(points)))
                          .join(', ')}
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      )}
      {rubrics.some(({ rules }) => rules.length === 0) && (
        <p>
          The file names no automatic checks, so those of “Argument essay” are on. You can change them
          afterwards.
        </p>
      )}
      {problems.length > 0 && (
        <div className={styles.report}>
          <p className={styles.heading}>
            {problems.length === 1
              ? 'One place was not taken as it is'
              : `${problems.length} places were not taken as they are`}
          </p>
          <ul className={styles.list}>
            {problems.map(({ at, message }) => (
              <li key={`${at} ${message}`}>
                <strong className={styles.at}>{at}</strong>: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {losses.length > 0 && (
        <div className={styles.report}>
          <p className={styles.heading}>What is left out</p>
          <ul className={styles.list}>
            {losses.map((loss) => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function foundWords(count: number): string {
  if (count === 0) return 'No rubric was found in this.';
  return count === 1 ? 'One rubric was found' : `${count} rubrics were found`;
}

function countWords({ criteria }: RubricBody): string {
  return criteria.length === 1 ? '1 criterion' : `${criteria.length} criteria`;
}

import { againWords, biasWords } from '#shared/reviews/bias.ts';
import type { CalibrationOverview } from '#shared/reviews/calibration.ts';
import table from '../../ui/RowTable.module.css';
import styles from './Calibration.module.css';

type CalibrationPeopleProps = {
  readonly people: CalibrationOverview['people'];
  /** Whether students have a map to judge. */
  readonly isAsked: boolean;
};

/** Who has judged the maps, and how it stands to the reference. */
export function CalibrationPeople({ people, isAsked }: CalibrationPeopleProps) {
  if (!isAsked) return null;
  const done = people.filter((person) => person.done === person.of).length;
  return (
    <section className={styles.part} aria-labelledby="calibration-people">
      <h2 id="calibration-people" className={styles.heading}>
        How students judged them
      </h2>
      <p>
        {done} of {people.length} have judged every map. Differences are from first tries, before they saw
        your levels; they count for nothing.
      </p>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">Student</th>
            <th scope="col">Judged</th>
            <th scope="col" className={table.detail}>
              Beside the reference
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ personId, name, done: judged, of, bias, again }) => {
            const words = [bias && biasWords(bias, 'they'), again && againWords(again, 'they')];
            const said = words.filter(Boolean).join(' ');
            return (
              <tr key={personId} className={table.row}>
                <th scope="row" className={styles.person}>
                  {name}
                  <span className={table.summary}>{said}</span>
                </th>
                <td>
                  {judged} of {of}
                </td>
                <td className={table.detail}>{said === '' ? 'Nothing sent yet' : said}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}

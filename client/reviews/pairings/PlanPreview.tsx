import { memo } from 'react';
import type { Plan, PlannedPair, ReviewOverview } from '#shared/reviews/overview.ts';
import { tierWords } from '#shared/reviews/pair-words.ts';
import { CheckList } from '../../assignments/CheckList.tsx';
import look from '../../ui/RowTable.module.css';
import styles from './Pairings.module.css';
import { reportPoints } from './pairing-words.ts';

type PlanPreviewProps = { readonly plan: Plan; readonly overview: ReviewOverview };

/** A drawing before anybody gets it: what it comes to in words, then who would review each map. */
export const PlanPreview = memo(function PlanPreview({ plan, overview }: PlanPreviewProps) {
  const ofWork = new Map<string, PlannedPair[]>();
  for (const pair of plan.pairs) {
    const known = ofWork.get(pair.essayId);
    if (known) known.push(pair);
    else ofWork.set(pair.essayId, [pair]);
  }
  return (
    <>
      <CheckList label="What this drawing comes to" checks={reportPoints(plan, overview)} />
      <p className={styles.words} role="status">
        Drawn with seed {plan.seed}: the same seed gives the same pairs. Nobody knows of them yet.
      </p>
      <table className={look.table} aria-label="Who would review each map">
        <thead>
          <tr>
            <th scope="col">Map of</th>
            <th scope="col">Reviewed by</th>
          </tr>
        </thead>
        <tbody>
          {overview.works.map(({ essayId, name }) => (
            <tr key={essayId}>
              <th scope="row" className={styles.author}>
                {name}
              </th>
              <td>
                <ul className={styles.names}>
                  {(ofWork.get(essayId) ?? []).map((pair) => (
                    <li key={pair.reviewerId}>
                      {pair.reviewer}
                      {pair.type === 'kept' && <span className={styles.aside}> (stays)</span>}
                      {pair.tier > 0 && <span className={styles.given}>{tierWords(pair.tier)}</span>}
                    </li>
                  ))}
                  {!ofWork.has(essayId) && <li className={styles.given}>Nobody</li>}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
});

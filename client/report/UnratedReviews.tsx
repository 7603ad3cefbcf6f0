import { Link } from 'wouter';
import { useDeskState } from '#client/desk/use-desk.ts';
import type { Report } from '#shared/report/report.ts';
import styles from './Report.module.css';

type UnratedReviewsProps = { readonly report: Report };

/** Says why reviews by classmates have no levels yet, and where to go for them. On the screen only. */
export function UnratedReviews({ report: { totals } }: UnratedReviewsProps) {
  const setFor = useDeskState((state) => state.assignment);
  const unrated = totals.filter(({ type, total }) => type === 'peer' && total.marked === 0).length;
  if (!setFor || unrated === 0) return null;
  return (
    <p className={`${styles.quiet} ${styles.screenOnly}`}>
      {unrated === 1
        ? 'A review by a classmate shows no levels'
        : `${unrated} reviews by classmates show no levels`}{' '}
      here before you say how useful {unrated === 1 ? 'it is' : 'they are'}:{' '}
      <Link href={`/assignments/${setFor.id}/received`}>reviews of your map</Link>.
    </p>
  );
}

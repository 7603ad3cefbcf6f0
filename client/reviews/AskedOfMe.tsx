import type { MyReviews } from '#shared/reviews/review.ts';
import { distanceWords, dueTone, momentWords } from '../assignments/due-words.ts';
import { ownTimeZone } from '../assignments/own-time-zone.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './MyReviews.module.css';
import { askedWords, releaseWords } from './my-reviews-words.ts';

type AskedOfMeProps = { readonly mine: MyReviews; readonly timeZone: string; readonly now: Date };

/** What is asked, when, and how far one is. */
export function AskedOfMe({ mine, timeZone, now }: AskedOfMeProps) {
  const { settings, isOpen, owed, sent, receivedWhen } = mine;
  const { opensAt, dueAt, schedule } = settings;
  const moment = (at: string) => momentWords(at, timeZone, now, ownTimeZone());
  const isDone = owed > 0 && sent >= owed;
  const isNear = dueAt !== null && !isDone && dueTone(dueAt, now) !== 'plain';
  return (
    <>
      <p>
        {askedWords(settings)} {receivedWhen ?? releaseWords(settings, moment)}
      </p>
      <ul className={styles.facts}>
        {!isOpen && schedule === 'dates' && (
          <li>{opensAt === null ? 'Your instructor gives them out.' : `Given out ${moment(opensAt)}.`}</li>
        )}
        {!isOpen && schedule === 'live' && <li>They are given out in class.</li>}
        {dueAt !== null && (
          <li className={classNames(isNear && styles.near)}>
            {dueTone(dueAt, now) === 'over' ? 'Were due' : 'Due'} {moment(dueAt)}, {distanceWords(dueAt, now)}
            .
          </li>
        )}
        {isOpen && owed > 0 && (
          <li>
            {isDone
              ? `All ${owed === 1 ? 'of yours is' : `${owed} of yours are`} sent.`
              : `${sent} of ${owed} sent.`}
          </li>
        )}
      </ul>
    </>
  );
}

import { classNames } from '../ui/class-names.ts';
import type { Work } from './assignment-service.ts';
import { distanceWords, dueTone, momentWords } from './due-words.ts';
import { ownTimeZone } from './own-time-zone.ts';
import { reviewsAskedWords } from './peer-review-words.ts';
import styles from './StudentWork.module.css';
import { asksWords, type Standing, standingWords } from './work-words.ts';

type WorkFactsProps = { readonly read: Work; readonly now: Date; readonly standing: Standing };

/** Where one stands: dates with one’s own extension, what is asked, with whom, and what has changed since. */
export function WorkFacts({ read, now, standing }: WorkFactsProps) {
  const { assignment, work } = read;
  const when = (instant: string) => momentWords(instant, assignment.timeZone, now, ownTimeZone());
  const isHandedIn = work.submissions.length > 0;
  const tone = work.dueAt === null || isHandedIn ? 'plain' : dueTone(work.dueAt, now);
  return (
    <>
      <dl className={styles.facts}>
        <div>
          <dt>Status</dt>
          <dd>
            <strong>{standingWords[standing]}</strong>
          </dd>
        </div>
        {assignment.opensAt !== null && Date.parse(assignment.opensAt) > now.getTime() && (
          <div>
            <dt>Opens</dt>
            <dd>{when(assignment.opensAt)}</dd>
          </div>
        )}
        <div>
          <dt>Due</dt>
          <dd className={classNames(tone !== 'plain' && styles.near)}>
            {work.dueAt === null ? 'No deadline' : `${when(work.dueAt)}, ${distanceWords(work.dueAt, now)}`}
            {work.extension && (
              <span className={styles.aside}>
                You have more time than the class.{work.extension.note && ` ${work.extension.note}`}
              </span>
            )}
            {tone === 'over' && work.closedBecause === null && (
              <span className={styles.aside}>It is still taken, and marked late.</span>
            )}
          </dd>
        </div>
        <div>
          <dt>What to hand in</dt>
          <dd>{asksWords[assignment.asks]}</dd>
        </div>
        {assignment.peerReview && (
          <div>
            <dt>Peer review</dt>
            <dd>{reviewsAskedWords(assignment.peerReview, when)}</dd>
          </div>
        )}
        {assignment.feedbackBy !== null && work.released === 0 && (
          <div>
            <dt>Feedback by</dt>
            <dd>{when(assignment.feedbackBy)}</dd>
          </div>
        )}
        {assignment.grouping === 'group' && (
          <div>
            <dt>Your group</dt>
            <dd>
              {work.group
                ? `${work.group.title}: ${work.group.names.join(', ')}`
                : 'You are in no group yet. Ask your instructor.'}
            </dd>
          </div>
        )}
      </dl>
      {assignment.notes.length > 0 && (
        <section className={styles.part} aria-labelledby="notes-heading">
          <h2 id="notes-heading" className={styles.heading}>
            What has changed
          </h2>
          <ul className={styles.notes}>
            {assignment.notes.map(({ id, text, at }) => (
              <li key={id}>
                <span className={styles.aside}>{when(at)}</span>
                {text}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

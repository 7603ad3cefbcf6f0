import { useEffect, useState } from 'react';
import type { AssessmentEvent } from '#shared/assessment/assessment.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { Refusal, Unreachable } from '../api.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { exactDate, nearDate } from '../ui/near-date.ts';
import styles from './AssessmentHistory.module.css';
import { assessmentService } from './assessment-service.ts';
import { actWords, changeLines } from './history-words.ts';

type AssessmentHistoryProps = {
  readonly assessmentId: string;
  readonly rubric: Rubric;
  readonly onClose: () => void;
};

/** Who did what to an assessment, newest first. */
export function AssessmentHistory({ assessmentId, rubric, onClose }: AssessmentHistoryProps) {
  const [events, setEvents] = useState<readonly AssessmentEvent[] | null>(null);
  const [trouble, setTrouble] = useState('');
  const [now] = useState(() => new Date());

  useEffect(() => {
    let isGone = false;
    assessmentService.history(assessmentId).then(
      (known) => !isGone && setEvents(known),
      (error: unknown) => {
        if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
        if (!isGone) setTrouble(error instanceof Refusal ? error.message : 'The server cannot be reached.');
      },
    );
    return () => {
      isGone = true;
    };
  }, [assessmentId]);

  return (
    <Dialog title="History of this assessment" isOpen onClose={onClose} width="medium">
      {trouble && <p role="alert">{trouble} Close this and try again.</p>}
      {!events && !trouble && <p role="status">Looking for earlier changes …</p>}
      <ol className={styles.events}>
        {events?.map((event, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: events have no id, and the list does not change
          <li key={at} className={styles.event}>
            <p>
              <strong className={styles.act}>{actWords[event.act]}</strong>
              {!event.isYou && ' by somebody else'},{' '}
              <time dateTime={event.at} title={exactDate(event.at)}>
                {nearDate(event.at, now)}
              </time>
            </p>
            {changeLines(event, rubric).map((line) => (
              <p key={line} className={styles.change}>
                {line}
              </p>
            ))}
          </li>
        ))}
      </ol>
    </Dialog>
  );
}

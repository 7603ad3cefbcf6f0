import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { Button } from '#client/ui/Button.tsx';
import type { Mark } from '#shared/assessment/assessment.ts';
import { againWords, biasWords } from '#shared/reviews/bias.ts';
import {
  type CalibrationTry,
  type MapToJudge,
  type MyCalibration,
  mostTries,
} from '#shared/reviews/calibration.ts';
import { JudgedRows } from './JudgedRows.tsx';
import styles from './Judging.module.css';

type TryResultProps = {
  readonly mine: MyCalibration;
  readonly map: MapToJudge;
  readonly sent: readonly CalibrationTry[];
  readonly reference: readonly Mark[];
  readonly onAgain: () => void;
  readonly onNext: (() => void) | null;
};

/** What came of a try, row by row, and over all maps so far; then the way on. */
export function TryResult({ mine, map, sent, reference, onAgain, onNext }: TryResultProps) {
  const [, navigate] = useLocation();
  const heading = useRef<HTMLElement>(null);
  const tries = sent.length;
  // The form that was sent is gone: whoever sent it by key hears what came of it.
  useEffect(() => {
    if (tries > 0) heading.current?.focus();
  }, [tries]);
  const isLast = onNext === null;
  const isAllDone = mine.maps.every(({ tries: of }) => of.some(({ isSent }) => isSent));
  const home = isAllDone && mine.isRequired ? 'Go to your reviews' : 'Back to the assignment';
  const back = () => navigate(`/assignments/${mine.assignmentId}`);
  return (
    <section ref={heading} className={styles.result} aria-labelledby="judged-title" tabIndex={-1}>
      <h2 id="judged-title" className={styles.heading}>
        You and your instructor
      </h2>
      {mine.bias && <p className={styles.bias}>{biasWords(mine.bias, 'you')}</p>}
      {mine.again && <p>{againWords(mine.again, 'you')}</p>}
      {isAllDone && mine.isRequired && <p>That was all that comes before your reviews.</p>}
      <p className={styles.quiet}>
        Only you and the staff of the course see this. Two careful readers may differ; look where and why.
      </p>
      <JudgedRows rubric={map.rubric} tries={sent} reference={reference} />
      <div className={styles.acts}>
        {sent.length < mostTries && <Button onPress={onAgain}>Judge it again</Button>}
        {!isLast && <Button onPress={back}>Back to the assignment</Button>}
        <Button variant="primary" onPress={isLast ? back : onNext}>
          {isLast ? home : 'Next map'}
        </Button>
      </div>
    </section>
  );
}

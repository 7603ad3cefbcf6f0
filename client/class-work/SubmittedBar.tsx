import { useState } from 'react';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Submission } from '#shared/assignments/work.ts';
import { momentWords } from '../assignments/due-words.ts';
import { ownTimeZone } from '../assignments/own-time-zone.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { useNow } from '../ui/use-now.ts';
import { SinceSubmitted } from './SinceSubmitted.tsx';
import styles from './SubmittedBar.module.css';
import { submittedWords } from './submitted-words.ts';
import type { WorkToAssess } from './use-work-to-assess.ts';

type SubmittedBarProps = {
  readonly assessment: Assessment;
  readonly work: WorkToAssess;
  /** The essay’s newest revision. */
  readonly newest: number;
  readonly onChoose: (submission: Submission) => void;
  readonly onMove: (revision: number) => void;
  readonly onBegin: () => void;
};

/** In its place while it is not known yet: nothing below it moves under the hand when it comes. */
export function SubmittedBarToCome() {
  return (
    <div className={styles.bar}>
      <p className={styles.words}>Looking up what was handed in …</p>
    </div>
  );
}

/** Which submission is assessed, whether the student has gone on since, and what changed. */
export function SubmittedBar({ assessment, work, newest, onChoose, onMove, onBegin }: SubmittedBarProps) {
  const now = useNow();
  const [isLooking, setLooking] = useState(false);
  const { assignment, submissions } = work;
  const moment = (at: string) => momentWords(at, assignment.timeZone, now, ownTimeZone());
  const judged = submissions.find(({ id }) => id === assessment.submissionId) ?? null;
  const [last] = submissions;
  const isDraft = assessment.state === 'draft';
  const hasChanged = newest > assessment.revision;
  const hasNewer = last !== undefined && last.id !== judged?.id;

  return (
    <div className={styles.bar}>
      <p role="status" className={styles.words}>
        {submittedWords({ assessment, submissions, newest }, moment)}
      </p>
      {isDraft && submissions.length > 1 && (
        <Select
          label="Submission that you assess"
          isLabelHidden
          items={submissions.map((submission) => ({
            id: submission.id,
            title: `${submission.number}. ${moment(submission.at)}${submission.isLate ? ', late' : ''}`,
          }))}
          value={judged?.id ?? null}
          onChange={(id) => {
            const chosen = submissions.find((submission) => submission.id === id);
            if (chosen) onChoose(chosen);
          }}
        />
      )}
      {isDraft && submissions.length === 1 && judged === null && last && (
        <Button variant="quiet" onPress={() => onChoose(last)}>
          Assess what was handed in
        </Button>
      )}
      {isDraft && submissions.length === 0 && hasChanged && (
        <Button variant="quiet" onPress={() => onMove(newest)}>
          Look at the newest
        </Button>
      )}
      {assessment.state === 'released' && (hasNewer || (submissions.length === 0 && hasChanged)) && (
        <Button variant="quiet" onPress={onBegin}>
          {hasNewer ? 'Assess the new submission' : 'Assess it as it is now'}
        </Button>
      )}
      {hasChanged && assessment.revision > 0 && (
        <Button variant="quiet" onPress={() => setLooking(true)}>
          What has changed since
        </Button>
      )}
      {isLooking && (
        <SinceSubmitted
          essayId={assessment.essayId}
          from={assessment.revision}
          to={newest}
          onClose={() => setLooking(false)}
        />
      )}
    </div>
  );
}

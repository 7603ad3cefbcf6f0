import { useState } from 'react';
import type { AssignmentBody } from '#shared/assignments/assignment.ts';
import { dateWords } from '#shared/assignments/dates.ts';
import type { PeerReview } from '#shared/assignments/peer-review.ts';
import { RadioList } from '../ui/RadioList.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { counted } from './due-words.ts';
import { MomentField } from './MomentField.tsx';
import {
  calibrationChoices,
  calibrationWords,
  releaseChoices,
  releaseHint,
  suggestedRelease,
} from './peer-review-words.ts';
import { ReviewWeights } from './ReviewWeights.tsx';
import styles from './SetUp.module.css';

type ReviewMoreProps = {
  readonly body: AssignmentBody;
  readonly review: PeerReview;
  readonly now: Date;
  readonly onChange: (changes: Partial<PeerReview>) => void;
};

/** What most never change of peer review. */
export function ReviewMore({ body, review, now, onChange }: ReviewMoreProps) {
  const { release } = review;

  function handleRelease(type: string) {
    if (type === release.type) return;
    if (type === 'on-date') onChange({ release: { type, at: suggestedRelease(review, body.dueAt, now) } });
    else if (type === 'at-once' || type === 'own-done') onChange({ release: { type } });
  }

  return (
    <div className={styles.inside}>
      <div className={styles.field}>
        <span className={styles.label}>When authors read their reviews</span>
        <RadioList
          label="When authors read their reviews"
          items={releaseChoices}
          value={release.type}
          onChange={handleRelease}
        />
        <span className={styles.note} role="status">
          {releaseHint(review)}
        </span>
      </div>
      {release.type === 'on-date' && (
        <ReleaseDate
          at={release.at}
          timeZone={body.timeZone}
          onChange={(at) => onChange({ release: { type: 'on-date', at } })}
        />
      )}
      <ReviewWeights grading={review.grading} onChange={(grading) => onChange({ grading })} />
      <div className={styles.field}>
        <span className={styles.label}>Practice on maps that you have assessed</span>
        <Segmented
          label="Practice on maps that you have assessed"
          items={calibrationChoices}
          value={review.calibration}
          onChange={(calibration) => onChange({ calibration })}
        />
        <span className={styles.note}>{calibrationWords[review.calibration]}</span>
      </div>
      <div className={styles.field}>
        <Switch
          label="Students assess their own map before they read their reviews"
          value={review.selfReview}
          onChange={(selfReview) => onChange({ selfReview })}
        />
        <Switch
          label="Whoever is done may ask for another map; it never costs anything"
          value={review.extra}
          onChange={(extra) => onChange({ extra })}
        />
        <Switch
          label="Students compare pairs of maps: which one answers its strongest objection better"
          value={review.comparisons}
          onChange={(comparisons) => onChange({ comparisons })}
        />
      </div>
      <div className={styles.row}>
        <div className={styles.long}>
          <Select
            label="A review that nobody opens goes to somebody else after"
            items={leasesWith(review.leaseDays)}
            value={String(review.leaseDays)}
            onChange={(id) => onChange({ leaseDays: Number(id) })}
          />
        </div>
      </div>
    </div>
  );
}

type ReleaseDateProps = {
  readonly at: string;
  readonly timeZone: string;
  readonly onChange: (at: string) => void;
};

/** A date that cannot be left out: while the field is emptied the one before holds, and the field says so. */
function ReleaseDate({ at, timeZone, onChange }: ReleaseDateProps) {
  const [isBlank, setBlank] = useState(false);
  return (
    <div className={styles.row}>
      <div className={styles.short}>
        <MomentField
          label="Authors read them on"
          value={isBlank ? null : at}
          timeZone={timeZone}
          onChange={(moment) => {
            setBlank(moment === null);
            if (moment !== null) onChange(moment);
          }}
          description={isBlank ? `Still ${dateWords(at, timeZone)}, until you give another.` : undefined}
        />
      </div>
    </div>
  );
}

function leasesWith(chosen: number) {
  return [...new Set([1, 2, 3, 4, 5, 7, 10, 14, chosen])]
    .sort((one, other) => one - other)
    .map((days) => ({ id: String(days), title: counted(days, 'day') }));
}

import { ArrowDown, ArrowUp, Equal } from 'lucide-react';
import type { ReactNode } from 'react';
import { RichTextView } from '#client/feedback/rich/RichTextView.tsx';
import { apartWords, levelTitle } from '#client/reviews/calibration/apart-words.ts';
import type { Mark } from '#shared/assessment/assessment.ts';
import { markOn } from '#shared/assessment/total.ts';
import type { CalibrationTry } from '#shared/reviews/calibration.ts';
import type { Criterion, Rubric } from '#shared/rubric/rubric.ts';
import styles from './Judging.module.css';

type JudgedRowsProps = {
  readonly rubric: Rubric;
  /** That are sent, the first one first. */
  readonly tries: readonly CalibrationTry[];
  readonly reference: readonly Mark[];
};

/** Criterion by criterion: one’s own levels, the instructor’s, how far apart they are, and why. */
export function JudgedRows({ rubric, tries, reference }: JudgedRowsProps) {
  return (
    <ol className={styles.rows}>
      {rubric.criteria.map((criterion) => (
        <li key={criterion.id} className={styles.row}>
          <h3 className={styles.rowTitle}>{criterion.title}</h3>
          <dl className={styles.levels}>
            {criterion.levels.length > 0 &&
              tries.map(({ number, marks }) => (
                <Pair key={number} term={tries.length === 1 ? 'You' : (tryTitles[number] ?? 'You')}>
                  {levelTitle(criterion, marks)}
                  <Apart criterion={criterion} marks={marks} reference={reference} />
                </Pair>
              ))}
            {criterion.levels.length > 0 && (
              <Pair term="Your instructor">{levelTitle(criterion, reference)}</Pair>
            )}
          </dl>
          <Reason title="Your instructor’s reason" marks={reference} criterion={criterion} />
          {tries.map(({ number, marks }) => (
            <Reason
              key={number}
              title={tries.length === 1 ? 'Your reason' : `Your reason, ${tryWords[number] ?? ''}`}
              marks={marks}
              criterion={criterion}
            />
          ))}
        </li>
      ))}
    </ol>
  );
}

const tryTitles: Readonly<Record<number, string>> = { 1: 'First try', 2: 'Second try' };
const tryWords: Readonly<Record<number, string>> = { 1: 'first try', 2: 'second try' };

function Pair({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}

type ApartProps = {
  readonly criterion: Criterion;
  readonly marks: readonly Mark[];
  readonly reference: readonly Mark[];
};

/** How far the level is from the instructor’s: a shape and words. */
export function Apart({ criterion, marks, reference }: ApartProps) {
  const apart = apartWords(criterion, marks, reference);
  if (!apart) return null;
  return (
    <>
      {' '}
      <span className={styles.apart}>
        {shapes[apart.way]}
        {apart.words}
      </span>
    </>
  );
}

const size = { size: 14, strokeWidth: 2, 'aria-hidden': true };
const shapes = {
  same: <Equal {...size} />,
  more: <ArrowUp {...size} />,
  less: <ArrowDown {...size} />,
} as const;

type ReasonProps = {
  readonly title: string;
  readonly marks: readonly Mark[];
  readonly criterion: Criterion;
};

export function Reason({ title, marks, criterion }: ReasonProps) {
  const words = markOn(criterion, marks)?.comment;
  if (!words) return null;
  return (
    <div className={styles.reason}>
      <p className={styles.quiet}>{title}</p>
      <RichTextView document={words} />
    </div>
  );
}

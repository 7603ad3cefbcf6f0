import { useState } from 'react';
import type { PeerReview } from '#shared/assignments/peer-review.ts';
import { Segmented } from '../ui/Segmented.tsx';
import { TextField } from '../ui/TextField.tsx';
import { gradingTrouble } from './peer-review-words.ts';
import styles from './SetUp.module.css';

type Grading = PeerReview['grading'];
type Weights = Extract<Grading, { type: 'graded' }>['weights'];

type ReviewWeightsProps = {
  readonly grading: Grading;
  readonly onChange: (grading: Grading) => void;
};

/** Whether reviews count, and how much of the whole is for what. Nothing is saved while they do not make 100. */
export function ReviewWeights({ grading, onChange }: ReviewWeightsProps) {
  const [last, setLast] = useState<Weights>({ map: 60, reviews: 30, task: 10 });
  const weights = grading.type === 'graded' ? grading.weights : last;
  const trouble = gradingTrouble(grading);

  function handleType(type: Grading['type']) {
    if (type === grading.type) return;
    if (grading.type === 'graded') setLast(grading.weights);
    onChange(type === 'graded' ? { type, weights: last } : { type });
  }

  return (
    <>
      <div className={styles.field}>
        <span className={styles.label}>What reviews count for</span>
        <Segmented label="What reviews count for" items={types} value={grading.type} onChange={handleType} />
        {grading.type === 'formative' && (
          <span className={styles.note}>Nothing: they are there to learn from.</span>
        )}
      </div>
      {grading.type === 'graded' && (
        <div className={styles.row}>
          {shares.map(({ id, title, description }) => (
            <div key={id} className={styles.short}>
              <TextField
                label={title}
                value={String(weights[id])}
                onChange={(typed) =>
                  onChange({ type: 'graded', weights: { ...weights, [id]: hundredths(typed) } })
                }
                description={description}
                error={id === 'map' && trouble !== null ? trouble : undefined}
              />
            </div>
          ))}
        </div>
      )}
    </>
  );
}

/** Whole hundredths; an emptied field is 0. */
function hundredths(typed: string): number {
  return Math.min(100, Number(typed.replace(/\D/g, '').slice(0, 4)));
}

const types = [
  { id: 'formative', title: 'Formative' },
  { id: 'graded', title: 'Graded' },
] as const;

const shares = [
  { id: 'map', title: 'The map, of 100', description: 'What the reviews of it come to.' },
  {
    id: 'reviews',
    title: 'The reviews written, of 100',
    description: 'How useful their authors and you find them.',
  },
  { id: 'task', title: 'Doing the task, of 100', description: 'Whether all of them were sent.' },
] as const;

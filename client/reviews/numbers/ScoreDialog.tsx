import { useState } from 'react';
import { dateWords } from '#shared/assignments/dates.ts';
import { methodTitles, numberWords, scoreBy, scoreMethods } from '#shared/reviews/score-words.ts';
import type { ClassScores } from '#shared/reviews/scores.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Numbers.module.css';
import type { Place } from './Numbers.tsx';
import { scoreTyped } from './score-typed.ts';
import type { Setting } from './use-overriding.ts';

type ScoreDialogProps = {
  readonly scores: ClassScores;
  readonly place: Place;
  readonly mayLead: boolean;
  /** Answers why it was not set; null when it was. */
  readonly onSet: (setting: Setting, before: Setting) => Promise<string | null>;
  /** By id of the review. */
  readonly onOpenReview: (id: string) => void;
  readonly onClose: () => void;
};

/** What is behind a score: each review, every way to make one of them, and the instructor’s own in its place. */
export function ScoreDialog({ scores, place, mayLead, onSet, onOpenReview, onClose }: ScoreDialogProps) {
  const work = scores.works.find(({ essayId }) => essayId === place.essayId);
  const criterion = scores.criteria[place.column] ?? null;
  const cell = criterion ? work?.cells[place.column] : work?.whole;
  const most = criterion?.most ?? null;
  const set = cell?.override ?? null;
  const [typed, setTyped] = useState(set ? typedOf(set.score, most) : '');
  const [reason, setReason] = useState(set?.reason ?? '');
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);
  /** Which edition was there as this was opened; null once a refusal has told of a newer one, which is shown since. */
  const [seen, setSeen] = useState<number | null>(cell?.overrideEdition ?? 0);
  if (!work || !cell) return null;
  const { essayId, author, reviews } = work;
  const { overrideEdition } = cell;
  const criterionId = criterion?.id ?? null;
  const score = scoreTyped(typed, most);
  const range = most === null ? 'a percentage from 0 to 100' : `points from 0 to ${most}`;

  async function put(value: number | null) {
    setBusy(true);
    setTrouble('');
    const edition = seen ?? overrideEdition;
    const place = { essayId, criterionId };
    const before = { ...place, score: set?.score ?? null, reason: set?.reason ?? '', edition: edition + 1 };
    const why = await onSet({ ...place, score: value, reason: reason.trim(), edition }, before);
    setBusy(false);
    if (why === null) return onClose();
    setSeen(null);
    setTrouble(why);
  }

  function handleSet() {
    if (score === null) return setTrouble(`Give ${range}.`);
    if (reason.trim() === '')
      return setTrouble('Say why: whoever reads the score sees the reason beside it.');
    void put(score);
  }

  return (
    <Dialog
      title={`${author}: ${criterion?.title ?? 'whole'}`}
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <>
          {mayLead && set && (
            <Button isPending={isBusy} onPress={() => void put(null)}>
              Let the reviews count
            </Button>
          )}
          <Button variant="quiet" onPress={onClose}>
            Close
          </Button>
          {mayLead && (
            <Button variant="primary" isPending={isBusy} onPress={handleSet}>
              {set ? 'Change the score' : 'Set the score'}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        {cell.apart !== null && <p>Reviewers disagree: {cell.apart}.</p>}
        {reviews.length === 0 ? (
          <p>No review of this map has come. Nobody has to wait: set a score, or review it yourself.</p>
        ) : (
          <ul className={styles.given} aria-label="Reviews">
            {reviews.map(({ id, reviewer }, at) => {
              const value = cell.given[at] ?? null;
              return (
                <li key={id}>
                  <button type="button" className={styles.author} onClick={() => onOpenReview(id)}>
                    {reviewer}
                  </button>
                  <span>{value === null ? 'blank' : numberWords(value, most)}</span>
                </li>
              );
            })}
          </ul>
        )}
        {cell.n > 0 && (
          <dl className={styles.ways}>
            {scoreMethods
              .filter((method) => method !== 'best')
              .map((method) => {
                const value = scoreBy(cell, method);
                return (
                  <div key={method}>
                    <dt>{methodTitles[method]}</dt>
                    <dd>{value === null ? '–' : numberWords(value, most)}</dd>
                  </div>
                );
              })}
          </dl>
        )}
        {set && (
          <p>
            Set to {numberWords(set.score, most)} by {set.by ?? 'somebody who has left'},{' '}
            {dateWords(set.at, scores.assignment.timeZone)}: “{set.reason}”
          </p>
        )}
        {mayLead && (
          <>
            <TextField
              label={most === null ? 'Score in per cent' : `Points, of ${most}`}
              value={typed}
              onChange={setTyped}
            />
            <TextField label="Why" value={reason} onChange={setReason} multiline rows={2} />
          </>
        )}
        {trouble !== '' && (
          <p role="alert" className={styles.trouble}>
            {trouble}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function typedOf(score: number, most: number | null): string {
  return String(most === null ? Math.round(score * 10_000) / 100 : score);
}

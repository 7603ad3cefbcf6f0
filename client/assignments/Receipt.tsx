import { receiptWords } from '#shared/assignments/receipt.ts';
import type { Submission } from '#shared/assignments/work.ts';
import { useNow } from '../ui/use-now.ts';
import { counted, momentWords } from './due-words.ts';
import { ownTimeZone } from './own-time-zone.ts';
import styles from './Receipt.module.css';
import { timeWords } from './work-words.ts';

type ReceiptProps = {
  readonly submission: Submission;
  /** Of the assignment. */
  readonly title: string;
  readonly timeZone: string;
};

/** What says that something was handed in, when, and what; on paper as on the screen. */
export function Receipt({ submission, title, timeZone }: ReceiptProps) {
  const now = useNow();
  const when = (instant: string) => momentWords(instant, timeZone, now, ownTimeZone());
  const { receipt, at, number, dueAt, nodes, words, openFindings, note } = submission;
  return (
    <dl className={styles.receipt} data-receipt>
      <div className={styles.code}>
        <dt>Receipt</dt>
        <dd>{receiptWords(receipt)}</dd>
      </div>
      <div>
        <dt>Assignment</dt>
        <dd>
          {title}
          {number > 1 && `, handed in for the ${ordinal(number)} time`}
        </dd>
      </div>
      <div>
        <dt>Handed in</dt>
        <dd>
          {when(at)}, {timeWords(submission)}
        </dd>
      </div>
      {dueAt !== null && (
        <div>
          <dt>Deadline</dt>
          <dd>{when(dueAt)}</dd>
        </div>
      )}
      <div>
        <dt>What</dt>
        <dd>
          {counted(nodes, 'node')}, {counted(words, 'word')},{' '}
          {openFindings === 0 ? 'no open finding' : counted(openFindings, 'open finding')}
        </dd>
      </div>
      {note !== '' && (
        <div>
          <dt>Note</dt>
          <dd>{note}</dd>
        </div>
      )}
    </dl>
  );
}

function ordinal(number: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth'][number - 1] ?? `${number}th`;
}

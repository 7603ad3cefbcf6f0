import type { Receipt } from '#shared/privacy/erasure.ts';
import { countLines, receiptNotes, receiptText } from '#shared/privacy/receipt-words.ts';
import { Button } from '../ui/Button.tsx';
import { downloadText } from '../ui/download.ts';
import { exactDate } from '../ui/near-date.ts';
import styles from './Privacy.module.css';

type ErasureReceiptProps = { readonly receipt: Receipt };

/** What says that something was deleted, when, and how much; to be printed or saved, as it is kept nowhere. */
export function ErasureReceipt({ receipt }: ErasureReceiptProps) {
  const date = exactDate(receipt.at);
  return (
    <div className={styles.stack} data-receipt>
      <div>
        <p className={styles.note}>Receipt</p>
        <p className={styles.number}>{receipt.number}</p>
        <p>
          <time dateTime={receipt.at}>{date}</time>
        </p>
      </div>
      <div>
        <p>Gone for good:</p>
        <ul className={styles.list}>
          {countLines(receipt).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
      {receiptNotes(receipt).map((note) => (
        <p key={note} className={styles.note}>
          {note}
        </p>
      ))}
      <div className={styles.acts}>
        <Button onPress={() => downloadText(receiptText(receipt, date), `Receipt ${receipt.number}.txt`)}>
          Save as text
        </Button>
        <Button variant="quiet" onPress={() => window.print()}>
          Print
        </Button>
      </div>
    </div>
  );
}

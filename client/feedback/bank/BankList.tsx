import { Pencil, Trash2 } from 'lucide-react';
import { IconButton } from '#client/ui/IconButton.tsx';
import type { BankEntry } from '#shared/assessment/bank.ts';
import { webAddress } from '../comment-draft.ts';
import { KindMark } from '../KindMark.tsx';
import styles from './Bank.module.css';

type BankListProps = {
  readonly entries: readonly BankEntry[];
  readonly onEdit: (entry: BankEntry) => void;
  readonly onRemove: (entry: BankEntry) => void;
};

/** The comments of the bank, by the row of the rubric that they are for. */
export function BankList({ entries, onEdit, onRemove }: BankListProps) {
  const titles = [...new Set(entries.map(({ criterion }) => criterion.trim()))].toSorted((a, b) =>
    a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1,
  );
  return titles.map((title) => (
    <section key={title} className={styles.group} aria-label={title === '' ? 'For any row' : title}>
      <h2 className={styles.heading}>{title === '' ? 'For any row' : title}</h2>
      <ul className={styles.entries}>
        {entries
          .filter(({ criterion }) => criterion.trim() === title)
          .map((entry) => (
            <li key={entry.id} className={styles.entry} data-entry={entry.id}>
              <div className={styles.entryHead}>
                <KindMark kind={entry.kind} />
                <span className={styles.uses}>{usesWords(entry.uses)}</span>
                <IconButton
                  label="Change this comment"
                  size="small"
                  icon={<Pencil aria-hidden />}
                  onPress={() => onEdit(entry)}
                />
                <IconButton
                  label="Delete this comment"
                  size="small"
                  icon={<Trash2 aria-hidden />}
                  onPress={() => onRemove(entry)}
                />
              </div>
              <p className={styles.text} dir="auto">
                {entry.text}
              </p>
              {entry.nextStep && (
                <p className={styles.note}>
                  <strong>Next:</strong> {entry.nextStep}
                </p>
              )}
              <BankLink link={entry.link} />
            </li>
          ))}
      </ul>
    </section>
  ));
}

function BankLink({ link }: { readonly link: string }) {
  const address = webAddress(link);
  if (address === null) return null;
  return (
    <a className={styles.link} href={address} target="_blank" rel="noreferrer noopener">
      {link}
    </a>
  );
}

function usesWords(uses: number): string {
  if (uses === 0) return 'not used yet';
  return uses === 1 ? 'used once' : `used ${uses} times`;
}

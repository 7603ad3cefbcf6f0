import { useState } from 'react';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { FileButton } from '#client/ui/FileButton.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { BankDraft, BankReading } from '#shared/assessment/exchange/bank-format.ts';
import { bankFormatNamed, bankFormats, guessBankFormat } from '#shared/assessment/exchange/index.ts';
import { AppError } from '#shared/errors.ts';
import { KindMark } from '../KindMark.tsx';
import styles from './Bank.module.css';
import type { Done } from './bank-store.ts';

type BankImportDialogProps = {
  /** Whether an entry with these words is in the bank already. */
  readonly isKnown: (draft: BankDraft) => boolean;
  readonly onAdd: (draft: BankDraft) => Promise<Done>;
  /** How many were added. */
  readonly onDone: (added: number) => void;
  readonly onClose: () => void;
};

/** The larger ones are no comment banks. */
const maxFileSize = 5_000_000;
const mostShown = 50;

/** Comments from a file or from pasted cells: what was found and what could not be read, then the import. */
export function BankImportDialog({ isKnown, onAdd, onDone, onClose }: BankImportDialogProps) {
  const [text, setText] = useState('');
  const [reading, setReading] = useState<BankReading | null>(null);
  const [name, setName] = useState<string | null>(null);
  const [trouble, setTrouble] = useState('');
  const [sent, setSent] = useState<{ readonly count: number; readonly of: number } | null>(null);

  function read(words: string) {
    setText(words);
    setTrouble('');
    if (words.trim() === '') return setReading(null);
    try {
      setReading(bankFormatNamed(guessBankFormat(words))?.read(words) ?? null);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      setReading(null);
      setTrouble(error.message);
    }
  }

  async function take(file: File) {
    if (file.size > maxFileSize)
      return setTrouble(`“${file.name}” has more than 5 MB: that is no comment bank.`);
    setName(file.name);
    read(await file.text());
  }

  const found = reading?.entries ?? [];
  const fresh = found.filter((draft) => !isKnown(draft));

  async function handleImport() {
    const of = fresh.length;
    setSent({ count: 0, of });
    let added = 0;
    for (const draft of fresh) {
      const done = await onAdd(draft);
      if (!done.ok) {
        setTrouble(`${added} of ${of} were added. ${done.words}`);
        setSent(null);
        return;
      }
      added += 1;
      setSent({ count: added, of });
    }
    onDone(added);
  }

  return (
    <Dialog
      title="Import comments"
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button
            variant="primary"
            isDisabled={fresh.length === 0}
            isPending={sent !== null}
            onPress={() => void handleImport()}
          >
            {sent === null
              ? `Add ${fresh.length === 1 ? '1 comment' : `${fresh.length} comments`}`
              : `Adding ${sent.count} of ${sent.of} …`}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <div className={styles.file}>
          <FileButton
            autoFocus
            accept={bankFormats.map(({ extension }) => extension).join(',')}
            onFile={(file) => void take(file)}
          >
            {name === null ? 'Choose a file' : 'Choose another file'}
          </FileButton>
          <span className={styles.note}>{name ?? 'MarkUs (CSV, YAML), or a table (CSV)'}</span>
        </div>
        {name === null && (
          <TextField
            label="Or paste them here"
            description="One comment a line, or a table whose first line has: comment, criterion, kind, next step, link."
            multiline
            rows={4}
            value={text}
            onChange={read}
          />
        )}
        {trouble && (
          <p role="alert" className={styles.trouble}>
            {trouble}
          </p>
        )}
        {reading && (
          <>
            <p role="status" className={styles.note}>
              {found.length === 1 ? '1 comment found' : `${found.length} comments found`}
              {found.length > fresh.length && `; ${found.length - fresh.length} are in your bank already`}.
            </p>
            {[...reading.problems.map(({ at, message }) => `${at}: ${message}`), ...reading.losses].length >
              0 && (
              <ul className={styles.problems} aria-label="What was not read as it stands">
                {reading.problems.map(({ at, message }) => (
                  <li key={`${at} ${message}`}>
                    <strong>{at}:</strong> {message}
                  </li>
                ))}
                {reading.losses.map((loss) => (
                  <li key={loss}>{loss}</li>
                ))}
              </ul>
            )}
            <ul className={styles.preview} aria-label="What will be added">
              {fresh.slice(0, mostShown).map((draft, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: drawn from one file, without state
                <li key={index} className={styles.previewRow}>
                  <KindMark kind={draft.kind} isWordHidden />
                  <span>
                    {draft.text}
                    {draft.criterion && <span className={styles.note}> · {draft.criterion}</span>}
                  </span>
                </li>
              ))}
            </ul>
            {fresh.length > mostShown && (
              <p className={styles.note}>… and {fresh.length - mostShown} more.</p>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

import { useState } from 'react';
import type { ImportedPairs } from '#shared/reviews/overview.ts';
import { failureWords } from '../../api.ts';
import { counted } from '../../assignments/due-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { FileButton } from '../../ui/FileButton.tsx';
import look from '../../ui/RowTable.module.css';
import { TextField } from '../../ui/TextField.tsx';
import type { PairingDialogProps } from './PairingDialogs.tsx';
import styles from './Pairings.module.css';
import { importWords, lineWords } from './pairing-words.ts';
import { pairingsService } from './pairings-service.ts';

/** Pairings from a file: looked at line by line, with what does not fit, before any is taken over. */
export function ImportPairsDialog({ assignmentId, acts, onClose }: PairingDialogProps) {
  const [csv, setCsv] = useState('');
  const [read, setRead] = useState<ImportedPairs | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState('');

  async function handleLook(text: string) {
    setBusy(true);
    setTrouble('');
    try {
      setRead(await pairingsService.importPairs(assignmentId, text, true));
    } catch (error) {
      setTrouble(failureWords('The file was not read', error));
    }
    setBusy(false);
  }
  function handleText(text: string) {
    setCsv(text);
    setRead(null);
  }
  async function handleFile(file: File) {
    const text = await file.text();
    handleText(text);
    await handleLook(text);
  }
  async function handleImport() {
    setBusy(true);
    const why = await acts.importPairs(csv);
    setBusy(false);
    if (why === null) onClose();
    else setTrouble(why);
  }

  return (
    <Dialog
      title="Take pairings from a file"
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Not now
          </Button>
          {read === null ? (
            <Button
              variant="primary"
              isDisabled={csv.trim() === ''}
              isPending={isBusy}
              onPress={() => void handleLook(csv)}
            >
              Look at it
            </Button>
          ) : (
            <Button
              variant="primary"
              isDisabled={read.added === 0}
              isPending={isBusy}
              onPress={() => void handleImport()}
            >
              {read.added === 0 ? 'Nothing to add' : `Add ${counted(read.added, 'review')}`}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        <FileButton accept=".csv,text/csv" onFile={(file) => void handleFile(file)}>
          Choose a CSV file
        </FileButton>
        <TextField
          label="Or paste it"
          multiline
          rows={4}
          value={csv}
          onChange={handleText}
          description="A line each, with the columns “reviewer” and “author”: names or e-mail addresses as on the roster."
          placeholder={'reviewer,author'}
        />
        {trouble !== '' && (
          <p role="alert" className={styles.trouble}>
            {trouble}
          </p>
        )}
        {read !== null && (
          <>
            <p role="status">{importWords(read)}</p>
            <table className={look.table} aria-label="Lines of the file">
              <thead>
                <tr>
                  <th scope="col">Line</th>
                  <th scope="col">Reviewer</th>
                  <th scope="col">Author</th>
                  <th scope="col">What becomes of it</th>
                </tr>
              </thead>
              <tbody>
                {read.lines.map((line) => (
                  <tr key={line.line}>
                    <td>{line.line}</td>
                    <td>{line.reviewer}</td>
                    <td>{line.author}</td>
                    <td>
                      <span className={line.problem === null ? undefined : styles.given}>
                        {lineWords(line)}
                      </span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
    </Dialog>
  );
}

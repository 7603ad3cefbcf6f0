import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { ImportReport as Report } from './home-state.ts';
import styles from './ImportReport.module.css';

export type ImportReportProps = {
  readonly report: Report;
  readonly onOpen: (essayId: string) => void;
  readonly onClose: () => void;
};

/** What became of a file: the map that was made and what was left out or guessed, or why there is none. */
export function ImportReport({ report, onOpen, onClose }: ImportReportProps) {
  const { essay, notes } = report;
  return (
    <Dialog
      title={essay ? `“${essay.title}” is imported` : 'The file could not be imported'}
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <>
          <Button variant={essay ? 'quiet' : 'primary'} onPress={onClose}>
            Close
          </Button>
          {essay && (
            <Button variant="primary" onPress={() => onOpen(essay.id)} autoFocus>
              Open the map
            </Button>
          )}
        </>
      }
    >
      <p>{sentenceOf(report)}</p>
      {notes.length > 0 && (
        <ul className={styles.notes}>
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function sentenceOf({ essay, notes, fileName }: Report): string {
  if (!essay) return `Nothing was made from “${fileName}”; your maps are as they were.`;
  if (notes.length === 0) return `Everything in “${fileName}” was taken over.`;
  return `“${fileName}” was taken over, with these remarks:`;
}

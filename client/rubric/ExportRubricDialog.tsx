import { useMemo, useState } from 'react';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { Select } from '#client/ui/Select.tsx';
import type { Rubric } from '#shared/rubric/rubric.ts';
import styles from './Exchange.module.css';
import { writtenFiles } from './exchange.ts';

export type ExportRubricDialogProps = {
  readonly rubric: Rubric;
  readonly changedAt: string | null;
  readonly onSave: (name: string, content: Blob) => void;
  readonly onClose: () => void;
};

/** A rubric as a file: which kind, and what that kind cannot hold, before it is saved. */
export function ExportRubricDialog({ rubric, changedAt, onSave, onClose }: ExportRubricDialogProps) {
  const files = useMemo(() => writtenFiles(rubric, changedAt), [rubric, changedAt]);
  const [format, setFormat] = useState(files[0]?.id ?? '');
  const file = files.find(({ id }) => id === format);

  function handleSave() {
    if (!file) return;
    onSave(`${fileNameOf(rubric.title)}${file.extension}`, new Blob([file.text], { type: file.mediaType }));
    onClose();
  }

  return (
    <Dialog
      title={`Save “${rubric.title}” as a file`}
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" onPress={handleSave}>
            Save the file
          </Button>
        </>
      }
    >
      <div className={styles.content}>
        <Select
          label="Kind of file"
          items={files.map(({ id, title, losses }) => ({
            id,
            title,
            description:
              losses.length === 0
                ? 'Holds everything'
                : `Leaves out ${losses.length === 1 ? 'one thing' : `${losses.length} things`}`,
          }))}
          value={format}
          onChange={setFormat}
        />
        <div role="status" className={styles.report}>
          {file && file.losses.length === 0 && <p>This file holds everything of the rubric.</p>}
          {file && file.losses.length > 0 && (
            <>
              <p className={styles.heading}>What this file cannot hold</p>
              <ul className={styles.list}>
                {file.losses.map((loss) => (
                  <li key={loss}>{loss}</li>
                ))}
              </ul>
            </>
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** Without what file systems refuse. */
function fileNameOf(title: string): string {
  const name = title.replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ').trim();
  return name.slice(0, 80) || 'Rubric';
}

import { useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { essayFileTypes, essayFileWords } from './file-types.ts';
import styles from './ImportTextDialog.module.css';
import { ReplaceDialog } from './ReplaceDialog.tsx';

export type ImportTextDialogProps = { readonly onClose: () => void };

/** For an essay that is open: choose or drop a file, and let its text take the place of the one that is here. */
export function ImportTextDialog({ onClose }: ImportTextDialogProps) {
  const [file, setFile] = useState<File | null>(null);
  if (file) return <ReplaceDialog file={file} onClose={onClose} />;
  return (
    <Dialog
      title="Import a text"
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <Button variant="quiet" onPress={onClose}>
          Cancel
        </Button>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a drop target; the button in it is the accessible way */}
      <div
        className={styles.drop}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          setFile(event.dataTransfer.files[0] ?? null);
        }}
      >
        <p>{`${essayFileWords}, up to 10 MB. Drop it here, or`}</p>
        <FileButton accept={essayFileTypes} variant="primary" autoFocus onFile={setFile}>
          Choose a file
        </FileButton>
      </div>
    </Dialog>
  );
}

import { useState } from 'react';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';

export type RenameDialogProps = {
  readonly title: string;
  readonly onRename: (title: string) => void;
  readonly onClose: () => void;
};

export function RenameDialog({ title, onRename, onClose }: RenameDialogProps) {
  const [value, setValue] = useState(title);
  const [isTried, setTried] = useState(false);
  const error = problemOf(value.trim());

  function handleRename() {
    setTried(true);
    if (error) return;
    if (value.trim() !== title) onRename(value.trim());
    onClose();
  }

  return (
    <Dialog
      title="Rename the map"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Keep the title
          </Button>
          <Button variant="primary" onPress={handleRename}>
            Rename
          </Button>
        </>
      }
    >
      <TextField
        label="Title"
        value={value}
        onChange={setValue}
        onSubmit={handleRename}
        error={isTried ? error : undefined}
        autoFocus
      />
    </Dialog>
  );
}

function problemOf(title: string): string | undefined {
  if (title === '') return 'Give the map a title.';
  if (title.length > 300) return 'Keep the title to 300 characters.';
  return undefined;
}

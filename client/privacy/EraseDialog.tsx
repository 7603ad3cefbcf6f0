import { type ReactNode, useState } from 'react';
import { isTypedAgain, type Receipt } from '#shared/privacy/erasure.ts';
import { receiptTitles } from '#shared/privacy/receipt-words.ts';
import { useAct } from '../account/use-act.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import { ErasureReceipt } from './ErasureReceipt.tsx';
import styles from './Privacy.module.css';

export type EraseDialogProps = {
  readonly title: string;
  /** Says what goes. */
  readonly children: ReactNode;
  /** What has to be typed: a name or a title. */
  readonly asked: string;
  readonly label: string;
  readonly button: string;
  readonly erase: (typed: string) => Promise<Receipt>;
  /** The receipt was read. */
  readonly onErased: () => void;
  readonly onClose: () => void;
};

/** Deletes something for good once its name was typed, and shows the receipt. */
export function EraseDialog(props: EraseDialogProps) {
  const { title, asked, label, button, erase, onErased, onClose } = props;
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const [receipt, setReceipt] = useState<Receipt | null>(null);
  const { trouble, isBusy, act } = useAct();

  function handleErase() {
    if (isBusy) return;
    if (!isTypedAgain(typed, asked)) return setProblem(`Type “${asked}” to say that you mean it.`);
    void act(async () => setReceipt(await erase(typed)));
  }

  if (receipt)
    return (
      <Dialog
        title={receiptTitles[receipt.of]}
        isOpen
        onClose={onErased}
        width="medium"
        actions={
          <Button variant="primary" onPress={onErased} autoFocus>
            Done
          </Button>
        }
      >
        <ErasureReceipt receipt={receipt} />
      </Dialog>
    );
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      width="narrow"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="danger" isPending={isBusy} onPress={handleErase}>
            {isBusy ? 'Deleting …' : button}
          </Button>
        </>
      }
    >
      <div className={styles.stack}>
        {props.children}
        <TextField
          label={label}
          description={problem ? undefined : `Type “${asked}”.`}
          value={typed}
          onChange={(value) => {
            setTyped(value);
            setProblem('');
          }}
          onSubmit={handleErase}
          error={problem || undefined}
          autoFocus
        />
        {trouble && (
          <p role="alert" className={styles.trouble}>
            {trouble}
          </p>
        )}
      </div>
    </Dialog>
  );
}

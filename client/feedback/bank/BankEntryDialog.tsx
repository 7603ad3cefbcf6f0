import { useState } from 'react';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { Segmented } from '#client/ui/Segmented.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { BankEntry } from '#shared/assessment/bank.ts';
import { commentKinds } from '#shared/assessment/comment.ts';
import { commentKindWords } from '#shared/assessment/words.ts';
import { webAddress } from '../comment-draft.ts';
import styles from './Bank.module.css';
import type { BankFields, Done } from './bank-store.ts';

type BankEntryDialogProps = {
  /** The entry that is changed; null for a new one. */
  readonly entry: BankEntry | null;
  /** Rows that other entries are for, offered again. */
  readonly criteria: readonly string[];
  readonly onSave: (fields: BankFields) => Promise<Done>;
  readonly onClose: () => void;
};

/** A comment of the bank, to be written or changed. It stays open, with its words, until the server has it. */
export function BankEntryDialog({ entry, criteria, onSave, onClose }: BankEntryDialogProps) {
  const [fields, setFields] = useState<BankFields>(() => entry ?? empty);
  const [error, setError] = useState('');
  const [isSending, setSending] = useState(false);
  const set = (change: Partial<BankFields>) => {
    setFields({ ...fields, ...change });
    setError('');
  };

  async function handleSave() {
    if (fields.text.trim() === '') return setError('Write the comment first.');
    if (fields.link.trim() !== '' && webAddress(fields.link) === null)
      return setError('The link is no address of the web. It begins with https://.');
    const { text, criterion, kind, nextStep } = fields;
    setSending(true);
    const done = await onSave({
      text: text.trim(),
      criterion: criterion.trim(),
      kind,
      nextStep: nextStep.trim(),
      link: webAddress(fields.link) ?? '',
    });
    setSending(false);
    if (done.ok) onClose();
    else setError(done.words);
  }

  const save = () => void handleSave();
  return (
    <Dialog
      title={entry ? 'Change the comment' : 'New comment for the bank'}
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" isPending={isSending} onPress={save}>
            {isSending ? 'Saving …' : 'Save'}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <Segmented
          label="Kind of comment"
          items={commentKinds.map((id) => ({ id, title: commentKindWords[id] }))}
          value={fields.kind}
          onChange={(kind) => set({ kind })}
        />
        <TextField
          label="Comment"
          multiline
          rows={4}
          autoFocus
          value={fields.text}
          error={error || undefined}
          onChange={(text) => set({ text })}
          onSubmit={save}
        />
        <TextField
          label="Next step"
          value={fields.nextStep}
          placeholder="What could the writer do next?"
          onChange={(nextStep) => set({ nextStep })}
          onSubmit={save}
        />
        <TextField
          label="For the row"
          value={fields.criterion}
          description={
            criteria.length > 0
              ? `The title of a row of the rubric; empty for any. So far: ${criteria.slice(0, 6).join(', ')}.`
              : 'The title of a row of the rubric; empty for any.'
          }
          onChange={(criterion) => set({ criterion })}
          onSubmit={save}
        />
        <TextField label="Link" value={fields.link} onChange={(link) => set({ link })} onSubmit={save} />
      </div>
    </Dialog>
  );
}

const empty: BankFields = { text: '', criterion: '', kind: 'suggestion', nextStep: '', link: '' };

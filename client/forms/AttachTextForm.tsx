import { useState } from 'react';
import { failureWords, sourceService } from '#client/desk/source-service.ts';
import { useAnswer } from '#client/desk/use-answer.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { FileButton } from '#client/ui/FileButton.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { sourceName } from '#shared/sources/source-words.ts';
import styles from './AttachTextForm.module.css';
import type { FormProps } from './form-props.ts';

/** The text of a source, from a file or pasted, so that quotations can be looked up in it. */
export function AttachTextForm({ form, onClose }: FormProps) {
  const desk = useDesk();
  const essayId = useDeskState((state) => state.essay.id);
  const source = useDeskState((state) => state.graph.sources.get(form.ref?.id ?? ''));
  const sourceId = source?.id ?? '';
  const [pasted, setPasted] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const attached = useAnswer(sourceId, () => sourceService.text(essayId, sourceId));
  if (!source) return null;
  const now = attached.type === 'there' ? attached.value : null;

  async function change(act: () => Promise<unknown>, said: string) {
    setBusy(true);
    setProblem(null);
    try {
      await act();
      desk.announce(said);
      onClose();
    } catch (error) {
      setBusy(false);
      setProblem(failureWords(error));
    }
  }
  const attach = (file: File) =>
    change(
      () => sourceService.attach(essayId, sourceId, file),
      'The text is attached. Quotations are looked up in it.',
    );

  return (
    <Dialog
      title={`Text of ${sourceName(source.item)}`}
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
            isDisabled={pasted.trim() === ''}
            isPending={isBusy}
            onPress={() => attach(new File([pasted], 'Pasted text.txt', { type: 'text/plain' }))}
          >
            Attach what is pasted
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        {now && (
          <div className={styles.now}>
            <p>
              <strong>{now.name}</strong> is attached: {wordCount(now.text)} words.
            </p>
            <Button
              variant="quiet"
              isPending={isBusy}
              onPress={() =>
                change(() => sourceService.detach(essayId, sourceId), 'The attached text is taken away.')
              }
            >
              Take it away
            </Button>
          </div>
        )}
        <p>A PDF, a saved web page or a plain text file of up to 10 MB. It is kept with this essay only.</p>
        <FileButton
          accept=".pdf,.html,.htm,.txt,.md,.docx,.odt,text/plain,text/html,application/pdf"
          onFile={attach}
          autoFocus
        >
          {now ? 'Choose another file…' : 'Choose a file…'}
        </FileButton>
        <TextField label="Or paste the text" value={pasted} onChange={setPasted} multiline rows={6} />
        {isBusy && <p role="status">Reading the text…</p>}
        {problem && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}

function wordCount(text: string): string {
  return (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0).toLocaleString('en');
}

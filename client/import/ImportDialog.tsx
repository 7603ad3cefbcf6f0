import { useEffect, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EssayChoice, sizeWords } from './EssayChoice.tsx';
import { ReadingProgress } from './ReadingProgress.tsx';
import { RemarkList } from './RemarkList.tsx';
import { useFileImport } from './use-file-import.ts';

export type ImportDialogProps = {
  readonly file: File;
  /** The essays are there now, whether one is opened or not. */
  readonly onMade: () => void;
  readonly onOpen: (essayId: string) => void;
  readonly onClose: () => void;
};

/** From a file to an essay: how far it is, what was found, guessed and left out, and which of several is meant. */
export function ImportDialog({ file, onMade, onOpen, onClose }: ImportDialogProps) {
  const { work, state } = useFileImport(file);
  const [chosen, setChosen] = useState<readonly number[]>([0]);

  useEffect(() => {
    if (state.step !== 'made') return;
    onMade();
    const [first] = state.essays;
    if (first && state.essays.length === 1) onOpen(first.id);
  }, [state, onMade, onOpen]);

  const quiet = (words: string) => (
    <Button variant="quiet" onPress={onClose}>
      {words}
    </Button>
  );
  const dialog = { isOpen: true, onClose, width: 'medium' } as const;

  if (state.step === 'failed')
    return (
      <Dialog
        {...dialog}
        title="The file could not be imported"
        actions={
          <>
            {state.canRetry && quiet('Close')}
            <Button variant="primary" autoFocus onPress={state.canRetry ? () => void work.read() : onClose}>
              {state.canRetry ? 'Try again' : 'Close'}
            </Button>
          </>
        }
      >
        <p role="alert">{state.words}</p>
      </Dialog>
    );

  if (state.step === 'reading')
    return (
      <Dialog {...dialog} title={`Reading “${work.fileName}”`} actions={quiet('Cancel')}>
        <ReadingProgress doing="Reading it" sent={state.sent} />
      </Dialog>
    );

  if (state.step === 'made')
    return (
      <Dialog {...dialog} title={`${state.essays.length} essays are imported`} actions={quiet('Close')}>
        {state.essays.map(({ id, title }, index) => (
          <Button key={id} autoFocus={index === 0} onPress={() => onOpen(id)}>{`Open “${title}”`}</Button>
        ))}
      </Dialog>
    );

  const { essays, remarks } = state.found;
  const [only] = essays;
  const isSeveral = essays.length > 1;
  const shown = chosen.flatMap((part) => essays[part]?.remarks ?? []);
  const isMaking = state.step === 'making';
  return (
    <Dialog
      {...dialog}
      title={isSeveral ? `${essays.length} essays in “${work.fileName}”` : only?.title || work.fileName}
      actions={
        <>
          {quiet('Cancel')}
          <Button
            variant="primary"
            autoFocus
            isPending={isMaking}
            isDisabled={chosen.length === 0}
            onPress={() => void work.make(chosen)}
          >
            {isMaking ? 'Importing …' : chosen.length > 1 ? 'Import them' : 'Import and open'}
          </Button>
        </>
      }
    >
      {isSeveral ? (
        <EssayChoice essays={essays} chosen={chosen} onChange={setChosen} isSingle={false} />
      ) : (
        only && <p>{`Read from “${work.fileName}”: ${sizeWords(only.words, only.sources.length)}.`}</p>
      )}
      {isMaking && <ReadingProgress doing="Making the essay" sent={state.sent} />}
      <RemarkList remarks={[...remarks, ...shown]} />
    </Dialog>
  );
}

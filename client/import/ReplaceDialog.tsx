import { useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '../ui/Button.tsx';
import { Checkbox } from '../ui/Checkbox.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EssayChoice, sizeWords } from './EssayChoice.tsx';
import { newSources } from './new-sources.ts';
import { ReadingProgress } from './ReadingProgress.tsx';
import { RemarkList } from './RemarkList.tsx';
import { replaceText } from './replace-text.ts';
import { useFileImport } from './use-file-import.ts';

type ReplaceDialogProps = { readonly file: File; readonly onClose: () => void };

/** What is in the file, before its text takes the place of the essay's. */
export function ReplaceDialog({ file, onClose }: ReplaceDialogProps) {
  const desk = useDesk();
  const hasText = useDeskState(({ text }) => text.text.trim() !== '');
  const known = useDeskState(({ graph }) => graph.sources);
  const { work, state } = useFileImport(file);
  const [part, setPart] = useState(0);
  const [isAdding, setAdding] = useState(true);
  const dialog = { isOpen: true, onClose, width: 'medium' } as const;
  const cancel = (
    <Button variant="quiet" onPress={onClose}>
      Cancel
    </Button>
  );

  if (state.step === 'reading')
    return (
      <Dialog {...dialog} title={`Reading “${work.fileName}”`} actions={cancel}>
        <ReadingProgress doing="Reading it" sent={state.sent} />
      </Dialog>
    );
  const essay = state.step === 'read' ? state.found.essays[part] : undefined;
  if (state.step !== 'read' || !essay)
    return (
      <Dialog
        {...dialog}
        title="The file could not be read"
        actions={
          <Button variant="primary" autoFocus onPress={onClose}>
            Close
          </Button>
        }
      >
        <p role="alert">{state.step === 'failed' ? state.words : 'Choose the file again.'}</p>
      </Dialog>
    );

  const { essays, remarks } = state.found;
  const sources = newSources(essay.sources, [...known.values()]);
  const { document } = essay;

  async function handleReplace() {
    onClose();
    if (isAdding && sources.length > 0)
      desk.run(sources.map(({ item }) => ({ name: 'add-source', args: { id: desk.newId(), item } })));
    desk.setTextOpen(true);
    const isChanged = await replaceText(desk, document).catch(() => null);
    if (isChanged === null)
      desk.announce('The text could not be opened, so it was not replaced. Try again.', 'attention');
    else desk.announce(isChanged ? replacedWords : 'The text is the same as in the file.');
  }

  return (
    <Dialog
      {...dialog}
      title={hasText ? 'Replace the text?' : 'Import this text?'}
      actions={
        <>
          {cancel}
          <Button variant="primary" autoFocus onPress={() => void handleReplace()}>
            {hasText ? 'Replace the text' : 'Import the text'}
          </Button>
        </>
      }
    >
      <p>
        {`Read from “${work.fileName}”: ${sizeWords(essay.words, essay.sources.length)}. `}
        {hasText &&
          'It takes the place of the text that is here. What is linked to the map is looked for again; undo in the text brings the old one back.'}
      </p>
      {essays.length > 1 && (
        <EssayChoice essays={essays} chosen={[part]} onChange={([chosen]) => setPart(chosen ?? 0)} isSingle />
      )}
      {sources.length > 0 && (
        <Checkbox
          label={
            sources.length === 1
              ? 'Add the source that is not in the list yet'
              : `Add ${sources.length} sources that are not in the list yet`
          }
          value={isAdding}
          onChange={setAdding}
        />
      )}
      <RemarkList remarks={[...remarks, ...essay.remarks]} />
    </Dialog>
  );
}

const replacedWords = 'The text was imported. Undo in the text takes it back.';

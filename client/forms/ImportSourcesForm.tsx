import { useState } from 'react';
import { failureWords, sourceService } from '#client/desk/source-service.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { Dialog } from '#client/ui/Dialog.tsx';
import { FileButton } from '#client/ui/FileButton.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { ReadSources } from '#shared/sources/reading.ts';
import type { FormProps } from './form-props.ts';
import styles from './ImportSourcesForm.module.css';
import { ReadSourceList } from './ReadSourceList.tsx';
import { freshItems } from './read-list.ts';
import { runForm } from './run-form.ts';

/** Sources from a file or a pasted list: read by the server, looked over, and those that are chosen are added. */
export function ImportSourcesForm({ onClose }: FormProps) {
  const desk = useDesk();
  const sources = useDeskState((state) => state.graph.sources);
  const [text, setText] = useState('');
  const [read, setRead] = useState<ReadSources | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  /** Nothing in the list is new: then there is nothing to add at once. */
  const [isAllKnown, setAllKnown] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function readList(list: string) {
    setBusy(true);
    setProblem(null);
    try {
      const found = await sourceService.readList(list);
      const fresh = freshItems(found.items, [...sources.values()]);
      setRead(found);
      setChosen(fresh);
      setAllKnown(fresh.size === 0);
    } catch (error) {
      setProblem(failureWords(error));
    }
    setBusy(false);
  }

  function add() {
    const items = read?.items.filter((_, at) => chosen.has(at)) ?? [];
    const calls = items.map((item) => ({ name: 'add-source' as const, args: { id: desk.newId(), item } }));
    const said = items.length === 1 ? '1 source added.' : `${items.length} sources added.`;
    const inTheWay = runForm(desk, calls, { announce: said, offerUndo: true });
    setProblem(inTheWay);
    if (inTheWay === null) onClose();
  }

  return (
    <Dialog
      title="Import sources"
      isOpen
      onClose={onClose}
      width="medium"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          {read ? (
            <Button variant="primary" onPress={add} isDisabled={chosen.size === 0} autoFocus={!isAllKnown}>
              {chosen.size === 1 ? 'Add 1 source' : `Add ${chosen.size} sources`}
            </Button>
          ) : (
            <Button
              variant="primary"
              onPress={() => void readList(text)}
              isDisabled={text.trim() === ''}
              isPending={isBusy}
            >
              {isBusy ? 'Reading…' : 'Read the list'}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.form}>
        {read ? (
          <>
            <ReadSourceList read={read} chosen={chosen} onChoose={setChosen} />
            <div>
              <Button variant="quiet" onPress={() => setRead(null)} autoFocus={isAllKnown}>
                Back to the list
              </Button>
            </div>
          </>
        ) : (
          <>
            <TextField
              label="List of sources"
              description="BibTeX, RIS or CSL-JSON, as catalogues and reference managers export it; or a bibliography as it is printed, one entry a line."
              value={text}
              onChange={setText}
              multiline
              rows={8}
              autoFocus
            />
            <FileButton
              accept=".bib,.bibtex,.ris,.json,.txt,text/plain,application/json"
              onFile={(file) => {
                void file.text().then((content) => {
                  setText(content);
                  return readList(content);
                });
              }}
            >
              Choose a file…
            </FileButton>
          </>
        )}
        {problem && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
      </div>
    </Dialog>
  );
}

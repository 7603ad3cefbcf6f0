import { useEffect, useState } from 'react';
import { Button } from '#client/ui/Button.tsx';
import { classNames } from '#client/ui/class-names.ts';
import { Dialog } from '#client/ui/Dialog.tsx';
import { FileButton } from '#client/ui/FileButton.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { RubricBody } from '#shared/rubric/rubric.ts';
import styles from './Exchange.module.css';
import { type FileReading, fileTypes, readableFormats, readRubricFile } from './exchange.ts';
import { ReadRubricList } from './ReadRubricList.tsx';

export type ImportRubricDialogProps = {
  /** A file that was dropped on the page. */
  readonly file: File | null;
  /** Answers whether all of it is stored. */
  readonly onImport: (bodies: readonly RubricBody[]) => Promise<boolean>;
  readonly onClose: () => void;
};

/** The larger ones are no rubrics. */
const maxFileSize = 5_000_000;

/** Rubrics from a file or from pasted cells: what was found, what could not be read and what is left out, then the import. */
export function ImportRubricDialog({ file, onImport, onClose }: ImportRubricDialogProps) {
  const [text, setText] = useState('');
  const [reading, setReading] = useState<FileReading | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [name, setName] = useState<string | null>(null);
  const [trouble, setTrouble] = useState('');
  const [isOver, setOver] = useState(false);
  const [isSending, setSending] = useState(false);

  function read(words: string, format: string | null) {
    setText(words);
    if (words.trim() === '') return setReading(null);
    const next = readRubricFile(words, format);
    setReading(next);
    setChosen(new Set(next.type === 'read' ? next.rubrics.keys() : []));
  }
  async function take(given: File | undefined) {
    if (!given) return;
    setTrouble(given.size > maxFileSize ? `“${given.name}” has more than 5 MB: that is no rubric.` : '');
    if (given.size > maxFileSize) return;
    const words = await given.text();
    setName(given.name);
    read(words, null);
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: a dropped file is read once
  useEffect(() => {
    if (file) void take(file);
  }, [file]);

  const rubrics = reading?.type === 'read' ? reading.rubrics : [];
  const wanted = rubrics.filter((_rubric, at) => chosen.has(at));
  async function handleImport() {
    setSending(true);
    const isDone = await onImport(wanted);
    setSending(false);
    if (isDone) onClose();
  }

  return (
    <Dialog
      title="Import rubrics"
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
            isDisabled={wanted.length === 0}
            isPending={isSending}
            onPress={() => void handleImport()}
          >
            {isSending ? 'Importing …' : wanted.length < 2 ? 'Import' : `Import ${wanted.length} rubrics`}
          </Button>
        </>
      }
    >
      <div className={styles.content}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a drop target; the button in it is the accessible way */}
        <div
          className={classNames(styles.drop, isOver && styles.over)}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            void take(event.dataTransfer.files[0]);
          }}
        >
          <FileButton autoFocus accept={fileTypes} onFile={(given) => void take(given)}>
            {name === null ? 'Choose a file' : 'Choose another file'}
          </FileButton>
          <p className={styles.note}>{name ?? 'or drop it here: Canvas, CASE, Open edX, MarkUs, Moodle'}</p>
        </div>
        {name === null && (
          <TextField
            label="Or paste cells from a spreadsheet, or the text of a file"
            description="Criteria in rows, levels in columns."
            value={text}
            onChange={(words) => read(words, null)}
            multiline
            rows={4}
          />
        )}
        {trouble && (
          <p role="alert" className={styles.trouble}>
            {trouble}
          </p>
        )}
        {reading && (
          <Select
            label="Read as"
            items={readableFormats}
            value={reading.format}
            onChange={(format) => read(text, format)}
          />
        )}
        {reading?.type === 'unreadable' && (
          <p role="alert" className={styles.trouble}>
            {reading.words}
          </p>
        )}
        {reading?.type === 'read' && (
          <ReadRubricList reading={reading} chosen={chosen} onChoose={setChosen} />
        )}
      </div>
    </Dialog>
  );
}

import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { FileButton } from '../ui/FileButton.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './Courses.module.css';
import { RosterPreview } from './RosterPreview.tsx';
import { textOfList } from './roster-file.ts';
import { useRosterReading } from './use-roster-reading.ts';

export type RosterDialogProps = {
  readonly courseId: string;
  /** People were added; `count` of them. */
  readonly onDone: (count: number) => void;
  readonly onClose: () => void;
};

/** People by paste or from a file: what was understood, line by line, then all of it at once. */
export function RosterDialog({ courseId, onDone, onClose }: RosterDialogProps) {
  const { text, reading, fitting, trouble, isAdding, ...roster } = useRosterReading(courseId);
  const left = (reading?.rows.length ?? 0) - fitting.length;

  async function handleAdd() {
    const count = fitting.length;
    if ((await roster.add()) === null) return;
    onDone(count);
    onClose();
  }

  return (
    <Dialog
      title="Add people"
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button
            variant="primary"
            isDisabled={fitting.length === 0}
            isPending={isAdding}
            onPress={() => void handleAdd()}
          >
            {fitting.length === 0
              ? 'Add'
              : `Add ${fitting.length} ${fitting.length === 1 ? 'person' : 'people'}${left > 0 ? `, leave out ${left}` : ''}`}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        <TextField
          multiline
          rows={reading ? 4 : 8}
          label="Names, or a table"
          description="One person a line: a name, then if you like an e-mail address, a section, a group. A table from a spreadsheet, Canvas or Moodle will do; nothing else of it is kept."
          value={text}
          onChange={roster.write}
          error={trouble || undefined}
          autoFocus
        />
        <div>
          <FileButton
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            onFile={(file) => void textOfList(file).then(roster.write)}
          >
            Take a CSV file…
          </FileButton>
        </div>
        {reading && <RosterPreview reading={reading} onMeaning={roster.setMeaning} />}
        <p role="status" className={styles.note}>
          {reading && summaryOf(fitting.length, left)}
        </p>
      </div>
    </Dialog>
  );
}

function summaryOf(fitting: number, left: number): string {
  const can = `${fitting} can be added.`;
  return left === 0 ? can : `${can} ${left} cannot; the reason stands in the line.`;
}

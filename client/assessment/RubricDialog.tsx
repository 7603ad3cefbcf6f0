import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import type { RubricRef } from '#shared/essay/essay.ts';
import type { RubricRow } from '#shared/rubric/rubric-row.ts';
import { Refusal, Unreachable } from '../api.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { RadioList } from '../ui/RadioList.tsx';
import { type Choosing, chooseForAll, rubricsToChoose } from './choose-rubric.ts';
import styles from './RubricDialog.module.css';

type RubricDialogProps = {
  /** The essays that are to be judged by it. */
  readonly choosing: readonly Choosing[];
  /** The one they are judged by now, when it is one for all. */
  readonly current: RubricRef | null;
  /** Marks that are given already: some may have no place in another rubric. */
  readonly hasMarks: boolean;
  /** What is still on its way to the server goes first. */
  readonly beforehand?: () => Promise<void>;
  /** `isChosen`: every essay has it now. */
  readonly onClose: (isChosen: boolean) => void;
};

/** Which rubric to assess by, for one essay or for all that are not finished. */
export function RubricDialog(props: RubricDialogProps) {
  const { choosing, current, hasMarks, onClose } = props;
  const [rows, setRows] = useState<readonly RubricRow[] | null>(null);
  const [chosen, setChosen] = useState(current?.id ?? '');
  const [done, setDone] = useState<number | null>(null);
  const [trouble, setTrouble] = useState('');

  useEffect(() => {
    rubricsToChoose().then(setRows, (error: unknown) => {
      if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
      setTrouble('The rubrics could not be fetched. Try again when the server is back.');
    });
  }, []);

  const rubric = rows?.find((row) => row.rubric.id === chosen)?.rubric;
  const isSame = rubric?.id === current?.id && rubric?.version === current?.version;

  async function handleUse() {
    if (!rubric || done !== null) return;
    setDone(0);
    await props.beforehand?.();
    const { failed, words } = await chooseForAll(choosing, rubric, setDone);
    setDone(null);
    if (failed === 0) onClose(true);
    else setTrouble(`${failed} of ${choosing.length} could not be changed: ${words}`);
  }

  const many = choosing.length > 1;
  return (
    <Dialog
      title={many ? `A rubric for ${choosing.length} essays` : 'The rubric of this essay'}
      isOpen
      onClose={() => onClose(false)}
      actions={
        <>
          <Button variant="quiet" onPress={() => onClose(false)}>
            Not now
          </Button>
          <Button
            variant="primary"
            isDisabled={!rubric || isSame}
            isPending={done !== null}
            onPress={() => void handleUse()}
          >
            {many ? `Use it for all ${choosing.length}` : 'Use it'}
          </Button>
        </>
      }
    >
      <p className={styles.words}>
        The writer’s findings follow the same rubric from then on.
        {hasMarks && ' Levels that the other rubric has no place for are taken away; the history keeps them.'}
      </p>
      {trouble !== '' && <p role="alert">{trouble}</p>}
      {done !== null && many && <ProgressBar label="essays" value={done} of={choosing.length} />}
      {!rows && trouble === '' && <p role="status">Loading the rubrics …</p>}
      {rows && <RadioList label="Rubric" items={rows.map(itemOf)} value={chosen} onChange={setChosen} />}
      <p className={styles.words}>
        <Link href="/rubrics">Make or change a rubric</Link>
      </p>
    </Dialog>
  );
}

function itemOf({ rubric: { id, version, title, description, criteria }, isYours }: RubricRow) {
  const parts = [
    isYours ? `Yours, version ${version}` : 'Ready to use',
    criteria.length === 1 ? '1 row' : `${criteria.length} rows`,
    description,
  ];
  return { id, title, description: parts.filter((part) => part !== '').join(' · ') };
}

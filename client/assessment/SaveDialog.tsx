import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import type { QueueRow } from '#shared/assessment/assessment.ts';
import { Refusal, Unreachable } from '../api.ts';
import { askServer } from '../ask.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { downloadLink } from '../ui/download.ts';
import { RadioList } from '../ui/RadioList.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { assessmentService } from './assessment-service.ts';
import styles from './RubricDialog.module.css';

type SaveDialogProps = {
  readonly rows: readonly QueueRow[];
  readonly onClose: () => void;
};

const lossesSchema = z.object({ losses: z.array(z.string()) });

const formats = [
  { id: 'csv', title: 'Spreadsheet' },
  { id: 'canvas-csv', title: 'Canvas' },
] as const;
type Format = (typeof formats)[number]['id'];

/** The assessments as a file, with what it cannot hold said before it is saved. */
export function SaveDialog({ rows, onClose }: SaveDialogProps) {
  const rubrics = useRubrics(rows);
  const [format, setFormat] = useState<Format>('csv');
  const [chosen, setChosen] = useState<string | null>(null);
  const rubricId = chosen ?? rubrics[0]?.id ?? null;
  const query = new URLSearchParams({
    format,
    ...(format === 'canvas-csv' && rubricId !== null && { rubric: rubricId }),
  }).toString();
  const isReady = format === 'csv' || rubricId !== null;
  const losses = useLosses(isReady ? query : null);

  function handleSave() {
    downloadLink(`/api/assessments/export?${query}`);
    onClose();
  }

  return (
    <Dialog
      title="Save the assessments"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            Not now
          </Button>
          <Button variant="primary" isDisabled={!isReady} onPress={handleSave}>
            Save the file
          </Button>
        </>
      }
    >
      <Segmented label="Format" items={formats} value={format} onChange={setFormat} />
      <p className={styles.words}>
        {format === 'csv'
          ? 'One row an assessment: levels, points and comments of every criterion.'
          : 'Canvas’s file of rubric scores, for one rubric at a time.'}
      </p>
      {format === 'canvas-csv' && (
        <RadioList label="Rubric" items={rubrics} value={rubricId} onChange={setChosen} />
      )}
      {losses.length > 0 && (
        <>
          <p className={styles.words}>This file cannot hold everything:</p>
          <ul className={styles.losses}>
            {losses.map((loss) => (
              <li key={loss}>{loss}</li>
            ))}
          </ul>
        </>
      )}
    </Dialog>
  );
}

/** The rubrics that the essays are judged by, each once; by its id until its title is there. */
function useRubrics(rows: readonly QueueRow[]) {
  const [titles, setTitles] = useState<ReadonlyMap<string, string>>(new Map());
  const refs = [...new Map(rows.map(({ rubric }) => [rubric.id, rubric])).values()];
  const ids = refs.map(({ id }) => id).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ids say which rubrics are meant
  useEffect(() => {
    let isGone = false;
    for (const ref of refs)
      assessmentService
        .rubric(ref)
        .then(
          ({ id, title }) => !isGone && setTitles((known) => new Map(known).set(id, title)),
          ignoreFailures,
        );
    return () => {
      isGone = true;
    };
  }, [ids]);
  return refs.map(({ id }) => ({ id, title: titles.get(id) ?? id }));
}

function useLosses(query: string | null): readonly string[] {
  const [losses, setLosses] = useState<readonly string[]>([]);
  useEffect(() => {
    if (query === null) return;
    let isGone = false;
    setLosses([]);
    askServer(lossesSchema, 'GET', `/assessments/export/losses?${query}`).then(
      (answer) => !isGone && setLosses(answer.losses),
      ignoreFailures,
    );
    return () => {
      isGone = true;
    };
  }, [query]);
  return losses;
}

/** Without an answer the file is still saved, or its own failure says why not. */
function ignoreFailures(error: unknown) {
  if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
}

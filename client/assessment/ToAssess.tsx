import { useEffect, useState } from 'react';
import type { QueueRow } from '#shared/assessment/assessment.ts';
import { isSameRubric, type RubricRef } from '#shared/essay/essay.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { StatusRegion } from '../ui/StatusRegion.tsx';
import { QueueTable } from './QueueTable.tsx';
import { isDone, progressOf, type QueueFilter, queueFilters, rowsIn } from './queue.ts';
import { RubricDialog } from './RubricDialog.tsx';
import { SaveDialog } from './SaveDialog.tsx';
import styles from './ToAssess.module.css';
import { useQueue } from './use-queue.ts';
import { useRelease } from './use-release.ts';

/** Everything that one assesses, how far one is, and what is ready to be released. */
export function ToAssess() {
  const { queue, load } = useQueue();
  const { notice, release, withdraw, hideNotice } = useRelease(load);
  const released = notice?.undo;
  const [filter, setFilter] = useState<QueueFilter>('all');
  const [isAsking, setAsking] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const { rows } = queue;
  const unfinished = rows.filter((row) => !isDone(row));
  const submitted = rows.filter((row) => progressOf(row) === 'submitted');
  const shown = rowsIn(rows, filter);

  // The first key works on the queue: no click, no Tab through the header.
  const firstLeft = rows.find((row) => !isDone(row)) ?? rows[0];
  const first = firstLeft?.essayId;
  useEffect(() => {
    const focused = document.activeElement;
    if (first && (focused === document.body || focused?.id === 'main'))
      document.querySelector<HTMLElement>(`[data-essay="${CSS.escape(first)}"] a`)?.focus();
  }, [first]);

  function handleRelease(chosen: readonly QueueRow[]) {
    setAsking(false);
    // The pressed button goes with the state of its row.
    document.getElementById('main')?.focus({ preventScroll: true });
    void release(chosen);
  }

  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1 id="to-assess" className={styles.title}>
          To assess
        </h1>
        {rows.length > 0 && (
          <div className={styles.progress}>
            <ProgressBar label="done" value={rows.filter(isDone).length} of={rows.length} />
          </div>
        )}
      </header>
      {queue.trouble && (
        <div role="alert" className={styles.trouble}>
          {queue.trouble} <Button onPress={() => void load()}>Try again</Button>
        </div>
      )}
      {queue.state === 'loading' && <p role="status">Loading what is to assess …</p>}
      {queue.state === 'ready' && rows.length === 0 && (
        <EmptyState title="Nothing to assess yet">
          When somebody sends you the link to their essay, open it: the essay then stands here, with its text,
          its map and the rubric beside each other.
        </EmptyState>
      )}
      {rows.length > 0 && (
        <>
          <div className={styles.bar}>
            <div className={styles.filters}>
              <Segmented label="Show" items={filterItems(rows)} value={filter} onChange={setFilter} />
            </div>
            {unfinished.length < rows.length && (
              <Button variant="quiet" onPress={() => setSaving(true)}>
                Save as a file…
              </Button>
            )}
            {unfinished.length > 0 && (
              <Button onPress={() => setChoosing(true)}>
                {unfinished.length === 1
                  ? 'Rubric of the open one…'
                  : `One rubric for ${unfinished.length} open ones…`}
              </Button>
            )}
            {submitted.length > 0 && (
              <Button variant="primary" onPress={() => setAsking(true)}>
                {submitted.length === 1
                  ? 'Release the submitted one'
                  : `Release all ${submitted.length} submitted`}
              </Button>
            )}
          </div>
          {shown.length > 0 ? (
            <QueueTable rows={shown} onRelease={(row) => handleRelease([row])} />
          ) : (
            <EmptyState title="None of these">Choose “All” to see the whole queue.</EmptyState>
          )}
          <p className={styles.hint}>
            <kbd>↑</kbd> <kbd>↓</kbd> go through the essays, <kbd>Enter</kbd> opens one, <kbd>R</kbd> releases
            one that is submitted.
          </p>
        </>
      )}
      {isSaving && <SaveDialog rows={rows} onClose={() => setSaving(false)} />}
      {isChoosing && (
        <RubricDialog
          choosing={unfinished.map(({ essayId, assessment }) => ({
            essayId,
            draftId: assessment?.id ?? null,
          }))}
          current={oneRubric(unfinished)}
          hasMarks={unfinished.some(({ assessment }) => (assessment?.marked ?? 0) > 0)}
          onClose={(isChosen) => {
            setChoosing(false);
            if (isChosen) void load();
          }}
        />
      )}
      <Dialog
        title="Release all that is submitted?"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button variant="quiet" onPress={() => setAsking(false)}>
              Not yet
            </Button>
            <Button variant="primary" autoFocus onPress={() => handleRelease(submitted)}>
              {submitted.length === 1 ? 'Release it' : `Release ${submitted.length}`}
            </Button>
          </>
        }
      >
        <p>
          {submitted.length === 1
            ? 'The student sees your levels and comments at once.'
            : `${submitted.length} students see your levels and comments at once.`}{' '}
          You can withdraw them again, but what was read stays read.
        </p>
      </Dialog>
      <StatusRegion
        notice={notice}
        undoTitle="Withdraw"
        onUndo={released ? () => void withdraw(released) : undefined}
        onClose={hideNotice}
      />
    </div>
  );
}

/** The rubric that all of them are judged by; null when they differ. */
function oneRubric(rows: readonly QueueRow[]): RubricRef | null {
  const [first] = rows;
  const isOne = rows.every(({ rubric }) => first !== undefined && isSameRubric(rubric, first.rubric));
  return first && isOne ? first.rubric : null;
}

const filterTitles: Readonly<Record<QueueFilter, string>> = {
  all: 'All',
  'not-started': 'Not started',
  draft: 'Draft',
  submitted: 'Submitted',
  released: 'Released',
};

function filterItems(rows: readonly QueueRow[]) {
  return queueFilters.map((id) => ({ id, title: `${filterTitles[id]} ${rowsIn(rows, id).length}` }));
}

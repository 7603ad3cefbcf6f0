import { useState } from 'react';
import { useLocation } from 'wouter';
import { saveFile } from '#client/ui/download.ts';
import { RubricEditor } from '../rubric/RubricEditor.tsx';
import type { RubricDesk } from '../rubric/rubric-desk.ts';
import { useOpenRubric } from '../rubric/use-open-rubric.ts';
import { RubricDeskContext, useRubricState } from '../rubric/use-rubric-desk.ts';
import { useRubricList } from '../rubric/use-rubric-list.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { StatusRegion } from '../ui/StatusRegion.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import styles from './RubricPage.module.css';
import { ExportRubricDialog } from './rubrics/late-dialogs.ts';

type RubricPageProps = { readonly rubricId: string };

/** One rubric, to read or to change. */
export function RubricPage({ rubricId }: RubricPageProps) {
  const { opening, retry } = useOpenRubric(rubricId);
  const [, navigate] = useLocation();
  const back = <Button onPress={() => navigate('/rubrics')}>Go to the rubrics</Button>;
  return (
    <>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={styles.page}>
        {opening.type === 'opening' && <p className={styles.note}>Opening the rubric …</p>}
        {opening.type === 'missing' && (
          <>
            <title>Rubric not found · Groundwork</title>
            <EmptyState isPage title="There is no rubric here for you" actions={back}>
              It may have been deleted, or it belongs to somebody else.
            </EmptyState>
          </>
        )}
        {opening.type === 'unreachable' && (
          <>
            <title>Offline · Groundwork</title>
            <EmptyState
              isPage
              title="The server cannot be reached"
              actions={
                <>
                  <Button variant="primary" onPress={retry}>
                    Try again
                  </Button>
                  {back}
                </>
              }
            >
              Nothing is lost: words that have not been sent are kept on this device.
            </EmptyState>
          </>
        )}
        {opening.type === 'open' && (
          <RubricDeskContext value={opening.desk}>
            <OpenRubric desk={opening.desk} />
          </RubricDeskContext>
        )}
      </main>
    </>
  );
}

function OpenRubric({ desk }: { readonly desk: RubricDesk }) {
  const { list, state } = useRubricList();
  const [, navigate] = useLocation();
  const [isSaving, setSaving] = useState(false);
  const title = useRubricState(({ body }) => body.title);
  const { id } = desk.getState();
  const rubricNow = () => ({ id, version: desk.getState().version, ...desk.getState().body });

  async function duplicate() {
    const copy = await list.duplicate(rubricNow());
    if (copy !== null) navigate(`/rubrics/${copy}`);
  }
  async function remove() {
    const row = state.rows.find(({ rubric }) => rubric.id === id);
    if (!row) return;
    navigate('/rubrics');
    await list.remove(row);
  }

  return (
    <>
      <title>{`${title || 'Rubric'} · Groundwork`}</title>
      <RubricEditor
        onDuplicate={() => void duplicate()}
        onExport={() => setSaving(true)}
        onDelete={() => void remove()}
      />
      {isSaving && (
        <ExportRubricDialog
          rubric={rubricNow()}
          changedAt={null}
          onSave={saveFile}
          onClose={() => setSaving(false)}
        />
      )}
      <StatusRegion notice={state.notice} onClose={list.hideNotice} />
    </>
  );
}

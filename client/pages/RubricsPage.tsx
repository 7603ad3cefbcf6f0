import { Plus, Upload } from 'lucide-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { saveFile } from '#client/ui/download.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import type { RubricRow } from '#shared/rubric/rubric-row.ts';
import { type RubricActions, RubricTable } from '../rubric/RubricTable.tsx';
import { useRubricList } from '../rubric/use-rubric-list.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { focusSoon } from '../ui/focus-soon.ts';
import { StatusRegion } from '../ui/StatusRegion.tsx';
import { FileDrop } from './home/FileDrop.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';
import styles from './RubricsPage.module.css';
import { ExportRubricDialog, ImportRubricDialog } from './rubrics/late-dialogs.ts';

/** The rubrics that come with the product, and one's own. */
export function RubricsPage() {
  const { list, state } = useRubricList();
  const [, navigate] = useLocation();
  const [importing, setImporting] = useState<{ readonly file: File | null } | null>(null);
  const [saved, setSaved] = useState<RubricRow | null>(null);
  const ready = state.rows.filter(({ isReady }) => isReady);
  const own = state.rows.filter(({ isReady }) => !isReady);
  const { notice } = state;

  async function openWhenMade(made: Promise<string | null>) {
    const id = await made;
    if (id !== null) navigate(`/rubrics/${id}`);
  }
  const duplicate = (rubric: Rubric) => void openWhenMade(list.duplicate(rubric));
  const actions: RubricActions = {
    onOpen: ({ rubric }) => navigate(`/rubrics/${rubric.id}`),
    onDuplicate: ({ rubric }) => duplicate(rubric),
    onExport: setSaved,
    onDelete: (row) => {
      const at = own.indexOf(row);
      const next = own[at + 1] ?? own[at - 1];
      void list.remove(row);
      const link = next && document.querySelector<HTMLElement>(`a[href="/rubrics/${next.rubric.id}"]`);
      const place = link ?? document.getElementById('main');
      if (place) focusSoon(place);
    },
  };
  const ways = (
    <div className={page.ways}>
      <Button icon={<Upload aria-hidden />} opens="dialog" onPress={() => setImporting({ file: null })}>
        Import
      </Button>
      <Button
        variant="primary"
        icon={<Plus aria-hidden />}
        isPending={state.making === 'blank'}
        onPress={() => void openWhenMade(list.blank())}
      >
        New rubric
      </Button>
    </div>
  );

  return (
    <FileDrop onFile={(file) => setImporting((open) => open ?? { file })}>
      <title>Rubrics · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={page.page}>
        <div className={page.head}>
          <h1 className={page.title}>Rubrics</h1>
          {ways}
        </div>
        {state.phase === 'loading' && <p className={styles.note}>Loading the rubrics …</p>}
        {state.phase === 'failed' && (
          <div role="alert">
            <EmptyState
              title="The rubrics cannot be shown right now"
              actions={
                <Button variant="primary" onPress={() => void list.load()}>
                  Try again
                </Button>
              }
            >
              {state.trouble} Nothing is lost: words that have not been sent are kept on this device.
            </EmptyState>
          </div>
        )}
        {state.phase === 'ready' && (
          <>
            <section aria-labelledby="own-rubrics" className={page.section}>
              <h2 id="own-rubrics" className={page.heading}>
                My rubrics
              </h2>
              {own.length > 0 ? (
                <RubricTable labelledBy="own-rubrics" rows={own} actions={actions} />
              ) : (
                <div className={styles.empty}>
                  <EmptyState title="None of your own yet">
                    Duplicate a ready one and change what you like, begin with a blank one, or import a file
                    from Canvas, Moodle, Open edX or MarkUs.
                  </EmptyState>
                </div>
              )}
            </section>
            <section aria-labelledby="ready-rubrics" className={page.section}>
              <h2 id="ready-rubrics" className={page.heading}>
                Ready to use
              </h2>
              <RubricTable labelledBy="ready-rubrics" rows={ready} actions={actions} />
            </section>
          </>
        )}
      </main>
      {importing && (
        <ImportRubricDialog file={importing.file} onImport={list.take} onClose={() => setImporting(null)} />
      )}
      {saved && (
        <ExportRubricDialog
          rubric={saved.rubric}
          changedAt={saved.updatedAt}
          onSave={saveFile}
          onClose={() => setSaved(null)}
        />
      )}
      <StatusRegion
        notice={notice}
        onUndo={notice?.restores ? () => notice.restores && void list.restore(notice.restores) : undefined}
        onClose={list.hideNotice}
      />
    </FileDrop>
  );
}

import { ClipboardPaste, Plus } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { saveFile } from '#client/ui/download.ts';
import type { EssayListItem } from '#shared/essay/essay.ts';
import { templates } from '#shared/essay/templates/index.ts';
import type { Template } from '#shared/essay/templates/template.ts';
import type { Home } from '#shared/home/home.ts';
import { Button } from '../ui/Button.tsx';
import { classNames } from '../ui/class-names.ts';
import { loadOverlays } from '../ui/overlays.ts';
import { StatusRegion } from '../ui/StatusRegion.tsx';
import { whenIdle } from '../ui/when-idle.ts';
import styles from './HomePage.module.css';
import { DeletedMaps } from './home/DeletedMaps.tsx';
import { FileDrop } from './home/FileDrop.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import { HomeSkeleton } from './home/HomeSkeleton.tsx';
import { ImportButton } from './home/ImportButton.tsx';
import { Courses, DueNext, isDueKnown } from './home/late-class.ts';
import { ImportDialog, ImportReport, loadDialogs, OutlineDialog, RenameDialog } from './home/late-dialogs.ts';
import type { RowActions } from './home/MapsTable.tsx';
import { MyMaps } from './home/MyMaps.tsx';
import { OfflineBar } from './home/OfflineBar.tsx';
import { SampleCard } from './home/SampleCard.tsx';
import { TemplateGallery } from './home/TemplateGallery.tsx';
import { Trouble } from './home/Trouble.tsx';
import { useHome } from './home/use-home.ts';
import { Welcome } from './home/Welcome.tsx';
import page from './Page.module.css';

const blank = templates.find(({ id }) => id === 'blank');
const sample = templates.find((template) => template.sample);

export function HomePage() {
  const { home, state } = useHome();
  const [, navigate] = useLocation();
  useEffect(() => whenIdle(() => Promise.all([loadOverlays(), loadDialogs()])), []);
  const [isPasting, setPasting] = useState(false);
  const [importedFile, setImportedFile] = useState<File | null>(null);
  const [renaming, setRenaming] = useState<EssayListItem | null>(null);
  const [inClass, setInClass] = useState<Home | null>(null);
  const [wasDue] = useState(isDueKnown);
  const isDue = inClass ? inClass.due.length > 0 : wasDue;
  const { phase, rows, making, notice, report } = state;
  const makingTemplate = making?.type === 'template' ? making.id : null;
  const hasMaps = rows.length > 0;

  async function openWhenMade(made: Promise<string | null>) {
    const id = await made;
    if (id !== null) navigate(`/essays/${id}`);
  }
  const start = (template: Template | undefined) => {
    if (template) void openWhenMade(home.start(template));
  };
  /** Groundwork's own files are maps already; essays are read first. */
  function takeFile(file: File) {
    if (/\.json$/i.test(file.name)) void home.takeFile(file);
    else setImportedFile((open) => open ?? file); // one that is looked at stays
  }
  const importing = <ImportButton isImporting={making?.type === 'import'} onFile={takeFile} />;
  const handleMade = useCallback(() => void home.load(), [home]);
  const handleOpen = useCallback((id: string) => navigate(`/essays/${id}`), [navigate]);
  const actions: RowActions = {
    onOpen: ({ essay }) => navigate(`/essays/${essay.id}`),
    onRename: setRenaming,
    onDuplicate: (row) => void home.duplicate(row),
    onDelete: (row) => void home.remove(row),
    onExport: async (row) => {
      const file = await home.fileOf(row);
      if (file) saveFile(file.name, file.content);
    },
  };

  return (
    <FileDrop onFile={takeFile}>
      <title>{hasMaps ? 'My maps · Groundwork' : 'Groundwork'}</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={classNames(page.page, page['page--parts'])}>
        {state.isOffline && phase === 'ready' && <OfflineBar onRetry={() => void home.load()} />}
        {wasDue && !inClass && <div className={styles.room} />}
        <DueNext onHome={setInClass} />
        {phase === 'loading' && <HomeSkeleton />}
        {phase === 'failed' && <Trouble words={state.trouble} onRetry={() => void home.load()} />}
        {phase === 'ready' && hasMaps && (
          <MyMaps
            rows={rows}
            actions={actions}
            courses={inClass?.essays ?? []}
            start={
              <Button
                variant={isDue ? 'secondary' : 'primary'}
                icon={<Plus aria-hidden />}
                onPress={() => start(blank)}
                isPending={makingTemplate === 'blank'}
              >
                Map an argument
              </Button>
            }
          />
        )}
        {phase === 'ready' && !hasMaps && (
          <>
            <Welcome
              isMaking={makingTemplate === 'blank'}
              onStart={() => start(blank)}
              onPasteOutline={() => setPasting(true)}
              importing={importing}
            />
            {sample && (
              <SampleCard
                template={sample}
                isMaking={makingTemplate === sample.id}
                onOpen={() => start(sample)}
              />
            )}
          </>
        )}
        {phase === 'ready' && state.deleted.length > 0 && (
          <DeletedMaps rows={state.deleted} onRestore={(row) => void home.restore(row)} />
        )}
        {phase === 'ready' && (
          <section aria-labelledby="start" className={page.section}>
            <div className={page.head}>
              <h2 id="start" className={page.heading}>
                Start from a frame
              </h2>
              <div className={page.ways}>
                {hasMaps && (
                  <Button icon={<ClipboardPaste aria-hidden />} onPress={() => setPasting(true)}>
                    Paste an outline
                  </Button>
                )}
                {hasMaps && importing}
              </div>
            </div>
            <TemplateGallery
              withSample={hasMaps}
              makingId={makingTemplate}
              onStart={start}
              onPasteOutline={() => setPasting(true)}
            />
          </section>
        )}
        {phase === 'ready' && <Courses />}
      </main>
      {isPasting && (
        <OutlineDialog
          isMaking={making?.type === 'outline'}
          onMake={(title, graph) => void openWhenMade(home.startFromOutline(title, graph))}
          onClose={() => setPasting(false)}
        />
      )}
      {renaming && (
        <RenameDialog
          title={renaming.essay.title}
          onRename={(title) => void home.rename(renaming, title)}
          onClose={() => setRenaming(null)}
        />
      )}
      {importedFile && (
        <ImportDialog
          file={importedFile}
          onMade={handleMade}
          onOpen={handleOpen}
          onClose={() => setImportedFile(null)}
        />
      )}
      {report && (
        <ImportReport report={report} onOpen={(id) => navigate(`/essays/${id}`)} onClose={home.closeReport} />
      )}
      <StatusRegion
        notice={notice}
        onUndo={notice?.restores ? () => notice.restores && void home.restore(notice.restores) : undefined}
        onClose={home.hideNotice}
      />
    </FileDrop>
  );
}

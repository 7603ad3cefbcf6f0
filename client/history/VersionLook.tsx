import { useState } from 'react';
import { canEdit } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import type { Version, VersionState } from '#shared/essay/versions.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { bringBack } from './bring-back.ts';
import { NameVersion } from './NameVersion.tsx';
import { useVersion } from './use-version.ts';
import { VersionContent } from './VersionContent.tsx';
import styles from './VersionLook.module.css';
import { titleOf } from './version-words.ts';

type VersionLookProps = {
  readonly essayId: string;
  readonly version: Version;
  readonly now: Date;
  readonly onNamed: (version: Version) => void;
  /** The version is back. */
  readonly onDone: () => void;
};

/** One version, to read; and the way back to it. */
export function VersionLook({ essayId, version, now, onNamed, onDone }: VersionLookProps) {
  const desk = useDesk();
  const mayEdit = useDeskState(canEdit);
  const { opened, retry } = useVersion(essayId, version.last);
  const [isBusy, setBusy] = useState(false);
  const title = titleOf(version, now);

  async function handleBringBack(state: VersionState) {
    setBusy(true);
    const isDone = await bringBack(desk, state, title);
    setBusy(false);
    if (isDone) onDone();
  }

  return (
    <section aria-labelledby="version-title" className={styles.look}>
      <header className={styles.header}>
        <h3 id="version-title" className={styles.title}>
          {title}
        </h3>
        {mayEdit && <NameVersion key={version.last} essayId={essayId} version={version} onNamed={onNamed} />}
      </header>
      {opened.state === 'loading' && (
        <p role="status" className={styles.waiting}>
          Opening this version…
        </p>
      )}
      {opened.state === 'failed' && (
        <div role="alert">
          <EmptyState
            title="This version cannot be shown right now"
            actions={<Button onPress={retry}>Try again</Button>}
          >
            {opened.words}
          </EmptyState>
        </div>
      )}
      {opened.state === 'ready' && (
        <VersionContent key={version.last} version={opened.version}>
          {mayEdit && (
            <Button variant="primary" isPending={isBusy} onPress={() => void handleBringBack(opened.version)}>
              Bring this version back
            </Button>
          )}
        </VersionContent>
      )}
    </section>
  );
}

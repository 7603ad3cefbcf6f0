import { useState } from 'react';
import { Link } from 'wouter';
import { useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './HistoryDialog.module.css';
import { useVersions } from './use-versions.ts';
import { VersionList } from './VersionList.tsx';
import { VersionLook } from './VersionLook.tsx';

type HistoryDialogProps = { readonly onClose: () => void };

/** Earlier versions of the essay: which there are, and what one of them was. */
export function HistoryDialog({ onClose }: HistoryDialogProps) {
  const essayId = useDeskState((state) => state.essay.id);
  const { list, more, replace, reload } = useVersions(essayId);
  const { state, versions, words } = list;
  const [chosen, setChosen] = useState<number | null>(null);
  const [now] = useState(() => new Date());
  // The newest is what is on the screen: who looks back means the one before it.
  const shown = versions.find(({ last }) => last === chosen) ?? versions[1] ?? versions[0];

  return (
    <Dialog title="History" isOpen onClose={onClose} width="wide">
      {!shown && state === 'loading' && (
        <p role="status" className={styles.waiting}>
          Looking for earlier versions…
        </p>
      )}
      {!shown && state === 'failed' && (
        <div role="alert">
          <EmptyState
            title="Earlier versions cannot be shown right now"
            actions={
              <Button variant="primary" onPress={reload}>
                Try again
              </Button>
            }
          >
            {words}
          </EmptyState>
        </div>
      )}
      {!shown && state === 'ready' && (
        <EmptyState title="There are no versions yet">
          As soon as something is written in the text or on the map, it is kept here: one version for each
          time that you sit down to work.
        </EmptyState>
      )}
      {shown && (
        <p className={styles.process}>
          <Link href={`/essays/${essayId}/process`}>When it grew</Link>
        </p>
      )}
      {shown && (
        <div className={styles.history}>
          <VersionList list={list} chosen={shown.last} now={now} onChoose={setChosen} onMore={more} />
          <VersionLook
            essayId={essayId}
            version={shown}
            now={now}
            onNamed={(named) => {
              setChosen(named.last);
              // A name may have divided what was one version.
              if (versions.some(({ last }) => last === named.last)) replace(named);
              else reload();
            }}
            onDone={onClose}
          />
        </div>
      )}
    </Dialog>
  );
}

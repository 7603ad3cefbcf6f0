import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from '#client/ui/class-names.ts';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import type { RubricSaving } from './rubric-desk.ts';
import styles from './SavedMark.module.css';
import { useRubricState } from './use-rubric-desk.ts';

const look = { size: 16, strokeWidth: 1.75, 'aria-hidden': true };

/** Where the words are: on the server, on their way, or on this device. */
export function SavedMark() {
  const saving = useRubricState((state) => state.saving);
  const isReadOnly = useRubricState((state) => state.isReadOnly);
  const version = useRubricState((state) => state.version);
  if (isReadOnly) return <p className={styles.mark}>Version {version}</p>;
  const isCalm = saving.type === 'saved' || saving.type === 'saving';
  const words = wordsOf(saving, version);
  return (
    <>
      <p
        className={classNames(styles.mark, !isCalm && styles.attention)}
        // Said by the line below, once.
        aria-hidden={!isCalm}
      >
        {icons[saving.type]}
        {words}
      </p>
      {/* That all is well is not said aloud after each edit. */}
      <VisuallyHidden>
        <span role="status">{isCalm ? '' : words}</span>
      </VisuallyHidden>
    </>
  );
}

const icons: Readonly<Record<RubricSaving['type'], ReactNode>> = {
  saved: <Check {...look} />,
  saving: <LoaderCircle {...look} />,
  offline: <CloudOff {...look} />,
  refused: <TriangleAlert {...look} />,
  'moved-on': <TriangleAlert {...look} />,
};

function wordsOf(saving: RubricSaving, version: number): string {
  switch (saving.type) {
    case 'saved':
      return `Saved · version ${version}`;
    case 'saving':
      return 'Saving …';
    case 'offline':
      return 'Offline: your words are kept on this device and sent when the server is back';
    case 'refused':
      return `Not saved yet, kept on this device. ${saving.words}`;
    case 'moved-on':
      return 'Not saved yet, kept on this device';
  }
}

import { Check, CloudOff, LoaderCircle } from 'lucide-react';
import { useFeedbackState } from '../feedback/use-feedback.ts';
import { classNames } from '../ui/class-names.ts';
import styles from './SavedMark.module.css';

type SavedMarkProps = { readonly isShort?: boolean };

/** Where the assessor’s work is; there is nothing to press for saving. */
export function SavedMark({ isShort = false }: SavedMarkProps) {
  const state = useFeedbackState(({ saving }) => saving.state);
  const { icon, words, short } = said[state];
  return (
    <span
      className={classNames(styles.saved, state === 'offline' && styles['saved--offline'])}
      title={words}
      data-saving={state}
    >
      {icon}
      {isShort ? short : words}
    </span>
  );
}

const size = { size: 16, strokeWidth: 1.75, 'aria-hidden': true };

const said = {
  saved: { icon: <Check {...size} />, words: 'Saved', short: 'Saved' },
  saving: { icon: <LoaderCircle {...size} />, words: 'Saving …', short: 'Saving' },
  offline: { icon: <CloudOff {...size} />, words: 'Offline, kept on this device', short: 'Offline' },
} as const;

import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Saving } from '#client/desk/state.ts';
import { useDeskState } from '#client/desk/use-desk.ts';
import { classNames } from '#client/ui/class-names.ts';
import { Popover } from '#client/ui/Popover.tsx';
import { triggerAria } from '#client/ui/trigger.ts';
import styles from './SavingState.module.css';
import { SetAsideList } from './SetAsideList.tsx';

type SavingStateProps = {
  /** The word without its explanation, where room is scarce; the whole is one press away. */
  readonly isShort: boolean;
};

/** Where the work is: always in sight, by icon and word; pressing it says more. */
export function SavingState({ isShort }: SavingStateProps) {
  const saving = useDeskState((state) => state.saving);
  const aside = useDeskState((state) => state.setAside.length);
  const { icon, word, rest, tone } = said[saving.state];
  return (
    <Popover
      label="Where your work is"
      placement="bottom start"
      trigger={({ ref, onPress, opens, isOpen }) => (
        <button
          ref={ref}
          type="button"
          className={classNames(styles.saving, styles[`saving--${tone}`])}
          onClick={onPress}
          {...triggerAria(opens, isOpen)}
        >
          {icon}
          <span>{word}</span>
          {rest && <span className={isShort ? styles.spoken : undefined}>{rest}</span>}
          {aside > 0 && <span className={styles.aside}>, {aside} set aside</span>}
        </button>
      )}
    >
      <div className={styles.content}>
        <p>{explanation(saving)}</p>
        <SetAsideList />
      </div>
    </Popover>
  );
}

function explanation({ state, waiting }: Saving): string {
  const edits = waiting === 1 ? '1 edit' : `${waiting} edits`;
  switch (state) {
    case 'saved':
      return 'Everything is on the server. You can close this window.';
    case 'saving':
      return `On its way to the server: ${edits}. They are kept on this device until they arrive.`;
    case 'offline':
      return waiting === 0
        ? 'The server cannot be reached. Go on working: what you change is kept on this device and sent when it is back.'
        : `The server cannot be reached. ${edits} kept on this device, sent when it is back. Go on working.`;
    case 'gone':
      return waiting === 0
        ? 'The server has this map no more for you. What you see is the copy on this device.'
        : `The server has this map no more for you. On this device only: ${edits}.`;
    case 'refused':
      return 'The server did not take the last edit, and the map shows what it has. Words that would be lost are listed below.';
  }
}

type Said = {
  readonly icon: ReactNode;
  readonly word: string;
  readonly rest?: string;
  readonly tone: 'quiet' | 'attention';
};

const size = { size: 16, strokeWidth: 1.75, 'aria-hidden': true };

const said: Readonly<Record<Saving['state'], Said>> = {
  saved: { icon: <Check {...size} />, word: 'Saved', tone: 'quiet' },
  saving: { icon: <LoaderCircle {...size} />, word: 'Saving', rest: ' …', tone: 'quiet' },
  offline: {
    icon: <CloudOff {...size} />,
    word: 'Offline',
    rest: ', kept on this device',
    tone: 'attention',
  },
  gone: { icon: <TriangleAlert {...size} />, word: 'Not on the server', tone: 'attention' },
  refused: { icon: <TriangleAlert {...size} />, word: 'Not saved', tone: 'attention' },
};

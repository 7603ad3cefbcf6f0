import { CircleHelp } from 'lucide-react';
import { Link } from 'wouter';
import { areLetterKeysOn } from '#client/desk/preferences.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { counted } from './card-words.ts';
import styles from './DraftPanel.module.css';

type DraftIntroProps = {
  readonly open: number;
  readonly accepted: number;
  readonly isMissingCounterargument: boolean;
};

/** What a draft is, what it misses, and how it is answered. */
export function DraftIntro({ open, accepted, isMissingCounterargument }: DraftIntroProps) {
  const desk = useDesk();
  const isTextOpen = useDeskState((state) => state.isTextOpen);
  return (
    <div className={styles.intro}>
      <p>
        <strong className={styles.count}>{counted(open)} to look at</strong>
        {accepted > 0 && `, ${accepted} on the map`}. Only what you accept goes onto the map.
      </p>
      <p className={styles.aside}>
        Counterarguments and rebuttals are often missed.{' '}
        <Link href="/how-good-is-this" className={styles.link}>
          How good is this?
        </Link>
      </p>
      {isMissingCounterargument && open > 0 && (
        <p className={styles.question}>
          <CircleHelp aria-hidden size={16} className={styles.mark} />
          No counterargument was found. Does your essay answer one? Select its words in the text and make a
          node of them.
        </p>
      )}
      {open > 0 && (
        <ul className={styles.keys} aria-label="Keys in the list">
          {(areLetterKeysOn() ? keys : keys.filter(({ key }) => key === 'Enter')).map(({ key, says }) => (
            <li key={key}>
              <kbd className={styles.key}>{key}</kbd> {says}
            </li>
          ))}
        </ul>
      )}
      {!isTextOpen && (
        <Button variant="quiet" onPress={() => desk.setTextOpen(true)}>
          Show the text beside it
        </Button>
      )}
    </div>
  );
}

const keys = [
  { key: 'A', says: 'accept' },
  { key: 'Shift A', says: 'with what is below' },
  { key: 'K', says: 'kind' },
  { key: 'X', says: 'reject' },
  { key: 'Enter', says: 'read in the text' },
] as const;

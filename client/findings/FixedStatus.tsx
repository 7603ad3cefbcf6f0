import { CheckIcon } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useDesk } from '#client/desk/use-desk.ts';
import { fixedSentence } from './changes.ts';
import styles from './FixedStatus.module.css';
import { watchFixed } from './watch-fixed.ts';

/** How long the sentence stands, in ms. */
const standsFor = 6000;

/** Says what an edit has fixed, politely, whichever panel is open. */
export function FixedStatus() {
  const desk = useDesk();
  const [sentence, setSentence] = useState('');
  useEffect(() => watchFixed(desk, (fixed) => setSentence(fixedSentence(fixed))), [desk]);
  useEffect(() => {
    if (sentence === '') return;
    const timer = setTimeout(() => setSentence(''), standsFor);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <output className={styles.fixed} aria-live="polite">
      {sentence && (
        <>
          <CheckIcon size={14} strokeWidth={1.75} aria-hidden="true" />
          <span className={styles.sentence}>{sentence}</span>
        </>
      )}
    </output>
  );
}

import { useState } from 'react';
import { troubleWords } from './trouble-words.ts';

/** One thing that a button does: that it is under way, and why it could not be done. */
export function useAct() {
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);
  return {
    trouble,
    isBusy,
    /** Whether it was done. */
    async act(run: () => Promise<unknown>): Promise<boolean> {
      setBusy(true);
      setTrouble('');
      try {
        await run();
        return true;
      } catch (error) {
        setTrouble(troubleWords(error));
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}

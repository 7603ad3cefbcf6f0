import { useEffect, useRef, useState } from 'react';
import { troubleWords } from '../account/trouble-words.ts';
import { Unreachable } from '../api.ts';
import { saveFile } from '../ui/download.ts';
import { type Progress, privacyService } from './privacy-service.ts';

/** The file of one’s data while it is made: how far it is, and why it could not be had. */
export function useOwnData(onSaved: () => void) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const [trouble, setTrouble] = useState('');
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  async function download() {
    const ending = new AbortController();
    running.current = ending;
    setTrouble('');
    setProgress({ files: 0, of: 0 });
    try {
      const file = await privacyService.data(setProgress, ending.signal);
      saveFile(`Groundwork data ${new Date().toISOString().slice(0, 10)}.zip`, file);
      onSaved();
    } catch (error) {
      if (!ending.signal.aborted) setTrouble(wordsOf(error));
    } finally {
      if (running.current === ending) setProgress(null);
    }
  }

  return {
    progress,
    trouble,
    download,
    cancel: () => {
      running.current?.abort();
      setProgress(null);
    },
  };
}

function wordsOf(error: unknown): string {
  // A connection that ends in the middle is no answer that was refused.
  return error instanceof TypeError ? troubleWords(new Unreachable('It broke off.')) : troubleWords(error);
}

import { useEffect, useRef, useState } from 'react';
import type { Mark } from '#shared/assessment/assessment.ts';
import { type MarkEdit, markOf } from '../../assessment/marks.ts';
import { type Autosave, createAutosave, type Saving } from './autosave.ts';
import { createKeptMarks, withRows } from './kept-marks.ts';

/**
 * Levels and reasons as they are written, on the screen at once, kept on this device, and saved after a pause. `name`
 * and `save` are those of the first drawing: draw what is judged under a key of its own.
 */
export function useJudging(
  name: string,
  before: readonly Mark[],
  save: (marks: readonly Mark[]) => Promise<void>,
) {
  const [kept] = useState(() => createKeptMarks(name));
  const [marks, setMarks] = useState(() => withRows(before, kept.read()));
  const [saving, setSaving] = useState<Saving>({ state: 'saved' });
  const latest = useRef(marks);
  const first = useRef(save);
  const autosave = useRef<Autosave<readonly Mark[]> | null>(null);

  useEffect(() => {
    let isGone = false;
    const ours = createAutosave<readonly Mark[]>(
      (value) => first.current(value),
      (now) => {
        if (now.state === 'saved') kept.drop();
        if (!isGone) setSaving(now);
      },
    );
    autosave.current = ours;
    // Of an earlier visit, which found no server.
    if (kept.read().length > 0) ours.put(latest.current);
    const handleOnline = () => void ours.flush();
    window.addEventListener('online', handleOnline);
    return () => {
      isGone = true;
      window.removeEventListener('online', handleOnline);
      ours.close();
    };
  }, [kept]);

  const flush = async (): Promise<boolean> => (await autosave.current?.flush()) ?? true;

  return {
    marks,
    saving,
    mark(criterionId: string, edit: MarkEdit) {
      const changed = { ...markOf({ marks: [...latest.current] }, criterionId), ...edit };
      kept.keep(changed);
      latest.current = withRows(latest.current, [changed]);
      setMarks(latest.current);
      autosave.current?.put(latest.current);
    },
    /** Sends what waits; answers whether all of it is with the server. */
    flush,
    /** What was sent in another way needs no keeping. */
    forget: kept.drop,
    /** The way to another map, taken once everything is with the server: who comes back finds it. */
    before: (step: (() => void) | null) => step && (() => void flush().then((isSaved) => isSaved && step())),
  };
}

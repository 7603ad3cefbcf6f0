import { useEffect, useRef, useState } from 'react';
import type { Mark } from '#shared/assessment/assessment.ts';
import { type MarkEdit, markOf } from '../../assessment/marks.ts';
import { type Autosave, createAutosave, type Saving } from './autosave.ts';

/**
 * Levels and reasons as they are written, on the screen at once and saved after a pause. `save` is that of the first
 * drawing: draw what is judged under a key of its own.
 */
export function useJudging(before: readonly Mark[], save: (marks: readonly Mark[]) => Promise<void>) {
  const [marks, setMarks] = useState(before);
  const [saving, setSaving] = useState<Saving>({ state: 'saved' });
  const latest = useRef(marks);
  const first = useRef(save);
  const autosave = useRef<Autosave<readonly Mark[]> | null>(null);

  useEffect(() => {
    let isGone = false;
    const ours = createAutosave<readonly Mark[]>(
      (value) => first.current(value),
      (now) => !isGone && setSaving(now),
    );
    autosave.current = ours;
    return () => {
      isGone = true;
      ours.close();
    };
  }, []);

  const flush = async (): Promise<boolean> => (await autosave.current?.flush()) ?? true;

  return {
    marks,
    saving,
    mark(criterionId: string, edit: MarkEdit) {
      const changed = { ...markOf({ marks: [...latest.current] }, criterionId), ...edit };
      const others = latest.current.filter((mark) => mark.criterionId !== criterionId);
      const isEmpty = changed.levelId === null && changed.points === null && changed.comment === null;
      latest.current = isEmpty ? others : [...others, changed];
      setMarks(latest.current);
      autosave.current?.put(latest.current);
    },
    /** Sends what waits; answers whether all of it is with the server. */
    flush,
    /** The way to another map, taken once everything is with the server: who comes back finds it. */
    before: (step: (() => void) | null) => step && (() => void flush().then((isSaved) => isSaved && step())),
  };
}

import { useEffect, useState } from 'react';
import type { CalibrationEssay } from '#shared/reviews/calibration.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import type { Desk } from '../desk/desk.ts';
import { openFrozen } from './open-frozen.ts';

/** The desk on which that essay lies to be read; null until it is there. Another one for another id. */
export function useStill(id: string, essay: CalibrationEssay, rubric: Rubric): Desk | null {
  const [opened, setOpened] = useState<{ readonly id: string; readonly desk: Desk } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is frozen stays the same for its id
  useEffect(() => {
    let isGone = false;
    let ours: Desk | null = null;
    void openFrozen({ ...essay, id, revision: 1, role: 'reader' }, rubric).then((desk) => {
      if (isGone) return desk.close();
      ours = desk;
      setOpened({ id, desk });
    });
    return () => {
      isGone = true;
      ours?.close();
    };
  }, [id]);
  return opened?.id === id ? opened.desk : null;
}

import { useEffect, useState } from 'react';
import type { RubricRef } from '#shared/essay/essay.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';

/** A rubric that comes with the product; null until its words are here, which are not in the first load. */
export function useReadyRubric(ref: RubricRef): Rubric | null {
  const [rubric, setRubric] = useState<Rubric | null>(null);
  useEffect(() => {
    let isGone = false;
    import('#shared/rubric/presets/index.ts').then(
      ({ rubricOf }) => !isGone && setRubric(rubricOf(ref)),
      () => undefined, // away from the server the sample is shown without its findings
    );
    return () => {
      isGone = true;
    };
  }, [ref]);
  return rubric;
}

import { useEffect, useState } from 'react';
import type { Opened } from '#client/assessment/use-assessing.ts';
import { levelTitles } from '#shared/assessment/total.ts';
import { isSameRubric } from '#shared/essay/essay.ts';

/** Titles of the levels that one gave in other reviews by the same rubric, a list each, as this device knows them. */
export function useLevelsElsewhere({ feedback, rubric }: Opened): readonly (readonly string[])[] {
  const [levels, setLevels] = useState<readonly (readonly string[])[]>([]);
  useEffect(() => {
    let isGone = false;
    void feedback.ownAssessmentsElsewhere().then((all) => {
      if (isGone) return;
      const others = all.filter((other) => other.type === 'peer' && isSameRubric(other.rubric, rubric));
      setLevels(others.map(({ marks }) => levelTitles(rubric, marks)));
    });
    return () => {
      isGone = true;
    };
  }, [feedback, rubric]);
  return levels;
}

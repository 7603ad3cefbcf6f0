import type { Mark } from '#shared/assessment/assessment.ts';
import type { Submission } from '#shared/assignments/work.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { pick, type Random } from './seeded-random.ts';

type Given = { readonly marks: readonly Mark[]; readonly assessmentId: string; readonly by: string };

/** What a story of a class writes down itself, by name, to hold what the server says against. */
export function createClassBook({ criteria }: Pick<Rubric, 'criteria'>) {
  const graded = criteria.filter(({ levels }) => levels.length > 0);
  const essays = new Map<string, string>();
  const handedIn = new Map<string, Submission>();
  const given = new Map<string, Given>();
  const levelIn = (name: string, criterionId: string) =>
    given.get(name)?.marks.find((mark) => mark.criterionId === criterionId)?.levelId;

  return {
    ...{ graded, essays, handedIn, given },
    /** Any level for each row. */
    anyMarks: (random: Random): Mark[] =>
      graded.map(({ id: criterionId, levels }) => ({
        ...{ criterionId, levelId: pick(random, levels)?.id ?? null, points: null, comment: null },
      })),
    /** The first level of each row, which is the best. */
    bestMarks: (): Mark[] =>
      graded.map(({ id: criterionId, levels }) => ({
        ...{ criterionId, levelId: levels[0]?.id ?? null, points: null, comment: null },
      })),
    totalOf: (name: string): number =>
      graded.reduce((sum, { id, levels }) => {
        const levelId = levelIn(name, id);
        return sum + (levels.find((level) => level.id === levelId)?.points ?? 0);
      }, 0),
    /** For each row the place of the level from below, 1 first; nothing where there is no level. */
    ranksOf: (name: string): number[][] =>
      graded.map(({ id, levels }) => {
        const inOrder = levels.toSorted((a, b) => a.points - b.points);
        const at = inOrder.findIndex((level) => level.id === levelIn(name, id));
        return at === -1 ? [] : [at + 1];
      }),
    stateOf: (name: string): string => {
      const submission = handedIn.get(name);
      if (!submission) return 'missing';
      return submission.isLate ? 'handed in late' : 'handed in';
    },
  };
}

import { nanoid } from 'nanoid';
import type { Mark } from '#shared/assessment/assessment.ts';
import type { Pair, ReleasedWorks } from '#shared/assignments/class-work.ts';
import { defaultRubric, rubricOf } from '#shared/rubric/presets/index.ts';
import { answered, createClassWorld } from './class-world.ts';
import type { Somebody } from './course-world.ts';

export type ClassWorkWorld = Awaited<ReturnType<typeof createClassWorkWorld>>;

const { criteria } = rubricOf(defaultRubric);

/** A mark for each row that has levels, at so many steps below the best. */
export function marksAt(...below: readonly number[]): Mark[] {
  return criteria
    .filter(({ levels }) => levels.length > 0)
    .flatMap(({ id: criterionId, levels }, at) => {
      const bestFirst = levels.toSorted((a, b) => b.points - a.points);
      const step = below[at] ?? below.at(-1) ?? 0;
      const levelId = bestFirst[step]?.id;
      return levelId === undefined ? [] : [{ criterionId, levelId, points: null, comment: null }];
    });
}

/** A class of students who have handed in, with an instructor and an assistant who assess. */
export async function createClassWorkWorld(handedIn = 4) {
  const world = await createClassWorld({ students: handedIn });
  const assistant = await world.led.member('Ben Ruiz', 'assistant');
  const essayIds: string[] = [];
  for (const student of world.students) essayIds.push((await world.bring(student, 'submitted')) ?? '');

  return {
    ...world,
    assistant,
    /** In the order of the students. */
    essayIds,
    essayOf: (at: number) => essayIds[at] ?? '',
    /** An assessment of a work, submitted unless it is to stay a draft. */
    async assess(who: Somebody, essayId: string, marks: readonly Mark[], isDraft = false): Promise<string> {
      const id = nanoid();
      const { edition } = await answered<{ edition: number }>(
        who.post(`/api/essays/${essayId}/assessments`, { id, type: 'instructor' }),
      );
      await answered(who.patch(`/api/assessments/${id}`, { edition, marks }));
      if (!isDraft) await answered(who.post(`/api/assessments/${id}/submit`));
      return id;
    },
    put: (who: Somebody, path: string, body: object) => who.send('PUT', `${world.at}${path}`, body),
    pairs: async (who: Somebody) =>
      (await answered<{ pairs: Pair[] }>(who.get(`${world.at}/moderation`))).pairs,
    release: (who: Somebody, ...asked: readonly string[]) =>
      answered<ReleasedWorks>(
        who.post(`${world.at}/release`, asked.length > 0 ? { essayIds: asked } : { all: true }),
      ),
  };
}

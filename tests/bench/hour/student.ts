import { nanoid } from 'nanoid';
import type { Mark } from '#shared/assessment/assessment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { graphToJson } from '#shared/graph/graph.ts';
import type { MyReviews, ReviewToWrite } from '#shared/reviews/review.ts';
import { defaultRubric, rubricOf } from '#shared/rubric/presets/index.ts';
import { essayMap } from '../essay-map.ts';
import type { Device } from './class-of-callers.ts';

const nodes = 14;
const edits = 6;

export type Student = { readonly name: string; readonly device: Device };

/** What each student of the hour does, as the pages of the product do it. */
export function createStudentWork(assignmentId: string) {
  const at = `/assignments/${assignmentId}`;
  const { criteria } = rubricOf(defaultRubric);

  return {
    async join({ name, device }: Student, code: string) {
      await device.ask('join with a PIN', 'POST', `/join/${code}`, { name, pin: '471108' });
      await device.ask('open the hour', 'GET', `${at}/hour`);
    },
    async map({ device }: Student) {
      const essayId = nanoid();
      await device.ask('begin', 'POST', `${at}/work`, { essayId });
      await device.ask('open the essay', 'GET', `/essays/${essayId}`);
      const json = graphToJson(essayMap(nodes));
      const records = [...json.nodes, ...json.relations];
      const send = (call: unknown) =>
        device.ask('command', 'POST', `/essays/${essayId}/commands`, {
          ...{ commandId: nanoid(), baseRevision: 0, call },
        });
      await send({ name: 'paste', args: { records } });
      for (let edit = 1; edit <= edits; edit++)
        await send({
          name: 'edit-text',
          args: { nodeId: 'n7', text: `Buses carried more riders, ${edit}.` },
        });
    },
    /** Writes and sends every review; answers how many. */
    async review({ device }: Student): Promise<number> {
      await device.ask('what to do now', 'GET', `${at}/hour`);
      const { reviews } = await device.ask<MyReviews>('my reviews', 'GET', `${at}/reviews/mine`);
      for (const { id } of reviews) {
        const review = await device.ask<ReviewToWrite>('begin a review', 'POST', `/reviews/${id}/begin`);
        const { assessment, essay } = review;
        const marks: Mark[] = criteria
          .filter(({ levels }) => levels.length > 0)
          .map(({ id: criterionId, levels }, row) => ({
            ...{ criterionId, points: null, comment: null },
            levelId: levels[row % levels.length]?.id ?? null,
          }));
        await device.ask('edit a review', 'PATCH', `/reviews/${id}`, { edition: assessment.edition, marks });
        for (const kind of ['strength', 'suggestion'] as const)
          await device.ask('comment', 'POST', `/reviews/${id}/comments`, {
            ...{ id: nanoid(), assessmentId: assessment.id, revision: essay.revision, kind },
            ...{ place: { type: 'node', id: 'n7' }, criterionId: null },
            body: richTextOf('This could be said with a number: how many riders were there before?'),
          });
        await device.ask('send a review', 'POST', `/reviews/${id}/send`);
      }
      return reviews.length;
    },
    /** Reads and rates what there is; answers how many. */
    async read({ device }: Student): Promise<number> {
      const received = await device.ask<{ reviews: { id: string }[] }>(
        ...(['my received reviews', 'GET', `${at}/reviews/received`] as const),
      );
      for (const { id } of received.reviews)
        await device.ask('rate a review', 'PUT', `/reviews/${id}/usefulness`, { stars: 4, note: '' });
      return received.reviews.length;
    },
  };
}

import * as z from 'zod/mini';
import { type Ask, askServer } from '#client/ask.ts';
import { type EssayListItem, essayListItemSchema, type RubricRef } from '#shared/essay/essay.ts';
import { type Rubric, type RubricBody, rubricSchema } from '#shared/rubric/rubric.ts';
import { type RubricRow, rubricsResponseSchema } from '#shared/rubric/rubric-row.ts';
import { type RuleUsefulness, ruleUsefulnessSchema } from '#shared/rubric/rule-usefulness.ts';

const ruleUseSchema = z.object({ rules: z.array(ruleUsefulnessSchema) });

export type RubricService = ReturnType<typeof createRubricService>;

/** The server's rubrics. Everything throws as `answered` does. */
export function createRubricService(untilSession: () => Promise<void>, ask: Ask = askServer) {
  const at = (rubricId: string) => `/rubrics/${encodeURIComponent(rubricId)}`;

  return {
    list: async (): Promise<RubricRow[]> => (await ask(rubricsResponseSchema, 'GET', '/rubrics')).rubrics,
    async create(id: string, body: RubricBody): Promise<Rubric> {
      await untilSession();
      return ask(rubricSchema, 'POST', '/rubrics', { id, ...body });
    },
    /** @throws Refusal rubric-moved-on when `baseVersion` is no longer the newest */
    save: (id: string, baseVersion: number, body: RubricBody): Promise<Rubric> =>
      ask(rubricSchema, 'PUT', at(id), { baseVersion, ...body }),
    remove: (id: string) => ask(z.unknown(), 'DELETE', at(id)),
    restore: (id: string) => ask(z.unknown(), 'PATCH', at(id), { deleted: false }),
    ruleUse: async (id: string): Promise<RuleUsefulness[]> =>
      (await ask(ruleUseSchema, 'GET', `${at(id)}/rule-use`)).rules,
    /** My essays that name a version of it, and may be moved to another one by me. */
    async myEssaysOn(id: string): Promise<EssayListItem[]> {
      const all = await ask(z.array(essayListItemSchema), 'GET', '/essays');
      return all.filter(({ essay, role }) => essay.rubric.id === id && ['owner', 'editor'].includes(role));
    },
    moveEssay: (essayId: string, rubric: RubricRef) =>
      ask(z.unknown(), 'PATCH', `/essays/${encodeURIComponent(essayId)}`, { rubric }),
  };
}

import * as z from 'zod/mini';
import { answered, bodyOf, Unreachable } from '#client/api.ts';
import { type EssayListItem, essayListItemSchema, type RubricRef } from '#shared/essay/essay.ts';
import { type Rubric, type RubricBody, rubricBodySchema, rubricSchema } from '#shared/rubric/rubric.ts';
import { type RubricRow, rubricsResponseSchema } from '#shared/rubric/rubric-row.ts';

/** What was found in a file or in pasted cells; nothing is stored by reading it. */
export const readRubricsSchema = z.object({
  /** An id of `rubricFormats`. */
  format: z.string(),
  rubrics: z.array(rubricBodySchema),
  /** `at` says where: “row 7”, “criteria[2]”. */
  problems: z.array(z.object({ at: z.string(), message: z.string() })),
  losses: z.array(z.string()),
});
export type ReadRubrics = z.infer<typeof readRubricsSchema>;

/** How often a rule has spoken in essays under any version of a rubric, and how often it was sent away. */
export const ruleUseCountSchema = z.object({
  ruleId: z.string(),
  raised: z.int(),
  dismissed: z.int(),
  byReason: z.record(z.string(), z.int()),
  /** Share of what it raised, 0-1; null while it has raised nothing. */
  notUseful: z.nullable(z.number()),
});
export type RuleUseCount = z.infer<typeof ruleUseCountSchema>;

export type RubricService = ReturnType<typeof createRubricService>;

/** The server's rubrics. Everything throws as `answered` does. */
export function createRubricService(
  untilSession: () => Promise<void>,
  send: typeof fetch = (...request) => fetch(...request),
) {
  async function ask<S extends z.ZodMiniType>(schema: S, method: string, path: string, body?: unknown) {
    const json =
      body === undefined
        ? {}
        : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await answered(send(`/api${path}`, { method, ...json }));
    const parsed = schema.safeParse(answer.status === 204 ? undefined : await bodyOf(answer));
    if (!parsed.success) throw new Unreachable('The answer was not one of ours.', { cause: parsed.error });
    return parsed.data;
  }
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
    async ruleUse(id: string): Promise<RuleUseCount[]> {
      const schema = z.object({ rules: z.array(ruleUseCountSchema) });
      return (await ask(schema, 'GET', `${at(id)}/rule-use`)).rules;
    },
    /** `format` null lets the server find out by itself. */
    async read(text: string, format: string | null): Promise<ReadRubrics> {
      await untilSession();
      return ask(readRubricsSchema, 'POST', '/rubrics/read', { format, text });
    },
    /** My essays that name a version of it, and may be moved to another one by me. */
    async myEssaysOn(id: string): Promise<EssayListItem[]> {
      const all = await ask(z.array(essayListItemSchema), 'GET', '/essays');
      return all.filter(({ essay, role }) => essay.rubric.id === id && ['owner', 'editor'].includes(role));
    },
    moveEssay: (essayId: string, rubric: RubricRef) =>
      ask(z.unknown(), 'PATCH', `/essays/${encodeURIComponent(essayId)}`, { rubric }),
  };
}

import { createRoute, z } from '@hono/zod-openapi';
import { AppError } from '#shared/errors.ts';
import { looksListed, looksSchema } from '#shared/privacy/look.ts';
import { jsonAnswer } from '../http/answers.ts';
import { createRoutes } from '../http/valid.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import { lookOf } from './look-view.ts';

const read = createRoute({
  method: 'get',
  path: '/',
  tags: ['Privacy'],
  summary: 'Who has looked at my work',
  description: `Staff of a course who looked at what students write for it, newest first, at most ${looksListed}. Without \`essay\`: at everything that you write. With it: at that essay, to those who write it; staff of its course are told of their own looks.`,
  request: {
    query: z.object({ essay: z.string().max(64).optional().openapi({ description: 'An essay’s id.' }) }),
  },
  responses: jsonAnswer(200, 'Looks; those of one kind within an hour are one.', looksSchema),
});

export function lookRoutes({ essays, looks }: Stores, identity: Identity) {
  return createRoutes().openapi(read, (c) => {
    const person = identity.personOf(c);
    if (!person) throw new AppError('sign-in-needed', 'Sign in to see who has looked at your work.');
    const { essay: essayId } = c.req.valid('query');
    const headers = { 'cache-control': 'private, no-store' };
    const answer = (rows: ReturnType<typeof looks.atWorkOf>) =>
      c.json({ looks: rows.map((row) => lookOf(row, person.id)) }, 200, headers);
    if (essayId === undefined) return answer(looks.atWorkOf(person.id, looksListed));
    const access = essays.access(essayId, person.id);
    const isWriter = access?.role === 'owner' || access?.role === 'editor';
    if (!isWriter && !access?.isStaff)
      throw new AppError('not-found', 'There is no such essay here, or it is not yours.');
    return answer(looks.ofEssay(essayId, looksListed, isWriter ? undefined : person.id));
  });
}

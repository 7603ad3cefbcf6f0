import { createRoute, z } from '@hono/zod-openapi';
import { codeSchema, finishResetSchema, lookedAtCodeSchema, resetSchema } from '#shared/accounts/requests.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { SessionParts } from '../session/session-parts.ts';
import { shownEmail } from './account-view.ts';

const tags = ['Account'];
const hour = 60 * 60;

const askReset = createRoute({
  method: 'post',
  path: '/reset',
  tags,
  summary: 'Ask for a new password by mail',
  description:
    'Answered alike, and at once, whether there is such an account or not. The link works once, for an hour.',
  request: { body: jsonBody(resetSchema) },
  responses: jsonAnswer(202, 'If there is such an account, a mail is on its way.', z.strictObject({})),
});

const lookAtCode = createRoute({
  method: 'post',
  path: '/reset/look',
  tags,
  summary: 'What a code for a new password or PIN is for',
  request: { body: jsonBody(codeSchema) },
  responses: jsonAnswer(200, 'Whose it is, and what they sign in with.', lookedAtCodeSchema),
});

const finishReset = createRoute({
  method: 'post',
  path: '/reset/finish',
  tags,
  summary: 'Set a new password or PIN by a code',
  description: 'The code is used up, and every browser of that account is signed out.',
  request: { body: jsonBody(finishResetSchema) },
  responses: { 204: { description: 'It is set: sign in with it.' }, ...problemResponses },
});

/** New passwords: by a link in a mail, or by a code that an instructor or an administrator hands on. */
export function resetRoutes(deps: Deps, { accounts, guard, codes }: SessionParts) {
  async function sendLink(email: string) {
    const user = accounts.userByEmail(email);
    if (!deps.mail || !deps.publicUrl || !user || shownEmail(user) === null) return;
    const { personId } = user;
    const { code } = codes.make({ purpose: 'reset', personId, madeBy: personId, seconds: hour });
    await deps.mail.send({
      to: user.email,
      subject: 'Groundwork: a new password',
      text: resetMail(user.name, `${deps.publicUrl}/reset#${code}`),
    });
  }

  return createRoutes()
    .openapi(askReset, (c) => {
      const { email } = c.req.valid('json');
      guard.resetMail(deps.addressOf(c), email);
      // After the answer: how long it takes tells nobody whether there is such an account.
      setImmediate(() => {
        sendLink(email).catch((error: unknown) =>
          deps.log.warn(
            { part: 'reset', name: error instanceof Error ? error.name : '' },
            'A mail was not sent',
          ),
        );
      });
      return c.json({}, 202);
    })
    .openapi(lookAtCode, (c) => {
      guard.code(deps.addressOf(c));
      return c.json(codes.look(c.req.valid('json').code), 200);
    })
    .openapi(finishReset, async (c) => {
      guard.code(deps.addressOf(c));
      const { code, ...secret } = c.req.valid('json');
      await codes.finish(code, secret);
      return c.body(null, 204);
    });
}

function resetMail(name: string, link: string): string {
  return [
    `Hello ${name},`,
    '',
    'somebody, probably you, asked for a new password for your Groundwork account. Choose it here within an hour:',
    '',
    link,
    '',
    'The link works once. If it was not you, do nothing: your password stays as it is.',
  ].join('\n');
}

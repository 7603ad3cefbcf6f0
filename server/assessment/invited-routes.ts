import { createRoute } from '@hono/zod-openapi';
import type { InvitationRow } from '#db/assessment/invitation-store.ts';
import type { SessionPerson } from '#db/people/store.ts';
import { higherRole } from '#shared/access/role-rank.ts';
import {
  acceptedSchema,
  acceptInvitationSchema,
  lookAtInvitationSchema,
  lookedAtSchema,
} from '#shared/assessment/invitation.ts';
import { AppError } from '#shared/errors.ts';
import { unnamed } from '#shared/essay/essay.ts';
import type { Deps } from '../deps.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { createRateLimit } from '../http/limits.ts';
import { createRoutes } from '../http/valid.ts';
import type { Identity } from '../session/identity.ts';
import type { Stores } from '../stores.ts';
import type { InvitationTokens } from './invitation-token.ts';

const tags = ['Sharing'];

/** Links that one address may open in ten minutes: a room full of people with thirty essays each shares one. */
const openedAtOnce = 1_000;

const look = createRoute({
  method: 'post',
  path: '/look',
  tags,
  summary: 'See where a link leads',
  description:
    'The token goes in the body, so that no log of addresses holds it. Nobody becomes a member by looking.',
  request: { body: jsonBody(lookAtInvitationSchema) },
  responses: jsonAnswer(200, 'Which essay, whose, and what one would be there.', lookedAtSchema),
});

const accept = createRoute({
  method: 'post',
  path: '/accept',
  tags,
  summary: 'Follow a link',
  description:
    'Makes you a member of the essay; whoever may do more already keeps that. Makes a guest of somebody without a session. Can be sent again.',
  request: { body: jsonBody(acceptInvitationSchema) },
  responses: jsonAnswer(200, 'The essay, and what you are there now.', acceptedSchema),
});

export function invitedRoutes(
  deps: Deps,
  { essays, invitations, members, people }: Stores,
  identity: Identity,
  tokens: InvitationTokens,
) {
  const allowOpening = createRateLimit(deps.now, openedAtOnce, 600);

  /** @throws invitation-unknown, invitation-revoked */
  function opened(token: string, person: SessionPerson | null) {
    const id = tokens.idOf(token);
    const row = id === null ? undefined : invitations.read(id);
    const access = row && essays.access(row.essayId, person?.id ?? '');
    if (!row || !access)
      throw new AppError(
        'invitation-unknown',
        'Part of the link may be missing. Copy the whole link and open it again, or ask for a new one.',
      );
    assertWorking(row, access.essay.deletedAt);
    return { row, essay: access.essay, role: access.role };
  }

  return createRoutes()
    .openapi(look, (c) => {
      allowOpening(deps.addressOf(c));
      const person = identity.personOf(c);
      const { row, essay } = opened(c.req.valid('json').token, person);
      const owner = members.list(essay.id).find(({ role }) => role === 'owner');
      const needsName = !person || (person.isGuest && person.name === unnamed);
      return c.json({ title: essay.title, student: owner?.name ?? unnamed, role: row.role, needsName }, 200, {
        'cache-control': 'private, no-store',
      });
    })
    .openapi(accept, async (c) => {
      allowOpening(deps.addressOf(c));
      const { token, name } = c.req.valid('json');
      opened(token, identity.personOf(c)); // nobody is made a guest by a link that leads nowhere
      const person = await identity.personOrGuest(c);
      const { row, essay, role: before } = opened(token, person);
      const role = higherRole(before, row.role);
      if (name !== undefined) people.rename(person.id, name);
      if (role !== before) members.join(essay.id, person.id, role, deps.now().toISOString());
      return c.json({ essayId: essay.id, role }, 200);
    });
}

function assertWorking({ revokedAt }: InvitationRow, essayDeletedAt: string | null) {
  if (revokedAt !== null)
    throw new AppError(
      'invitation-revoked',
      'Whoever gave it to you has taken it back. Ask them for a new one.',
    );
  if (essayDeletedAt !== null)
    throw new AppError('invitation-revoked', 'The essay was deleted. Ask whoever gave you the link.');
}

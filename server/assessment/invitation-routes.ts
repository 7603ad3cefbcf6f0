import { createRoute, z } from '@hono/zod-openapi';
import type { InvitationRow } from '#db/assessment/invitation-store.ts';
import type { MemberRow } from '#db/essays/member-store.ts';
import { rankOf } from '#shared/access/role-rank.ts';
import {
  addInvitationSchema,
  type Invitation,
  invitationSchema,
  type Member,
  memberSchema,
} from '#shared/assessment/invitation.ts';
import { AppError } from '#shared/errors.ts';
import type { Deps } from '../deps.ts';
import type { Permit } from '../essays/access.ts';
import { essayParams } from '../essays/schemas.ts';
import { jsonAnswer, jsonBody } from '../http/answers.ts';
import { problemResponses } from '../http/problem.ts';
import { createRoutes } from '../http/valid.ts';
import type { Hub } from '../live/hub.ts';
import type { Stores } from '../stores.ts';
import type { InvitationTokens } from './invitation-token.ts';

const tags = ['Sharing'];

const add = createRoute({
  method: 'post',
  path: '/{essayId}/invitations',
  tags,
  summary: 'Make a link into an essay',
  description:
    'Whoever opens /invited#TOKEN becomes a member with that role; no account is needed. The id is yours to make: the same request again answers the same link.',
  request: { params: essayParams, body: jsonBody(addInvitationSchema) },
  responses: jsonAnswer(201, 'The link.', invitationSchema),
});

const list = createRoute({
  method: 'get',
  path: '/{essayId}/invitations',
  tags,
  summary: 'Who is on an essay, and which links lead to it',
  description: 'For its owner. Links that were taken back are left out.',
  request: { params: essayParams },
  responses: jsonAnswer(
    200,
    'Links, oldest first; members, the owner first.',
    z.strictObject({ invitations: z.array(invitationSchema), members: z.array(memberSchema) }),
  ),
});

const revoke = createRoute({
  method: 'delete',
  path: '/{essayId}/invitations/{invitationId}',
  tags,
  summary: 'Take a link back',
  description: 'It leads nowhere from then on. Whoever has come by it stays a member.',
  request: {
    params: essayParams.extend({
      invitationId: z
        .string()
        .openapi({ param: { name: 'invitationId', in: 'path' }, description: 'The link’s id.' }),
    }),
  },
  responses: { 204: { description: 'Taken back.' }, ...problemResponses },
});

const removeMember = createRoute({
  method: 'delete',
  path: '/{essayId}/members/{personId}',
  tags,
  summary: 'Take somebody off an essay, or leave it',
  description:
    'Its owner takes off anybody else; everybody else may take off themselves. What they wrote stays. A link that still works lets them in again.',
  request: {
    params: essayParams.extend({
      personId: z
        .string()
        .openapi({ param: { name: 'personId', in: 'path' }, description: 'As in the list of members.' }),
    }),
  },
  responses: { 204: { description: 'No member any more.' }, ...problemResponses },
});

export function invitationRoutes(
  deps: Deps,
  { invitations, members }: Stores,
  permit: Permit,
  tokens: InvitationTokens,
  hub: Hub,
) {
  const timestamp = () => deps.now().toISOString();
  const invitationOf = ({ id, role, createdAt }: InvitationRow): Invitation => ({
    ...{ id, role, createdAt },
    token: tokens.tokenOf(id),
  });

  return createRoutes()
    .openapi(add, (c) => {
      const { essay } = permit(c, c.req.valid('param').essayId, 'invite');
      const { id, role } = c.req.valid('json');
      const known = invitations.read(id);
      if (known) {
        if (known.essayId !== essay.id || known.role !== role || known.revokedAt !== null)
          throw new AppError('id-taken', 'That link id is in use. Make a new id and send it again.');
        return c.json(invitationOf(known), 201);
      }
      const row = { id, essayId: essay.id, role, createdAt: timestamp(), revokedAt: null };
      invitations.add(row);
      return c.json(invitationOf(row), 201);
    })
    .openapi(list, (c) => {
      const { essay, person } = permit(c, c.req.valid('param').essayId, 'invite');
      const rows = members.list(essay.id).toSorted((a, b) => rankOf(a.role) - rankOf(b.role));
      return c.json(
        {
          invitations: invitations.list(essay.id).map(invitationOf),
          members: rows.map((row) => memberOf(row, person.id)),
        },
        200,
        { 'cache-control': 'private, no-store' },
      );
    })
    .openapi(revoke, (c) => {
      const { essayId, invitationId } = c.req.valid('param');
      const { essay } = permit(c, essayId, 'invite');
      const known = invitations.read(invitationId);
      if (known?.essayId !== essay.id)
        throw new AppError('not-found', 'This essay has no such link. Look at the list again.');
      invitations.revoke(invitationId, timestamp());
      return c.body(null, 204);
    })
    .openapi(removeMember, (c) => {
      const { essayId, personId } = c.req.valid('param');
      const { essay, person, role } = permit(c, essayId, 'read-essay');
      if (personId === person.id) {
        if (role === 'owner')
          throw new AppError('owner-stays', 'The essay is yours. Delete it if you no longer want it.');
        permit(c, essayId, 'leave-essay');
      } else {
        permit(c, essayId, 'invite');
        const theirs = members.role(essay.id, personId);
        if (theirs === null)
          throw new AppError('not-found', 'Nobody like that is on this essay. Look at the list again.');
        if (theirs === 'owner') throw new AppError('owner-stays', 'An owner cannot be taken off an essay.');
      }
      members.remove(essay.id, personId);
      hub.notify(essay.id);
      return c.body(null, 204);
    });
}

function memberOf({ personId, name, role }: MemberRow, readerId: string): Member {
  return { personId, name, role, isYou: personId === readerId };
}

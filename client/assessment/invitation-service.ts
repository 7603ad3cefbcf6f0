import * as z from 'zod/mini';
import { sessionSchema } from '#shared/accounts/session.ts';
import {
  acceptedSchema,
  type Invitation,
  invitationSchema,
  lookedAtSchema,
  type Member,
  memberSchema,
} from '#shared/assessment/invitation.ts';
import { unnamed } from '#shared/essay/essay.ts';
import { type Ask, askServer } from '../ask.ts';

export type Invited = z.infer<typeof lookedAtSchema>;

export type Shared = { readonly invitations: readonly Invitation[]; readonly members: readonly Member[] };

const nothing = z.unknown();

/** Links to an essay and who came by them; every failure is an Unreachable or a Refusal (client/api.ts). */
export function createInvitationService(ask: Ask) {
  const at = (essayId: string) => `/essays/${essayId}/invitations`;
  return {
    list: (essayId: string): Promise<Shared> =>
      ask(
        z.object({ invitations: z.array(invitationSchema), members: z.array(memberSchema) }),
        'GET',
        at(essayId),
      ),
    make: (essayId: string, id: string, role: Invitation['role']): Promise<Invitation> =>
      ask(invitationSchema, 'POST', at(essayId), { id, role }),
    revoke: async (essayId: string, invitationId: string) => {
      await ask(nothing, 'DELETE', `${at(essayId)}/${invitationId}`);
    },
    removeMember: async (essayId: string, personId: string) => {
      await ask(nothing, 'DELETE', `/essays/${essayId}/members/${personId}`);
    },
    /** How one is called so far; empty before one has said it. */
    ownName: async (): Promise<string> => {
      const { person } = await ask(sessionSchema, 'GET', '/session');
      return !person || (person.isGuest && person.name === unnamed) ? '' : person.name;
    },
    callMyself: async (name: string) => {
      await ask(sessionSchema, 'PATCH', '/session', { name });
    },
    look: (token: string): Promise<Invited> => ask(lookedAtSchema, 'POST', '/invitations/look', { token }),
    accept: (token: string, name: string | null): Promise<z.infer<typeof acceptedSchema>> =>
      ask(acceptedSchema, 'POST', '/invitations/accept', { token, ...(name !== null && { name }) }),
  };
}

export const invitationService = createInvitationService(askServer);

/** The address that is passed on: the token stands after #, where no server's log sees it. */
export function linkOf({ token }: Pick<Invitation, 'token'>, origin: string): string {
  return `${origin}/invited#${token}`;
}

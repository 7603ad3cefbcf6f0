import * as z from 'zod/mini';
import { accountSchema, personRowSchema, type Standing } from '#shared/accounts/account.ts';
import {
  lookedAtCodeSchema,
  oneTimeCodeSchema,
  providersSchema,
  providerUrlSchema,
} from '#shared/accounts/requests.ts';
import { sessionSchema } from '#shared/accounts/session.ts';
import { type Ask, askServer } from '../ask.ts';

const nothing = z.unknown();

/** Who one is here; every failure is an Unreachable or a Refusal (client/api.ts). */
export function createAccountService(ask: Ask) {
  return {
    session: async () => (await ask(sessionSchema, 'GET', '/session')).person,
    providers: () => ask(providersSchema, 'GET', '/session/providers'),
    /** Where the browser has to go to sign in with a provider, and to come back to `path`. */
    toProvider: async (id: string, path: string) =>
      (await ask(providerUrlSchema, 'POST', `/session/provider/${id}`, { path })).url,
    signUp: async (json: unknown) => (await ask(sessionSchema, 'POST', '/session/sign-up', json)).person,
    signIn: async (json: unknown) => (await ask(sessionSchema, 'POST', '/session/sign-in', json)).person,
    signInByPin: async (json: unknown) => (await ask(sessionSchema, 'POST', '/session/pin', json)).person,
    signOut: () => ask(nothing, 'DELETE', '/session'),
    setUp: async (json: unknown) => (await ask(sessionSchema, 'POST', '/setup', json)).person,
    takePlace: async (code: string) =>
      (await ask(sessionSchema, 'POST', '/account/instructor', { code })).person,

    account: () => ask(accountSchema, 'GET', '/account'),
    patch: (json: unknown) => ask(accountSchema, 'PATCH', '/account', json),
    changeSecret: (json: unknown) => ask(accountSchema, 'PUT', '/account/password', json),
    endDevice: (id: string) => ask(nothing, 'DELETE', `/account/devices/${id}`),
    endOtherDevices: () => ask(nothing, 'DELETE', '/account/devices'),
    askReset: (json: unknown) => ask(nothing, 'POST', '/account/reset', json),
    lookAtCode: (code: string) => ask(lookedAtCodeSchema, 'POST', '/account/reset/look', { code }),
    finishReset: (json: unknown) => ask(nothing, 'POST', '/account/reset/finish', json),

    people: (search: string) =>
      ask(z.array(personRowSchema), 'GET', `/people?search=${encodeURIComponent(search)}`),
    setStanding: (id: string, standing: Standing) =>
      ask(personRowSchema, 'PATCH', `/people/${id}`, { standing }),
    resetCode: (id: string) => ask(oneTimeCodeSchema, 'POST', `/people/${id}/reset-code`),
    instructorCode: () => ask(oneTimeCodeSchema, 'POST', '/people/instructor-code'),
  };
}

export const accountService = createAccountService(askServer);

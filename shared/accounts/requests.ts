import * as z from 'zod/mini';
import { personNameSchema } from '#shared/essay/essay.ts';
import { emailSchema, passwordSchema, standingSchema } from './account.ts';
import { newPinSchema } from './pin.ts';

/** As it is shown and typed: hyphens, spaces and case make no difference. */
export const typedCodeSchema = z.string().check(z.minLength(1), z.maxLength(80));

/** A code that somebody hands on; it is shown once and kept as a hash. */
export const oneTimeCodeSchema = z.strictObject({
  code: z.string(),
  /** ISO 8601 UTC. */
  expiresAt: z.string(),
});
export type OneTimeCode = z.infer<typeof oneTimeCodeSchema>;

/** An e-mail address is changed with the password of the account. */
export const patchAccountSchema = z.strictObject({
  name: z.optional(personNameSchema),
  email: z.optional(emailSchema),
  password: z.optional(z.string().check(z.maxLength(128))),
});

/** A new password or a new PIN, whichever the account has; `current` is the one before. */
export const changeSecretSchema = z.strictObject({
  current: z.string().check(z.maxLength(128)),
  password: z.optional(passwordSchema),
  pin: z.optional(newPinSchema),
});

export const resetSchema = z.strictObject({ email: emailSchema });

export const codeSchema = z.strictObject({ code: typedCodeSchema });

/** What a code for a new password or PIN is for, so that the page can ask for the right one. */
export const lookedAtCodeSchema = z.strictObject({ name: z.string(), way: z.enum(['password', 'pin']) });
export type LookedAtCode = z.infer<typeof lookedAtCodeSchema>;

export const finishResetSchema = z.strictObject({
  code: typedCodeSchema,
  password: z.optional(passwordSchema),
  pin: z.optional(newPinSchema),
});

/** The first administrator. Somebody who has an account sends the token alone. */
export const setupSchema = z.strictObject({
  token: z.string().check(z.maxLength(80)),
  name: z.optional(personNameSchema),
  email: z.optional(emailSchema),
  password: z.optional(passwordSchema),
});

export const patchPersonSchema = z.strictObject({ standing: standingSchema });

/** Ways to sign in that this installation has besides its own. */
export const providersSchema = z.strictObject({
  providers: z.array(z.strictObject({ id: z.string(), title: z.string() })),
  /** Whether a new password can be asked for by mail. */
  hasMail: z.boolean(),
});
export type Providers = z.infer<typeof providersSchema>;

/** Where to go afterwards: a way inside the product. */
export const toProviderSchema = z.strictObject({
  path: z._default(z.string().check(z.maxLength(300), z.regex(/^\/(?![/\\])[^\s\\]*$/)), '/'),
});
export const providerUrlSchema = z.strictObject({ url: z.string() });

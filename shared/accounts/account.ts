import * as z from 'zod/mini';
import { personNameSchema } from '#shared/essay/essay.ts';

/** What somebody may do on the whole installation; what they are in a course is a course role. */
export const standings = ['person', 'instructor', 'administrator'] as const;
export const standingSchema = z.enum(standings);
export type Standing = z.infer<typeof standingSchema>;

/** How somebody can sign in. `guest`: only by the cookie of this browser; `code`: name, join code and PIN. */
export const signInWays = ['guest', 'password', 'pin', 'provider'] as const;
export const signInWaySchema = z.enum(signInWays);
export type SignInWay = z.infer<typeof signInWaySchema>;

const emailHint = 'Write an e-mail address, like ana@school.org.';

export const emailSchema = z.string().check(
  z.trim(),
  z.maxLength(254, 'An e-mail address has at most 254 characters.'),
  // What sign-in takes; an address under .invalid (RFC 2606) stands for none here.
  z.regex(z.regexes.email, emailHint),
  z.regex(/^(?!.*\.invalid$)/i, emailHint),
  z.toLowerCase(),
);

/** NIST SP 800-63B: length counts, no rules about kinds of characters. */
export const passwordSchema = z
  .string()
  .check(
    z.minLength(8, 'A password has at least 8 characters.'),
    z.maxLength(128, 'A password has at most 128 characters.'),
  );

export const signUpSchema = z.strictObject({
  name: personNameSchema,
  email: emailSchema,
  password: passwordSchema,
});

export const signInSchema = z.strictObject({
  email: emailSchema,
  password: z.string().check(z.maxLength(128)),
});

/** One browser that is signed in. */
export const deviceSchema = z.strictObject({
  id: z.string(),
  /** In words, as “Firefox on Linux”. */
  title: z.string(),
  /** ISO 8601 UTC. */
  since: z.string(),
  lastUsedAt: z.string(),
  isThis: z.boolean(),
});
export type Device = z.infer<typeof deviceSchema>;

/** One’s own account. */
export const accountSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  /** Null for guests and for those who sign in by PIN. */
  email: z.nullable(z.string()),
  standing: standingSchema,
  ways: z.array(signInWaySchema),
  devices: z.array(deviceSchema),
});
export type Account = z.infer<typeof accountSchema>;

/** An account as administrators list it. */
export const personRowSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  email: z.nullable(z.string()),
  standing: standingSchema,
  ways: z.array(signInWaySchema),
  createdAt: z.string(),
  lastUsedAt: z.nullable(z.string()),
  courses: z.int(),
});
export type PersonRow = z.infer<typeof personRowSchema>;

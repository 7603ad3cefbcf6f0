import { z } from 'zod';

const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
const aPort = 'must be a whole number from 0 to 65535';

const aCount = 'must be how many proxies stand in front, a whole number from 0 to 10';
const anAddress = 'must be where people reach Groundwork, as https://groundwork.school.org';
const aMailServer = 'must be a mail server, as smtp://name:password@mail.school.org:587 or smtps://…:465';
const aSender = 'must be a sender, as Groundwork <groundwork@school.org>';

const anIssuer = 'must be the issuer of an OpenID Connect provider, as https://login.school.org';

const envSchema = z.object({
  /** 0 takes any free port. */
  PORT: z.coerce.number(aPort).int(aPort).min(0, aPort).max(65_535, aPort).default(3000),
  /** All interfaces when empty. */
  HOST: z.string().default(''),
  GROUNDWORK_DB: z.string().min(1).default('data/groundwork.db'),
  LOG_LEVEL: z.enum(levels, `must be one of ${levels.join(', ')}`).default('info'),
  /** Where people reach the product: what links in mails begin with. Without a slash at its end. */
  GROUNDWORK_URL: z
    .url({ protocol: /^https?$/, error: anAddress })
    .transform((url) => url.replace(/\/+$/, ''))
    .optional(),
  /** Reverse proxies in front, whose word on where a request comes from is taken; for rate limits. */
  GROUNDWORK_PROXIES: z.coerce.number(aCount).int(aCount).min(0, aCount).max(10, aCount).default(0),
  /** The only server that mail is given to; without it no mail is sent. */
  GROUNDWORK_SMTP_URL: z.url({ protocol: /^smtps?$/, error: aMailServer }).optional(),
  GROUNDWORK_MAIL_FROM: z
    .string()
    .regex(/^([^<>@]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/, aSender)
    .optional(),
  /** Where people sign in with OpenID Connect, by its discovery document; the three belong together. */
  GROUNDWORK_OIDC_ISSUER: z.url({ protocol: /^https?$/, error: anIssuer }).optional(),
  GROUNDWORK_OIDC_CLIENT_ID: z.string().optional(),
  GROUNDWORK_OIDC_CLIENT_SECRET: z.string().optional(),
  /** For the button: “Sign in with …”. */
  GROUNDWORK_OIDC_TITLE: z.string().max(60, 'must have at most 60 characters').optional(),
});

/** What a setting cannot do without. */
const needs = [
  ['GROUNDWORK_SMTP_URL', 'GROUNDWORK_MAIL_FROM', 'every mail says who sends it'],
  ['GROUNDWORK_SMTP_URL', 'GROUNDWORK_URL', 'mails say where to go'],
  ['GROUNDWORK_OIDC_ISSUER', 'GROUNDWORK_OIDC_CLIENT_ID', 'the provider knows Groundwork by it'],
  ['GROUNDWORK_OIDC_ISSUER', 'GROUNDWORK_OIDC_CLIENT_SECRET', 'the provider knows Groundwork by it'],
  ['GROUNDWORK_OIDC_ISSUER', 'GROUNDWORK_URL', 'the provider sends people back to it'],
  ['GROUNDWORK_OIDC_CLIENT_ID', 'GROUNDWORK_OIDC_ISSUER', 'it says who the provider is'],
  ['GROUNDWORK_OIDC_CLIENT_SECRET', 'GROUNDWORK_OIDC_ISSUER', 'it says who the provider is'],
] as const;

export type Env = z.infer<typeof envSchema>;

/** @throws Error with one sentence a setting that does not fit */
export function readEnv(values: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(given);
  if (parsed.success) return complete(parsed.data);
  const sentences = parsed.error.issues.map(
    (issue) => `The setting ${issue.path.join('.')}: ${issue.message}.`,
  );
  throw new Error(sentences.join('\n'));
}

/** @throws Error with one sentence a setting that is missing beside another */
function complete(env: Env): Env {
  const sentences = needs
    .filter(([given, needed]) => env[given] !== undefined && env[needed] === undefined)
    .map(([given, needed, why]) => `The setting ${needed}: is needed with ${given}; ${why}.`);
  if (sentences.length > 0) throw new Error(sentences.join('\n'));
  return env;
}

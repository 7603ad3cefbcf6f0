import { z } from 'zod';

const levels = ['silent', 'error', 'warn', 'info', 'debug'] as const;
const aPort = 'must be a whole number from 0 to 65535';

const envSchema = z.object({
  /** 0 takes any free port. */
  PORT: z.coerce.number(aPort).int(aPort).min(0, aPort).max(65_535, aPort).default(3000),
  /** All interfaces when empty. */
  HOST: z.string().default(''),
  GROUNDWORK_DB: z.string().min(1).default('data/groundwork.db'),
  LOG_LEVEL: z.enum(levels, `must be one of ${levels.join(', ')}`).default('info'),
});
export type Env = z.infer<typeof envSchema>;

/** @throws Error with one sentence a setting that does not fit */
export function readEnv(values: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  const parsed = envSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const sentences = parsed.error.issues.map(
    (issue) => `The setting ${issue.path.join('.')}: ${issue.message}.`,
  );
  throw new Error(sentences.join('\n'));
}

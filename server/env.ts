import { z } from 'zod';

const envSchema = z.object({
  /** 0 takes any free port. */
  PORT: z.coerce.number('must be a number').int().min(0).max(65_535).default(3000),
  /** All interfaces when empty. */
  HOST: z.string().default(''),
  GROUNDWORK_DB: z.string().min(1).default('data/groundwork.db'),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
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

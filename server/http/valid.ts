import { OpenAPIHono } from '@hono/zod-openapi';
import type { z } from 'zod';
import { AppError, fieldProblemsOf } from '#shared/errors.ts';
import type { AppEnv } from './env.ts';

/** An app for one feature's routes; what does not fit a schema becomes a 422 with pointers. */
export function createRoutes() {
  return new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      // zod's error from the schema of the route: the hook's own type is looser
      const error = result.error as z.ZodError;
      const where = result.target === 'json' || result.target === 'form' ? '' : `/${result.target}`;
      throw new AppError(
        'not-valid',
        'Some values do not fit. The list says which ones and why.',
        fieldProblemsOf(error, where),
      );
    },
  });
}

import type { Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { errorTable } from '#shared/error-table.ts';
import { AppError, type ErrorCode, type Problem, problemSchema } from '#shared/errors.ts';
import type { Log } from '../deps.ts';
import { classic } from './classic.ts';
import type { AppEnv } from './env.ts';

const problemType = 'application/problem+json';

/** For every route's `responses`: what a refusal looks like. */
export const problemResponses = {
  '4XX': {
    description: 'Refused; nothing was changed. `type` ends in a stable code.',
    content: { [problemType]: { schema: classic(problemSchema) } },
  },
} as const;

export function problemResponse(c: Context<AppEnv>, error: AppError): Response {
  const problem = problemOf(error, c.get('requestId'));
  return c.body(JSON.stringify(problem), errorTable[error.code].status, { 'content-type': problemType });
}

/** Every failure as problem details. What was not foreseen is logged whole and told in general words. */
export function problemHandler(log: Log) {
  return (thrown: Error, c: Context<AppEnv>): Response => {
    if (thrown instanceof AppError) return problemResponse(c, thrown);
    if (thrown instanceof HTTPException) return problemResponse(c, foreseen(thrown));
    log.error({ requestId: c.get('requestId'), ...faultOf(thrown) }, 'A request failed');
    return problemResponse(
      c,
      new AppError(
        'internal',
        'Nothing was changed. Try again; if it happens again, report the number below.',
      ),
    );
  };
}

/** What a log may hold of a fault: a database's message quotes the values of the statement, so it is cut before them. */
function faultOf({ name, message, stack = '' }: Error) {
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line));
  return { name, message: message.split('params:')[0]?.slice(0, 300), stack: frames.join('\n') };
}

const codes: Partial<Record<number, readonly [ErrorCode, string]>> = {
  413: ['body-too-large', 'Send less at once.'],
  415: ['unsupported-media-type', 'Send the content type that /api/docs names for this address.'],
};

/** What Hono's own validators throw. */
function foreseen(thrown: HTTPException): AppError {
  if (thrown.status === 400 && /json/i.test(thrown.message))
    return new AppError('bad-json', 'The body is not well-formed JSON. Check commas, quotes and brackets.');
  const [code, detail] = codes[thrown.status] ?? ['bad-request', 'The request could not be read.'];
  return new AppError(code, detail);
}

function problemOf(error: AppError, instance: string): Problem {
  const { status, title } = errorTable[error.code];
  const problem: Problem = {
    type: `/problems/${error.code}`,
    title,
    status,
    detail: error.message,
    instance,
  };
  return error.errors.length > 0 ? { ...problem, errors: [...error.errors] } : problem;
}

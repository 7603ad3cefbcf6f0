import { hc } from 'hono/client';
import type * as z from 'zod/mini';
import type { Api } from '#server/app.ts';
import { type Problem, problemSchema } from '#shared/errors.ts';

export type ApiClient = ReturnType<typeof createApi>;

/** The server's routes with their types. `send` is the browser's fetch, or an app's own in tests. */
export function createApi(origin: string, send?: typeof fetch) {
  return hc<Api>(origin, send ? { fetch: send } : {});
}

export const api = createApi(globalThis.location?.origin ?? 'http://localhost');

/** The server could not be reached, is stopping, or is too busy: the same again will do later. */
export class Unreachable extends Error {
  /** Of an answer that said so; null when there was none. */
  readonly status: number | null;
  /** Something answered, in another shape than this page knows. */
  readonly isStrange: boolean;

  constructor(
    detail: string,
    {
      status = null,
      isStrange = false,
      cause,
    }: { status?: number | null; isStrange?: boolean; cause?: unknown } = {},
  ) {
    super(detail, { cause });
    this.name = 'Unreachable';
    this.status = status;
    this.isStrange = isStrange;
  }
}

const strangeWords = 'The server answered something this page does not understand. Reload the page.';

/** The server refused, and would refuse the same again; `code` as in shared/errors.ts. */
export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;

  constructor(problem: Pick<Problem, 'type' | 'status' | 'title' | 'detail'>) {
    super(problem.detail);
    this.name = 'Refusal';
    this.status = problem.status;
    this.code = problem.type.replace('/problems/', '');
    this.title = problem.title;
  }

  /** It is about the essay as a whole: deleted, or not (any more) this person's. The server tells neither apart. */
  get meansGone(): boolean {
    return [401, 403, 404].includes(this.status);
  }
}

/**
 * What did not work, and what to do; `what` is a whole clause: “The map was not renamed”.
 * @throws whatever is neither Unreachable nor a Refusal: that is a fault
 */
export function failureWords(what: string, error: unknown): string {
  if (error instanceof Unreachable && !error.isStrange)
    return `${what}: the server cannot be reached. Try again when the connection is back.`;
  if (error instanceof Unreachable || error instanceof Refusal) return `${what}. ${error.message}`;
  throw error;
}

type Answer = {
  readonly ok: boolean;
  readonly status: number;
  readonly statusText: string;
  json(): Promise<unknown>;
};

/**
 * Waits for an answer and fails in one of two ways.
 * @throws Unreachable for lost connections, 5xx, 408 and 429; Refusal for every other failure
 */
export async function answered<A extends Answer>(asked: Promise<A>): Promise<A> {
  let answer: A;
  try {
    answer = await asked;
  } catch (error) {
    throw new Unreachable('The server cannot be reached.', { cause: error });
  }
  if (answer.ok) return answer;
  if (answer.status >= 500 || answer.status === 408 || answer.status === 429)
    throw new Unreachable(`The server answered ${answer.status}.`, { status: answer.status });
  const problem = problemSchema.safeParse(await answer.json().catch(() => null));
  throw new Refusal(
    problem.success
      ? problem.data
      : { type: '', status: answer.status, title: answer.statusText, detail: answer.statusText },
  );
}

/**
 * Answers a wait for a session; ask it before what may be somebody's first write. However many wait at once, one guest
 * is made: two first writes on their way together would make one each, and only one of the two would keep its work.
 * @throws as answered does; then the next call asks again
 */
export function createSessionWait(client: ApiClient): () => Promise<void> {
  let session: Promise<void> | null = null;
  return () => {
    session ??= answered(client.api.session.$post()).then(
      () => undefined,
      (error: unknown) => {
        session = null;
        throw error;
      },
    );
    return session;
  };
}

/** The JSON of an answer; a connection that breaks in the middle of it counts as unreachable. */
export async function bodyOf(answer: { json(): Promise<unknown> }): Promise<unknown> {
  try {
    return await answer.json();
  } catch (error) {
    throw new Unreachable('The answer broke off.', { cause: error });
  }
}

/**
 * What answers in another shape is not our server (a hotel's sign-in page, a proxy), or a newer one than this page: as
 * good as none, and nothing is given up for it.
 */
export function expected<S extends z.ZodMiniType>(schema: S, body: unknown): z.output<S> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Unreachable(strangeWords, { isStrange: true, cause: parsed.error });
  return parsed.data;
}

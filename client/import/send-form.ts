import { problemSchema } from '#shared/errors.ts';
import { Refusal, Unreachable } from '../api.ts';

export type FormAnswer = { readonly status: number; readonly text: string };

/** Sends a form; `onSent` hears the share that is on its way, 0-1. @throws when it could not be sent */
export type PostForm = (
  path: string,
  form: FormData,
  onSent: (share: number) => void,
  signal: AbortSignal,
) => Promise<FormAnswer>;

/** The browser's own: fetch does not tell how far an upload is. */
export const postForm: PostForm = (path, form, onSent, signal) =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0);
    request.upload.onload = () => onSent(1);
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => reject(new TypeError('The connection failed.'));
    request.onabort = () => reject(new DOMException('Given up.', 'AbortError'));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    if (!signal.aborted) request.send(form);
  });

/**
 * The JSON of an answer.
 * @throws Unreachable for lost connections, 5xx and 429; Refusal for every other failure
 */
export async function jsonOfForm(asked: Promise<FormAnswer>): Promise<unknown> {
  const { status, text } = await asked.catch((error: unknown) => {
    if (error instanceof DOMException) throw error;
    throw new Unreachable('The server cannot be reached.', { cause: error });
  });
  const json = parsed(text);
  if (status >= 200 && status < 300) return json;
  if (status >= 500 || status === 429) throw new Unreachable(`The server answered ${status}.`, { status });
  const problem = problemSchema.safeParse(json);
  throw new Refusal(
    problem.success
      ? problem.data
      : { type: '', status, title: '', detail: `The server answered ${status}.` },
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

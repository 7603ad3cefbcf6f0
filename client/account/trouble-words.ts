import { Refusal, Unreachable } from '../api.ts';

/** Why something could not be done, for people. @throws whatever is no answer of the server */
export function troubleWords(error: unknown): string {
  if (error instanceof Refusal) return `${error.title}. ${error.message}`;
  if (!(error instanceof Unreachable)) throw error;
  if (error.status === 429) return 'That was a lot at once. Try again in ten minutes.';
  if (error.status === 503) return 'The sign-in service cannot be reached. Try again soon.';
  return 'The server cannot be reached. Try again when it is back.';
}

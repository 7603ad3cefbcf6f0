import * as z from 'zod/mini';
import type { errorTable } from './error-table.ts';

export type ErrorCode = keyof typeof errorTable;

/** One place in a request that does not fit; `pointer` is a JSON pointer (RFC 6901) into the body. */
export const fieldProblemSchema = z.strictObject({ pointer: z.string(), detail: z.string() });
export type FieldProblem = z.infer<typeof fieldProblemSchema>;

/** Further problems of one request are not told: who has fixed these asks again. */
const mostFieldProblems = 50;

/** What zod has against a value, as JSON pointers below `base` and in words for people. */
export function fieldProblemsOf(error: z.core.$ZodError, base: string): FieldProblem[] {
  return error.issues.flatMap((issue) => problemsOfIssue(issue, base)).slice(0, mostFieldProblems);
}

function problemsOfIssue(issue: z.core.$ZodIssue, base: string): FieldProblem[] {
  const at = (...parts: readonly PropertyKey[]) =>
    [base, ...[...issue.path, ...parts].map(pointerPart)].join('/');
  const pointer = at();
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({ pointer: at(key), detail: 'There is no such field here.' }));
    case 'invalid_type':
      // zod says what it found only in its own sentence.
      if (issue.message.endsWith('received undefined')) return [{ pointer, detail: 'This is missing.' }];
      if (!issue.message.startsWith('Invalid input')) break;
      return [{ pointer, detail: `This must be ${typeWords[issue.expected] ?? issue.expected}.` }];
    case 'invalid_value':
      return [{ pointer, detail: `Use one of: ${issue.values.map(String).join(', ')}.` }];
    case 'invalid_union':
      if (!('options' in issue) || !Array.isArray(issue.options)) break;
      return [{ pointer, detail: `Use one of: ${issue.options.join(', ')}.` }];
  }
  return [
    { pointer, detail: issue.message.replace('Invalid input', 'This has none of the forms it can have') },
  ];
}

function pointerPart(part: PropertyKey): string {
  return String(part).replaceAll('~', '~0').replaceAll('/', '~1');
}

const typeWords: Partial<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  tuple: 'a list',
  null: 'null',
};

/** RFC 9457 problem details, the body of every failed request. `type` is `/problems/<code>`. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** The request id, for the log. */
  instance: z.string(),
  errors: z.optional(z.array(fieldProblemSchema)),
});
export type Problem = z.infer<typeof problemSchema>;

/** A failure that is foreseen: the reader is told what happened and what to do; nothing was saved. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly errors: readonly FieldProblem[];

  constructor(code: ErrorCode, detail: string, errors: readonly FieldProblem[] = []) {
    super(detail);
    this.name = 'AppError';
    this.code = code;
    this.errors = errors;
  }
}

import * as z from 'zod/mini';

/** Every expected failure: its code is stable and is what clients switch on. */
export const errorTable = {
  'bad-json': { status: 400, title: 'That is not readable JSON' },
  'bad-request': { status: 400, title: 'The request could not be read' },
  'cross-site-request': { status: 403, title: 'The request came from another site' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'That cannot be done here' },
  'id-taken': { status: 409, title: 'The id is already in use' },
  'command-id-reused': { status: 409, title: 'The command id was used for another edit' },
  'revision-ahead': { status: 409, title: 'The revision is ahead of the essay' },
  'body-too-large': { status: 413, title: 'The request is too large' },
  'unsupported-media-type': { status: 415, title: 'That kind of content is not understood' },
  'not-valid': { status: 422, title: 'Some values do not fit' },
  'unknown-command': { status: 422, title: 'There is no such command' },
  'unknown-record': { status: 422, title: 'The map has no such item' },
  'dangling-end': { status: 422, title: 'A relation would lead to nothing' },
  'self-target': { status: 422, title: 'A relation cannot lead to itself' },
  'premise-is-target': { status: 422, title: 'A node cannot be a reason for itself' },
  'duplicate-id': { status: 422, title: 'The id is already on the map' },
  'duplicate-premise': { status: 422, title: 'The node is already part of that relation' },
  'no-premise': { status: 422, title: 'A relation needs at least one reason' },
  'field-not-of-kind': { status: 422, title: 'That field does not belong to this kind of node' },
  'text-too-long': { status: 422, title: 'The text is too long' },
  'map-too-large': { status: 422, title: 'The map is full' },
  'cannot-merge': { status: 422, title: 'These two cannot be merged' },
  'cannot-split': { status: 422, title: 'The text cannot be split there' },
  'sketch-not-readable': { status: 422, title: 'The outline could not be read' },
  'text-moved-on': { status: 409, title: 'The text has moved on' },
  'rubric-moved-on': { status: 409, title: 'The rubric has moved on' },
  'assessment-moved-on': { status: 409, title: 'The assessment has moved on' },
  'assessment-open': { status: 409, title: 'An assessment is begun already' },
  'assessment-not-draft': { status: 409, title: 'The assessment is no draft' },
  'assessment-not-submitted': { status: 409, title: 'The assessment is not submitted' },
  'assessment-not-released': { status: 409, title: 'The assessment is not released' },
  'self-not-released': { status: 409, title: 'A self-assessment is not released' },
  'owner-stays': { status: 409, title: 'The owner stays on the essay' },
  'invitation-unknown': { status: 404, title: 'This link leads nowhere' },
  'invitation-revoked': { status: 410, title: 'This link no longer works' },
  'unreadable-text': { status: 422, title: 'The text could not be read' },
  'file-not-readable': { status: 422, title: 'The file could not be read' },
  'report-not-printable': { status: 422, title: 'The report could not be printed' },
  'sign-in-needed': { status: 401, title: 'Sign in first' },
  'sign-in-refused': { status: 401, title: 'That sign-in is not right' },
  'not-allowed': { status: 403, title: 'You may not do that' },
  'email-taken': { status: 409, title: 'That e-mail address has an account' },
  'name-taken': { status: 409, title: 'Somebody in the course has that name' },
  'code-unknown': { status: 404, title: 'That code leads nowhere' },
  'code-used': { status: 410, title: 'That code no longer works' },
  'join-closed': { status: 409, title: 'The course takes nobody in at the moment' },
  'course-archived': { status: 409, title: 'The course is archived' },
  'assignment-moved-on': { status: 409, title: 'The assignment has moved on' },
  'assignment-not-open': { status: 409, title: 'The assignment is not open' },
  'assignment-has-work': { status: 409, title: 'Students have begun' },
  'no-group': { status: 409, title: 'You are in no group' },
  'essay-moved-on': { status: 409, title: 'The essay has moved on' },
  'deadline-over': { status: 409, title: 'The deadline is over' },
  'gate-closed': { status: 409, title: 'Something has to be fixed first' },
  'no-peer-review': { status: 409, title: 'This assignment has no peer review' },
  'review-begun': { status: 409, title: 'A review has been begun' },
  'review-over': { status: 409, title: 'The review is over' },
  'review-not-open': { status: 409, title: 'Reviews are not open' },
  'no-extra-review': { status: 409, title: 'There is no further map to review' },
  'pair-not-allowed': { status: 422, title: 'These two cannot be paired' },
  'plan-moved-on': { status: 409, title: 'The plan has moved on' },
  'hour-moved-on': { status: 409, title: 'The class hour has moved on' },
  'calibration-over': { status: 409, title: 'This map has been tried twice' },
  'essay-is-set': { status: 409, title: 'The essay belongs to an assignment' },
  'moderation-open': { status: 409, title: 'Two assessments are to be settled first' },
  'assessment-set-aside': { status: 409, title: 'Another assessment of this work stands' },
  'last-instructor': { status: 409, title: 'Somebody has to lead' },
  'roster-not-readable': { status: 422, title: 'The list could not be read' },
  'mail-not-sent': { status: 503, title: 'The mail could not be sent' },
  'rate-limited': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  'not-ready': { status: 503, title: 'The server is stopping' },
} as const satisfies Record<string, { status: number; title: string }>;

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

  get status() {
    return errorTable[this.code].status;
  }
}

export function problemOf(error: AppError, instance: string): Problem {
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

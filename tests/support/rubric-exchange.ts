import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AppError } from '#shared/errors.ts';
import type { RubricFormat, RubricReading } from '#shared/rubric/exchange/format.ts';
import { rubricFormatNamed } from '#shared/rubric/exchange/index.ts';
import type { Criterion, Rubric, RubricBody } from '#shared/rubric/rubric.ts';

const fixtures = join(import.meta.dirname, '../fixtures/rubrics');

export function rubricFixture(name: string): string {
  return readFileSync(join(fixtures, name), 'utf8');
}

export function rubricFormat(id: string): RubricFormat {
  const format = rubricFormatNamed(id);
  if (!format) throw new Error(`There is no format ${id}.`);
  return format;
}

/** The file of a format that writes. */
export function writtenAs(id: string, rubrics: readonly Rubric[], changedAt?: string) {
  const { write } = rubricFormat(id);
  if (!write) throw new Error(`${id} is only read.`);
  return write(rubrics, changedAt);
}

/** A reading as a person would note it: “title: Level 4 (its description); …” a criterion, weight and range behind it. */
export function noted({ rubrics, problems, losses }: RubricReading) {
  return {
    rubrics: rubrics.map(({ title, criteria }) => [title, ...criteria.map(line)]),
    problems: problems.map(({ at, message }) => `${at}: ${message}`),
    losses,
  };
}

function line({ title, description, levels, weight, usesRange }: Criterion): string {
  const steps = levels.map(
    (level) => `${level.title} ${level.points}${level.description === '' ? '' : ` (${level.description})`}`,
  );
  return [
    `${title}${description === '' ? '' : ` [${description}]`}: ${steps.join('; ')}`,
    ...(weight === null ? [] : [`${weight} %`]),
    ...(usesRange ? ['range'] : []),
  ].join(' | ');
}

/** A rubric of these criteria, of which each may leave out what it does not care about. */
export function rubricWith(
  criteria: readonly (Partial<Omit<Criterion, 'levels'>> & {
    readonly levels?: readonly Partial<Criterion['levels'][number]>[];
  })[],
  body: Partial<RubricBody> = {},
): Rubric {
  return {
    id: 'own',
    version: 2,
    title: 'Op-ed',
    description: '',
    origin: '',
    rules: [],
    ...body,
    criteria: criteria.map((criterion, index) => ({
      id: `c${index + 1}`,
      title: `Criterion ${index + 1}`,
      description: '',
      nodeKinds: [],
      rules: [],
      weight: null,
      usesRange: false,
      ...criterion,
      levels: (criterion.levels ?? []).map((level, step) => ({
        id: `c${index + 1}-l${step + 1}`,
        title: `Level ${step + 1}`,
        points: 1,
        description: '',
        feedback: '',
        ...level,
      })),
    })),
  };
}

/** The code with which a text is refused; 'read' when it is not. */
export function refusalOf(id: string, text: string): string {
  try {
    rubricFormat(id).read(text);
    return 'read';
  } catch (error) {
    return (error as AppError).code ?? String(error); // what is thrown besides is shown by its words
  }
}

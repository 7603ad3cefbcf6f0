import { mostPoints } from '../../rubric.ts';
import type { CriterionDraft, LevelDraft } from '../draft.ts';
import { quoted, type Remarks } from '../remarks.ts';

/** An option as either file has it; undefined for what is not there. */
export type OraOption = {
  readonly name: string | undefined;
  readonly label: string | undefined;
  readonly explanation: string | undefined;
  readonly points: unknown;
};

export type OraCriterion = {
  readonly at: string;
  readonly name: string | undefined;
  readonly label: string | undefined;
  readonly prompt: string | undefined;
  /** `disabled` when it is not said. */
  readonly feedback: string;
  readonly options: readonly OraOption[];
};

/**
 * A criterion under ORA's own rules (utils/xml.py and validation.py, which name them in their tests): names, prompts
 * and explanations are there, points are whole and not negative, no two options share a name, and without options
 * written feedback is required. Null, and a problem, for one that ORA would refuse.
 */
export function oraCriterion(criterion: OraCriterion, remarks: Remarks): CriterionDraft | null {
  const { at, name, label, prompt, feedback, options } = criterion;
  const title = (label?.trim() || name?.trim()) ?? '';
  const called = title === '' ? 'The criterion' : quoted(title);
  const refusal =
    name === undefined
      ? 'has no name'
      : prompt === undefined
        ? 'has no prompt'
        : options.length === 0 && feedback !== 'required'
          ? 'has no options and does not require written feedback'
          : refusalOf(options);
  if (refusal !== null) {
    remarks.problem(at, `${called} ${refusal}; Open edX would refuse it, and it was left out.`);
    return null;
  }
  if (options.length > 0 && feedback === 'required')
    remarks.loss(`${called} requires written feedback; here a comment is never required.`);
  return {
    at,
    title,
    description: prompt ?? '',
    levels: options.map(
      (option): LevelDraft => ({
        title: option.label?.trim() || option.name || '',
        points: Number(option.points),
        description: option.explanation ?? '',
      }),
    ),
  };
}

function refusalOf(options: readonly OraOption[]): string | null {
  const names = new Set<string>();
  for (const [index, { name, explanation, points }] of options.entries()) {
    const called = name === undefined || name === '' ? `option ${index + 1}` : `the option ${quoted(name)}`;
    if (name === undefined) return `has an option without a name (${called})`;
    if (explanation === undefined) return `has an option without an explanation (${called})`;
    if (!isWhole(points)) return `has ${called} whose points are no whole number from 0 to ${mostPoints}`;
    if (names.has(name)) return `has two options named ${quoted(name)}`;
    names.add(name);
  }
  return null;
}

function isWhole(points: unknown): boolean {
  const number = typeof points === 'string' && /^\s*\+?\d+\s*$/.test(points) ? Number(points) : points;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number <= mostPoints;
}

/** Feedback on the whole, which every assessment has here anyway. */
export function tellOverall(prompt: string, defaultText: string, remarks: Remarks) {
  if (prompt.trim() !== '')
    remarks.loss(`The question for feedback on the whole has no place here: ${quoted(prompt)}.`);
  if (defaultText.trim() !== '')
    remarks.loss(
      `The text that feedback on the whole begins with has no place here: ${quoted(defaultText)}.`,
    );
}

export function tellTask(task: string, remarks: Remarks) {
  if (task.trim() !== '')
    remarks.loss(`The task belongs to an essay, not to its rubric, and was left out: ${quoted(task)}.`);
}

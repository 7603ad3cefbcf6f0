import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Comment, Place } from '#shared/assessment/comment.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { markOn, mostPointsOf, pointsOf } from '#shared/assessment/total.ts';
import { type Evaluation, type Finding, severities } from '#shared/rubric/finding.ts';
import type { Criterion, RubricBody } from '#shared/rubric/rubric.ts';
import type { CommentedPlace } from './places.ts';

/** One of at most three moves: what could be done, and where. */
export type NextStep = {
  readonly text: string;
  /** Title of the row it serves; empty when it serves none. */
  readonly criterion: string;
  /** Number of the comment; null for a finding’s. */
  readonly number: number | null;
  readonly place: Place | null;
  readonly from: 'comment' | 'finding';
};

/** More than three are not done (Nicol & Macfarlane-Dick 2006: limit the amount of feedback so that it is used). */
const most = 3;

/**
 * Where to next. People come first: what they asked for or suggested, the row that is furthest from its best level
 * before the others and each row once before any twice; then open findings, the gravest first. What is done, was
 * changed since, or is what the student has decided against, is not asked again.
 */
export function nextSteps(
  places: readonly CommentedPlace[],
  assessments: readonly Assessment[],
  evaluation: Pick<Evaluation, 'findings'>,
  rubric: Pick<RubricBody, 'criteria'>,
  /** Ids of comments that the plan has done with. */
  done: ReadonlySet<string> = new Set(),
): NextStep[] {
  const asked = places.flatMap(({ place, numbers, now, comments }) =>
    comments.flatMap((comment, index) => {
      if (!asksForWork(comment) || done.has(comment.id) || now.type !== 'same') return [];
      const number = numbers[index] ?? null;
      const criterion = criterionOf(
        rubric,
        comment.criterionId ?? (place.type === 'criterion' ? place.id : null),
      );
      const text = comment.nextStep || plainOf(comment.body);
      return [
        {
          step: { text, criterion: criterion?.title ?? '', number, place, from: 'comment' as const },
          distance: criterion ? distanceOf(criterion, assessments) : 0,
        },
      ];
    }),
  );
  asked.sort((a, b) => b.distance - a.distance);
  const steps: NextStep[] = onceEach(asked.map(({ step }) => step));
  for (const finding of gravestFirst(evaluation.findings)) {
    if (steps.length >= most) break;
    steps.push({
      text: `${finding.title} ${finding.question}`,
      criterion: rubric.criteria.find(({ rules }) => rules.includes(finding.ruleId))?.title ?? '',
      number: null,
      place: placeOfFinding(finding),
      from: 'finding',
    });
  }
  return steps.slice(0, most);
}

/** A comment that is still to be dealt with: it suggests or asks, and the student has not decided against it. */
export function asksForWork({ kind, nextStep, isDone, replies }: Comment): boolean {
  if (isDone || (kind === 'strength' && nextStep === '')) return false;
  return replies.findLast(({ stance }) => stance !== null)?.stance !== 'wont-use';
}

/** Each row once before any comes twice. */
function onceEach(steps: readonly NextStep[]): NextStep[] {
  const seen = new Set<string>();
  const first = steps.filter(({ criterion }) => {
    const isNew = criterion === '' || !seen.has(criterion);
    seen.add(criterion);
    return isNew;
  });
  return [...first, ...steps.filter((step) => !first.includes(step))];
}

/** 0 to 1: how far the lowest mark of others is from the best. */
function distanceOf(criterion: Criterion, assessments: readonly Assessment[]): number {
  const best = mostPointsOf(criterion);
  if (best === 0) return 0;
  const points = assessments
    .filter(({ type }) => type !== 'self')
    .flatMap(({ marks }) => pointsOf(criterion, markOn(criterion, marks)) ?? []);
  return points.length === 0 ? 0 : 1 - Math.min(...points) / best;
}

function gravestFirst(findings: readonly Finding[]): Finding[] {
  const open = findings.filter(({ status }) => status === 'open');
  return severities.flatMap((severity) => open.filter((finding) => finding.severity === severity));
}

function placeOfFinding({ refs }: Finding): Place | null {
  const ref = refs.find(({ type }) => type === 'node' || type === 'relation');
  return ref && (ref.type === 'node' || ref.type === 'relation') ? { type: ref.type, id: ref.id } : null;
}

function criterionOf({ criteria }: Pick<RubricBody, 'criteria'>, id: string | null): Criterion | undefined {
  return criteria.find((criterion) => criterion.id === id);
}

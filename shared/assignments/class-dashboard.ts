import type { AssessmentState, AssessmentType, Mark } from '#shared/assessment/assessment.ts';
import { markOn } from '#shared/assessment/total.ts';
import { compare } from '#shared/graph/graph.ts';
import type { Criterion, Rubric } from '#shared/rubric/rubric.ts';
import type { Cell, Dashboard, StudentRow, Tiles } from './dashboard.ts';
import { type EssaySummary, openFindingsOf } from './essay-summary.ts';
import { helpReasons } from './help-reasons.ts';
import { medianOf, rankOfLevel } from './level-ranks.ts';
import { type RuleWords, rulesDismissed, teachNext } from './teach-next.ts';

/** An assessment that the reader may see, with whatever levels it has so far. */
export type SeenAssessment = {
  readonly assessorId: string;
  readonly type: AssessmentType;
  readonly state: AssessmentState;
  /** Of whatever version of the rubric: criteria and levels keep their ids. */
  readonly marks: readonly Mark[];
  readonly updatedAt: string;
};

/** A person or a group of the class, with the work that there is. */
export type ClassRow = {
  readonly id: string;
  readonly name: string;
  readonly sectionId: string | null;
  /** Of a group its people, else the person alone. */
  readonly names: readonly string[];
  readonly joinedAt: string | null;
  readonly essayId: string | null;
  readonly startedAt: string | null;
  readonly lastEditAt: string | null;
  readonly dueAt: string | null;
  readonly handedInAt: string | null;
  readonly isLate: boolean;
  readonly isMissing: boolean;
  readonly isAssessed: boolean;
  readonly isReleased: boolean;
  readonly assessments: readonly SeenAssessment[];
  /** Null before anything is written. */
  readonly summary: EssaySummary | null;
  readonly sittings: number;
};

export type ClassInput = Pick<
  Dashboard,
  'assignment' | 'courseTitle' | 'joinCode' | 'maySet' | 'mayAssess'
> & {
  readonly rubric: Rubric;
  readonly rows: readonly ClassRow[];
  readonly readerId: string;
  readonly now: Date;
  readonly ruleNamed: (id: string) => RuleWords | undefined;
};

/** One language for all: the same class has the same order on every device. */
const byName = new Intl.Collator('en', { numeric: true });

/** Everything of a class on one page. */
export function classDashboard(input: ClassInput): Dashboard {
  const { assignment, courseTitle, joinCode, maySet, mayAssess, rubric, rows, ruleNamed } = input;
  const summaries = rows.flatMap(({ summary }) => summary ?? []);
  const students = rows
    .map((row) => studentRow(row, input))
    .sort((a, b) => byName.compare(a.name, b.name) || compare(a.id, b.id));
  return {
    ...{ assignment, courseTitle, joinCode, maySet, mayAssess },
    rubric: { id: rubric.id, version: rubric.version, title: rubric.title },
    criteria: rubric.criteria.map(({ id, title, levels, rules }) => ({
      ...{ id, title, hasRules: rules.length > 0 },
      levels: levels.toSorted((a, b) => a.points - b.points).map((level) => level.title),
    })),
    tiles: tilesOf(students),
    students,
    taught: teachNext({
      ...{ summaries, ruleNamed, criteria: rubric.criteria },
      names: rows.flatMap(({ names }) => names),
    }),
    rules: rulesDismissed(summaries, assignment.rules, ruleNamed),
  };
}

export function tilesOf(students: readonly StudentRow[]): Tiles {
  const count = (holds: (row: StudentRow) => boolean) => students.filter(holds).length;
  return {
    inClass: students.length,
    begun: count(({ startedAt }) => startedAt !== null),
    handedIn: count(({ handedInAt }) => handedInAt !== null),
    late: count(({ isLate }) => isLate),
    missing: count(({ isMissing }) => isMissing),
    assessed: count(({ isAssessed }) => isAssessed),
    released: count(({ isReleased }) => isReleased),
    medianOpenFindings: medianOf(students.flatMap(({ openFindings }) => openFindings ?? [])),
  };
}

function studentRow(row: ClassRow, { rubric, readerId, now, assignment }: ClassInput): StudentRow {
  const { id, name, sectionId, essayId, startedAt, lastEditAt, handedInAt, summary } = row;
  const { isLate, isMissing, isAssessed, isReleased, joinedAt, dueAt, sittings } = row;
  const newest = newestOfEach(row.assessments);
  const cells = rubric.criteria.map((criterion) => ({
    criterionId: criterion.id,
    cell: cellOf(criterion, newest, summary, readerId),
  }));
  return {
    ...{ id, name, sectionId, essayId, startedAt, lastEditAt, handedInAt },
    ...{ isLate, isMissing, isAssessed, isReleased },
    nodes: summary?.nodes ?? null,
    openFindings: summary ? openFindingsOf(summary).length : null,
    cells: cells.map(({ cell }) => cell),
    reasons: helpReasons({
      ...{ now, joinedAt, lastEditAt, dueAt, isMissing, summary, sittings, cells },
      publishedAt: assignment.publishedAt,
      isHandedIn: handedInAt !== null,
    }),
  };
}

function cellOf(
  criterion: Criterion,
  assessments: readonly SeenAssessment[],
  summary: EssaySummary | null,
  readerId: string,
): Cell {
  const ranks = assessments.flatMap(({ assessorId, type, marks }) => {
    const rank = rankOfLevel(criterion, markOn(criterion, marks)?.levelId ?? null);
    return rank === null ? [] : [{ assessorId, type, rank }];
  });
  const given = ranks.filter(({ type }) => type === 'instructor');
  const covered = criterion.rules.length > 0 ? summary?.coverage[criterion.id] : undefined;
  return {
    applicable: covered?.applicable ?? null,
    open: covered?.open ?? null,
    findings: covered?.findings ?? null,
    mine: given.find(({ assessorId }) => assessorId === readerId)?.rank ?? null,
    self: ranks.find(({ type }) => type === 'self')?.rank ?? null,
    assessors: given.map(({ rank }) => rank),
  };
}

/** Of each assessor the latest of a kind: earlier rounds are in the report. */
function newestOfEach(assessments: readonly SeenAssessment[]): readonly SeenAssessment[] {
  const newest = new Map<string, SeenAssessment>();
  for (const assessment of assessments) {
    const key = `${assessment.type} ${assessment.assessorId}`;
    const known = newest.get(key);
    if (!known || known.updatedAt < assessment.updatedAt) newest.set(key, assessment);
  }
  return [...newest.values()];
}

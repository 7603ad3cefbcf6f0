import type { Assessment, Mark } from '#shared/assessment/assessment.ts';
import type { Comment, Place, Writer } from '#shared/assessment/comment.ts';
import type { PlanItem } from '#shared/assessment/plan.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import { plainText } from '#shared/essay/text.ts';
import type { Graph } from '#shared/graph/graph.ts';
import type { Moment, ReportInput } from '#shared/report/report.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import type { Criterion, Rubric } from '#shared/rubric/rubric.ts';
import { mapOf } from './map.ts';

/** Points 1 to 4, best first. */
function criterion(id: string, title: string, more: Pick<Criterion, 'nodeKinds' | 'rules'>): Criterion {
  const levels = [4, 3, 2, 1].map((points) => ({
    id: `${id}-${points}`,
    title: `${title} at ${points}`,
    points,
    description: `What ${title.toLowerCase()} at ${points} look like.`,
    feedback: points === 1 ? `Begin ${title.toLowerCase()} anew.` : '',
  }));
  return { id, title, description: '', levels, weight: null, usesRange: false, ...more };
}

export const smallRubric: Rubric = {
  ...{ id: 'small', version: 1, title: 'Small rubric', description: '', origin: '' },
  rules: [{ ruleId: 'claim-needs-evidence', enabled: true, options: {} }],
  criteria: [
    criterion('reasons', 'Reasons', { nodeKinds: ['claim'], rules: ['claim-needs-evidence'] }),
    criterion('others', 'Other views', { nodeKinds: ['counterargument', 'rebuttal'], rules: [] }),
  ],
};

export const student: Writer = { name: 'Ana R.', as: 'student', isYou: true };
export const lee: Writer = { name: 'Ms Lee', as: 'instructor', isYou: false };

export const shortMap = `
thesis #t: School should start later
  + claim #a: Teenagers sleep too little
  + claim #b: Buses are free at nine
    + evidence #e: The depot counts forty of them
  - counterargument #c: Parents work early
`;

export function momentOf(revision: number, map: string | Graph = shortMap, words = ''): Moment {
  const graph = typeof map === 'string' ? mapOf(map) : map;
  const text = plainText(1, words);
  return { revision, graph, text, evaluation: evaluate({ graph, text, rubric: smallRubric, prompt: '' }) };
}

/** `marks`: points by criterion. */
export function assessmentOf(
  id: string,
  marks: Readonly<Record<string, number>>,
  more: Partial<Assessment> = {},
): Assessment {
  const at = more.createdAt ?? '2026-11-01T10:00:00.000Z';
  const isSelf = more.type === 'self';
  return {
    ...{ id, essayId: 'e1', type: 'instructor', assessor: isSelf ? student : lee, revision: 1 },
    rubric: { id: 'small', version: 1 },
    state: isSelf ? 'submitted' : 'released',
    marks: Object.entries(marks).map(([criterionId, points]) => mark(criterionId, points)),
    ...{ overall: null, isOpenToAssessors: false, edition: 1, createdAt: at, updatedAt: at },
    ...{ submittedAt: at, releasedAt: isSelf ? null : at },
    ...more,
  };
}

export function mark(criterionId: string, points: number, comment = ''): Mark {
  const words = comment === '' ? null : richTextOf(comment);
  return { criterionId, levelId: `${criterionId}-${points}`, points: null, comment: words };
}

export function commentOf(id: string, place: Place, words: string, more: Partial<Comment> = {}): Comment {
  const at = more.createdAt ?? '2026-11-01T10:00:00.000Z';
  const graph = mapOf(shortMap);
  const excerpt = place.type === 'node' ? (graph.nodes.get(place.id)?.text ?? '') : '';
  return {
    ...{ id, assessmentId: null, writer: lee, kind: 'suggestion', place, criterionId: null },
    body: richTextOf(words),
    ...{ nextStep: '', link: '', excerpt, revision: 1, isDraft: false, isDone: false, replies: [] },
    ...{ createdAt: at, updatedAt: at },
    ...more,
  };
}

export function planItemOf(id: string, commentId: string | null, more: Partial<PlanItem> = {}): PlanItem {
  return {
    ...{ id, commentId, text: `Plan ${id}`, isDone: null, revision: 1, order: 'a0' },
    createdAt: '2026-11-02T10:00:00.000Z',
    ...more,
  };
}

export function reportInputOf(more: Partial<ReportInput> = {}): ReportInput {
  return {
    ...{ essay: { id: 'e1', title: 'School times', prompt: '' }, student: 'Ana R.', rubric: smallRubric },
    ...{ now: momentOf(1), assessed: null, assessments: [], comments: [], plan: [] },
    ...more,
  };
}

import { richTextOf } from '#shared/assessment/rich-text.ts';
import { newAssignment } from '#shared/assignments/assignment.ts';
import { defaultRubric } from '#shared/rubric/presets/index.ts';
import type { Caller } from './test-app.ts';

type Archived = {
  readonly student: Caller;
  readonly idle: Caller;
  readonly assessor: Caller;
  readonly lead: Caller;
  readonly stranger: Caller;
  readonly joinCode: string;
  readonly courseId: string;
  readonly assignmentId: string;
  /** Of the student, with an assessment of the assessor’s and a comment in it, both released. */
  readonly essayId: string;
  readonly assessmentId: string;
  readonly commentId: string;
  readonly studentId: string;
};

export type Write = readonly [who: Caller, method: string, path: string, body?: unknown];

/** Everything that would change a course, with bodies that fit: `idle` has not begun, `stranger` has no session. */
export function writesTo(archived: Archived): readonly Write[] {
  const { student, idle, assessor, lead, stranger, studentId } = archived;
  const id = 'made-by-the-test';
  const course = `/api/courses/${archived.courseId}`;
  const assignment = `/api/assignments/${archived.assignmentId}`;
  const essay = `/api/essays/${archived.essayId}`;
  const comment = `/api/comments/${archived.commentId}`;
  const assessment = `/api/assessments/${archived.assessmentId}`;
  const call = { name: 'remove', args: { nodeIds: ['none'] } };
  const said = { place: { type: 'essay' }, body: richTextOf('Say more.'), criterionId: null };
  const person = { id, name: 'Zed Zorn', email: null, section: null, group: null };
  const body = { ...newAssignment('UTC', defaultRubric), title: 'New' };
  return [
    [idle, 'POST', `${assignment}/work`, { essayId: id }],
    [student, 'POST', `${assignment}/submissions`, { id, revision: 1, note: '' }],
    [student, 'POST', `${essay}/commands`, { commandId: id, baseRevision: 0, call }],
    [student, 'POST', `${essay}/steps`, { commandId: id, textVersion: 0, steps: [{}] }],
    [student, 'PATCH', essay, { title: 'Other' }],
    [student, 'PATCH', `${essay}/versions/1`, { name: 'Kept' }],
    [student, 'POST', `${essay}/assessments`, { id, type: 'self' }],
    [student, 'POST', `${essay}/plan`, { id, commentId: null, text: 'Do', order: 'a1' }],
    [student, 'POST', `${comment}/replies`, { id, stance: 'will-use', text: '' }],
    [student, 'PATCH', comment, { isDone: true }],
    [lead, 'POST', `${essay}/assessments`, { id, type: 'instructor' }],
    [
      assessor,
      'POST',
      `${essay}/comments`,
      { id, assessmentId: null, revision: 1, kind: 'question', ...said },
    ],
    [assessor, 'DELETE', comment],
    [assessor, 'POST', `${assessment}/withdraw`],
    [lead, 'POST', `${assignment}/release`, { all: true }],
    [lead, 'POST', `${assignment}/withdraw`, { essayIds: [archived.essayId] }],
    [lead, 'POST', `${assignment}/moderation`, { size: { count: 1 }, secondId: 'none', seed: 1 }],
    [lead, 'PUT', `${assignment}/moderation/${archived.essayId}`, { keep: null, note: '' }],
    [lead, 'PUT', `${assignment}/shares`, { split: 'rows', rows: [] }],
    [lead, 'PUT', `${assignment}/extensions/${studentId}`, { until: '2026-12-01T20:00:00.000Z', note: '' }],
    [lead, 'DELETE', `${assignment}/extensions/${studentId}`],
    [lead, 'PATCH', assignment, { edition: 1, title: 'Other' }],
    [lead, 'POST', `${assignment}/publish`],
    [lead, 'POST', `${assignment}/unpublish`],
    [lead, 'POST', `${assignment}/duplicate`, { id }],
    [assessor, 'POST', `${assignment}/test`, { essayId: id }],
    [lead, 'DELETE', assignment],
    [lead, 'POST', `${course}/assignments`, { id, ...body }],
    [lead, 'PATCH', course, { title: 'Other' }],
    [lead, 'POST', `${course}/join-code`],
    [lead, 'POST', `${course}/roster`, { rows: [person] }],
    [lead, 'PATCH', `${course}/members/${studentId}`, { name: 'Other' }],
    [lead, 'DELETE', `${course}/members/${studentId}`],
    [lead, 'POST', `${course}/members/${studentId}/pin-code`],
    [lead, 'POST', `${course}/slips`, { personIds: [studentId] }],
    [lead, 'PUT', `${course}/sections`, { sections: [] }],
    [lead, 'PUT', `${course}/groups`, { groups: [] }],
    [stranger, 'POST', `/api/join/${archived.joinCode}`, { name: 'Zed Zorn' }],
  ];
}

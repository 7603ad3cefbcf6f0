import { newAssignment } from '#shared/assignments/assignment.ts';
import { defaultRubric } from '#shared/rubric/presets/index.ts';
import { courseBody } from '#tests/support/course-world.ts';
import { aFile, type PolicyWorld, password } from './policy-world.ts';

/** What is sent, and where to when not to what the parameters name by themselves (“?” and what follows is added). */
type Sent = {
  readonly body?: unknown;
  readonly query?: string;
  readonly ids?: Readonly<Record<string, string>>;
};

/** A body that fits its schema, so that it is the policy that lets somebody in or not. */
export function requestFor(route: string, world: PolicyWorld): Sent {
  const make = requests[route];
  return make ? make(world) : {};
}

const assignmentBody = { ...newAssignment('Europe/Berlin', defaultRubric), title: 'Made' };
const anId = 'made-by-the-test';
const code = 'AAAA-BBBB-CCCC';
/** Refused once somebody is let in, so that nothing moves on. */
const nothingDone = {
  commandId: anId,
  baseRevision: 0,
  call: { name: 'remove', args: { nodeIds: ['none'] } },
};

const requests: Readonly<Record<string, (world: PolicyWorld) => Sent>> = {
  'PATCH /api/session': () => ({ body: { name: 'Another' } }),
  'POST /api/session/sign-up': () => ({ body: { name: 'Ana', email: 'ana@school.test', password } }),
  'POST /api/session/sign-in': () => ({ body: { email: 'nobody@school.test', password } }),
  'POST /api/session/pin': ({ code: joinCode }) => ({ body: { joinCode, name: 'Nobody', pin: '1234' } }),
  'POST /api/session/provider/{id}': () => ({ body: { path: '/' }, ids: { id: 'none' } }),
  'GET /api/auth/callback/{id}': () => ({ ids: { id: 'none' } }),
  'PATCH /api/account': () => ({ body: { name: 'Another' } }),
  'PUT /api/account/password': () => ({ body: { current: password, password: `${password} staple` } }),
  'DELETE /api/account/devices/{id}': ({ ids }) => ({ ids: { id: ids.device } }),
  'POST /api/account/instructor': () => ({ body: { code } }),
  'POST /api/account/reset': () => ({ body: { email: 'nobody@school.test' } }),
  'POST /api/account/reset/look': () => ({ body: { code } }),
  'POST /api/account/reset/finish': () => ({ body: { code, password } }),
  'POST /api/setup': () => ({ body: { token: 'none', name: 'Ana', email: 'ana@school.test', password } }),
  'PATCH /api/people/{id}': ({ ids }) => ({ body: { standing: 'person' }, ids: { id: ids.personId } }),
  'POST /api/people/{id}/reset-code': ({ ids }) => ({ ids: { id: ids.personId } }),
  'DELETE /api/account': () => ({ body: { name: 'Somebody else' } }),
  'DELETE /api/people/{id}': ({ ids }) => ({ ids: { id: ids.personId }, body: { name: 'Somebody else' } }),
  'DELETE /api/courses/{courseId}': () => ({ body: { title: 'Another course' } }),
  'POST /api/essays/import': () => ({ body: aFile() }),
  'POST /api/essays': () => ({ body: { id: anId, title: 'New' } }),
  'PATCH /api/essays/{essayId}': () => ({ body: { title: 'Renamed' } }),
  'POST /api/essays/{essayId}/commands': () => ({ body: nothingDone }),
  'POST /api/essays/{essayId}/steps': () => ({ body: { commandId: anId, textVersion: 0, steps: [{}] } }),
  'POST /api/essays/{essayId}/presence': () => ({ body: { tabId: 'tab', place: null, isHere: false } }),
  'GET /api/essays/{essayId}/live': () => ({ query: '?after=0' }),
  'PATCH /api/essays/{essayId}/versions/{revision}': () => ({ body: { name: 'Kept' } }),
  'GET /api/essays/{essayId}/export': () => ({ query: '?format=markdown' }),
  'GET /api/essays/{essayId}/bibliography': () => ({ query: '?style=apa' }),
  'PUT /api/essays/{essayId}/sources/{sourceId}/text': () => ({ body: aFile() }),
  'POST /api/essays/{essayId}/invitations': () => ({ body: { id: anId, role: 'reader' } }),
  'DELETE /api/essays/{essayId}/members/{personId}': ({ ids }) => ({ ids: { personId: ids.studentId } }),
  'POST /api/essays/{essayId}/assessments': () => ({ body: { id: anId, type: 'instructor' } }),
  'POST /api/essays/{essayId}/comments': ({ comment }) => ({ body: comment(anId, null) }),
  'POST /api/essays/{essayId}/plan': () => ({ body: { id: anId, commentId: null, text: 'Do', order: 'a1' } }),
  'GET /api/essays/{essayId}/report': () => ({ query: '?format=docx' }),
  'GET /api/assignments/{assignmentId}/dashboard/export': () => ({ query: '?format=csv' }),
  'PATCH /api/assignments/{assignmentId}': () => ({ body: { edition: 0, title: 'Renamed' } }),
  'POST /api/assignments/{assignmentId}/duplicate': () => ({ body: { id: anId } }),
  'POST /api/assignments/{assignmentId}/work': () => ({ body: { essayId: anId } }),
  'POST /api/assignments/{assignmentId}/test': () => ({ body: { essayId: anId } }),
  'POST /api/assignments/{assignmentId}/submissions': ({ revision }) => ({
    body: { id: anId, revision, note: '' },
  }),
  'PUT /api/assignments/{assignmentId}/extensions/{personId}': () => ({
    body: { until: '2026-12-01T20:00:00.000Z', note: '' },
  }),
  'PUT /api/assignments/{assignmentId}/shares': () => ({ body: { split: 'rows', rows: [] } }),
  'POST /api/assignments/{assignmentId}/moderation': ({ ids }) => ({
    body: { size: { count: 1 }, secondId: ids.studentId, seed: 1 },
  }),
  'PUT /api/assignments/{assignmentId}/moderation/{essayId}': () => ({ body: { keep: null, note: '' } }),
  'POST /api/assignments/{assignmentId}/release': () => ({ body: { all: true } }),
  'POST /api/assignments/{assignmentId}/withdraw': ({ ids }) => ({ body: { essayIds: [ids.essayId] } }),
  'GET /api/assignments/{assignmentId}/export': () => ({ query: '?format=csv' }),
  'GET /api/assignments/{assignmentId}/export/losses': () => ({ query: '?format=canvas-csv' }),
  'POST /api/courses': () => ({ body: { id: anId, ...courseBody } }),
  'PATCH /api/courses/{courseId}': () => ({ body: { title: 'Renamed' } }),
  'POST /api/courses/{courseId}/assignments': () => ({ body: { id: anId, ...assignmentBody } }),
  'POST /api/courses/{courseId}/copy': () => ({ body: { id: anId, title: 'Copy', term: '' } }),
  'POST /api/courses/{courseId}/roster/read': () => ({ body: { text: 'Ana Roth' } }),
  'POST /api/courses/{courseId}/roster': () => ({
    body: { rows: [{ id: anId, name: 'Ana Roth', email: null, section: null, group: null }] },
  }),
  'PATCH /api/courses/{courseId}/members/{personId}': () => ({ body: { name: 'Renamed' } }),
  'PUT /api/courses/{courseId}/sections': () => ({ body: { sections: [] } }),
  'PUT /api/courses/{courseId}/groups': () => ({ body: { groups: [] } }),
  'POST /api/courses/{courseId}/slips': ({ ids }) => ({ body: { personIds: [ids.rosterId] } }),
  'POST /api/join/{code}': () => ({ body: { name: 'Somebody new' } }),
  'PATCH /api/plan/{itemId}': () => ({ body: { isDone: true } }),
  'POST /api/bank': ({ entry }) => ({ body: { ...entry, id: anId } }),
  'PATCH /api/bank/{entryId}': () => ({ body: { text: 'Say less.' } }),
  'GET /api/bank/export': () => ({ query: '?format=csv' }),
  'GET /api/bank/export/losses': () => ({ query: '?format=csv' }),
  'POST /api/bank/read': () => ({ body: { text: 'text\nSay more.' } }),
  'PATCH /api/comments/{commentId}': () => ({ body: { isDone: true } }),
  'POST /api/comments/{commentId}/replies': () => ({ body: { id: anId, stance: null, text: 'Yes.' } }),
  'PATCH /api/replies/{replyId}': () => ({ body: { deleted: false } }),
  'POST /api/invitations/look': ({ token }) => ({ body: { token } }),
  'POST /api/invitations/accept': ({ token }) => ({ body: { token, name: 'Somebody' } }),
  'GET /api/assessments/export': () => ({ query: '?format=csv' }),
  'GET /api/assessments/export/losses': () => ({ query: '?format=csv' }),
  'POST /api/assessments/release': () => ({ body: { ids: ['released'] } }),
  'PATCH /api/assessments/{assessmentId}': () => ({ body: { edition: 0 } }),
  'POST /api/sources/read': () => ({ body: { text: '@book{a, title={B}}' } }),
  'POST /api/text/read': () => ({ body: aFile() }),
  'POST /api/rubrics': ({ rubricBody }) => ({ body: { id: anId, ...rubricBody } }),
  'PUT /api/rubrics/{rubricId}': ({ rubricBody }) => ({ body: { baseVersion: 99, ...rubricBody } }),
  'PATCH /api/rubrics/{rubricId}': () => ({ body: { deleted: false } }),
  'GET /api/rubrics/{rubricId}/export': () => ({ query: '?format=canvas-csv' }),
  'GET /api/rubrics/{rubricId}/export/losses': () => ({ query: '?format=canvas-csv' }),
  'POST /api/rubrics/read': () => ({ body: { text: 'Title,Points' } }),
  'POST /api/assignments/{assignmentId}/reviews': ({ ids }) => ({
    body: { id: anId, reviewerId: ids.personId, essayId: ids.essayId },
  }),
  'POST /api/assignments/{assignmentId}/reviews/plan': () => ({ body: { seed: 1, kind: 'draw' } }),
  'POST /api/assignments/{assignmentId}/reviews/allocation': () => ({ body: { seed: 1, kind: 'draw' } }),
  'PUT /api/assignments/{assignmentId}/reviews/rules': () => ({ body: { rules: [] } }),
  'GET /api/assignments/{assignmentId}/reviews/export': () => ({ query: '?format=csv' }),
  'POST /api/assignments/{assignmentId}/reviews/import': () => ({
    body: { csv: 'reviewer,author\nA,B', dryRun: true },
  }),
  'POST /api/assignments/{assignmentId}/reviews/extra': () => ({ body: { id: anId } }),
  'PUT /api/assignments/{assignmentId}/reviews/scores/{essayId}': () => ({
    body: { criterionId: null, score: 0.5, reason: 'Read again.' },
  }),
  'GET /api/assignments/{assignmentId}/reviews/health/export': () => ({ query: '?format=csv' }),
  'POST /api/assignments/{assignmentId}/reviews/nudges': ({ ids }) => ({
    body: { reviewIds: [ids.reviewId] },
  }),
  'PATCH /api/assignments/{assignmentId}/hour': () => ({
    body: { edition: 0, phase: 'mapping', endsAt: null, moves: false },
  }),
  'GET /api/assignments/{assignmentId}/hour/live': () => ({ query: '?after=0' }),
  'PUT /api/assignments/{assignmentId}/calibration/{mapId}': () => ({ body: { marks: [] } }),
  'PUT /api/assignments/{assignmentId}/calibration/{mapId}/tries/{number}': () => ({ body: { marks: [] } }),
  'PUT /api/assignments/{assignmentId}/comparisons/{comparisonId}': () => ({ body: { winner: 'first' } }),
  'PATCH /api/reviews/{reviewId}': () => ({ body: { edition: 0, marks: [] } }),
  'POST /api/reviews/{reviewId}/effort': () => ({ body: { seconds: 30 } }),
  'POST /api/reviews/{reviewId}/decline': () => ({ body: { reason: 'topic' } }),
  'POST /api/reviews/{reviewId}/comments': ({ reviewComment }) => ({ body: { ...reviewComment, id: anId } }),
  'PATCH /api/reviews/{reviewId}/comments/{commentId}': () => ({ body: { kind: 'question' } }),
  'PUT /api/reviews/{reviewId}/usefulness': () => ({ body: { stars: 4 } }),
  'PUT /api/reviews/{reviewId}/endorsement': () => ({ body: { isEndorsed: true } }),
  'PUT /api/reviews/{reviewId}/rating': () => ({ body: { counts: true } }),
  'PUT /api/reviews/{reviewId}/removal': () => ({ body: { reason: 'About the person.' } }),
  'PATCH /api/notices': () => ({ body: { read: 'all' } }),
};

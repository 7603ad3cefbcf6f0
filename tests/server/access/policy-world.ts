import { sql } from 'drizzle-orm';
import { nanoid } from 'nanoid';
import { createComparisonStore } from '#db/reviews/comparison-store.ts';
import { createReviewStore } from '#db/reviews/review-store.ts';
import { newPeerReview, type PeerReview } from '#shared/assignments/peer-review.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { marksAt } from '#tests/support/class-work-world.ts';
import { answered, createClassWorld } from '#tests/support/class-world.ts';
import { ledCourse, somebody } from '#tests/support/course-world.ts';
import { giveReview, reviewActs } from '#tests/support/review-pairs.ts';
import type { Caller } from '#tests/support/test-app.ts';

/**
 * Who asks. `student`: whose work it is; `mate`: another student of the course; `administrator`: of the installation,
 * member of no course; `other-…`: of another course; `guest`: of none; `nobody`: without a session.
 */
export const askers = [
  'student',
  'mate',
  'instructor',
  'assistant',
  'observer',
  'administrator',
  'other-instructor',
  'other-student',
  'guest',
  'nobody',
] as const;
export type Asker = (typeof askers)[number];

/** What the policy says to those who may know why not. */
const policyRefusals = ['essay-is-set', 'owner-stays', 'course-archived'];

/** Of the one who has an account: `mate`. */
export const password = 'correct horse battery';

/** A form with a small text file. */
export function aFile(): FormData {
  const data = new FormData();
  data.set('file', new File(['Rivers are roads.'], 'rivers.txt', { type: 'text/plain' }));
  return data;
}

/** Everything of it that has a route. */
const peerReview: PeerReview = {
  ...newPeerReview(),
  ...{ release: { type: 'at-once' }, calibration: 'offered', comparisons: true },
};

export type PolicyWorld = Awaited<ReturnType<typeof createPolicyWorld>>;

/**
 * A class with work at its stages, and one of everything that a route can name: `ids` by the parameter’s name, for
 * what hangs on the student’s work, and those of `private` for the student’s own essay.
 */
export async function createPolicyWorld() {
  // A rule is switched, so that the assignment has a rubric of its own.
  const world = await createClassWorld({ students: 3, body: { minReasons: 3, peerReview } });
  const { server, instructor, led, at, assignmentId } = world;
  const [student, mate, third] = world.students;
  if (!student || !mate || !third) throw new Error('The class has no students.');
  const assistant = await led.member('Aron', 'assistant');
  const observer = await led.member('Olga', 'observer');
  const administrator = await somebody(server, 'Adele', 'administrator');
  const other = await ledCourse(server, { title: 'Another course' });
  const otherStudent = await other.member('Oskar');
  const guest = await somebody(server, 'Gast');
  const account = { name: 'Student 002', email: 'mate@school.test', password };
  await answered(mate.post('/api/session/sign-up', account));
  const callers: Record<Exclude<Asker, 'nobody'>, Caller> = {
    ...{ student, mate, instructor, assistant, observer, administrator, guest },
    'other-instructor': other.instructor,
    'other-student': otherStudent,
  };
  const cookies = new Map(
    Object.entries(callers).map(([name, { jar }]) => [
      name,
      [...jar].map(([key, value]) => `${key}=${value}`).join('; '),
    ]),
  );

  const essayId = await world.begin(student);
  await world.draw(student, essayId);
  await world.write(student, essayId);
  const addSource = { name: 'add-source', args: { id: 'source', item: { type: 'book', title: 'Rivers' } } };
  const command = (call: unknown, baseRevision: number) => ({ commandId: nanoid(), baseRevision, call });
  await answered(student.post(`/api/essays/${essayId}/commands`, command(addSource, 2)));
  await answered(student.send('PUT', `/api/essays/${essayId}/sources/source/text`, aFile()));
  const submission = await world.submit(student);
  const assess = async (by: Caller, id: string, acts: readonly string[]) => {
    await answered(by.post(`/api/essays/${essayId}/assessments`, { id, type: 'instructor' }));
    for (const act of acts) await answered(by.post(`/api/assessments/${id}/${act}`));
  };
  await assess(instructor, 'released', ['submit']);
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Why?' }] }] };
  const comment = (id: string, assessmentId: string | null) => ({
    ...{ id, assessmentId, kind: 'question', place: { type: 'essay' }, criterionId: null, body },
    ...{ nextStep: '', link: '', bankEntryId: null, revision: submission.revision },
  });
  const fault = async (asked: Response | Promise<Response>) => {
    const answer = await asked;
    if (!answer.ok) throw new Error(`${answer.url} ${answer.status}: ${await answer.text()}`);
  };
  await fault(instructor.post(`/api/essays/${essayId}/comments`, comment('comment', null)));
  const sample = { size: { count: 1 }, secondId: assistant.id, seed: 1 };
  await fault(instructor.post(`${at}/moderation`, sample));
  await assess(assistant, 'of-assistant', ['submit']);
  await fault(
    instructor.send('PUT', `${at}/moderation/${essayId}`, { keep: 'released', note: 'They agree.' }),
  );
  await fault(instructor.post('/api/assessments/released/release'));
  await fault(student.post('/api/comments/comment/replies', { id: 'reply', stance: null, text: 'Because.' }));
  await fault(
    student.post(`/api/essays/${essayId}/plan`, {
      id: 'plan',
      text: 'Ask again',
      commentId: null,
      order: 'a0',
    }),
  );
  await assess(instructor, 'draft', []);
  await fault(student.post(`/api/essays/${essayId}/assessments`, { id: 'self', type: 'self' }));
  await fault(student.post('/api/essays', { id: 'private', title: 'My own' }));
  const node = { name: 'add-node', args: { id: 'n1', kind: 'thesis', text: 'Mine', order: 'a0' } };
  await fault(student.post('/api/essays/private/commands', command(node, 0)));
  const invited = { id: 'invitation', role: 'reader' };
  const { token } = await answered<{ token: string }>(
    student.post('/api/essays/private/invitations', invited),
  );
  const rubric: Rubric = (await (await instructor.get('/api/rubrics')).json()).rubrics[0].rubric;
  const { id: _id, version: _version, ...rubricBody } = rubric;
  await fault(instructor.post('/api/rubrics', { id: 'rubric', ...rubricBody }));
  const entry = { id: 'entry', text: 'Say more.', criterion: '', kind: 'suggestion', nextStep: '', link: '' };
  await fault(instructor.post('/api/bank', { ...entry, deduction: null }));
  const draft = await answered<{ id: string }>(
    instructor.post(`${at}/duplicate`, { id: 'draft-assignment' }),
  );
  const { judgedBy } = await world.read();
  const [rosterId = ''] = await led.roster('Rita');
  const [device] = (await (await student.get('/api/account')).json()).devices;

  const reviews = createReviewStore(server.db);
  reviews.writeSession(assignmentId, { allocatedAt: server.clock.now.toISOString() });
  const give = (reviewer: { readonly id: string }, name: string) =>
    giveReview(world, { reviewer, essayId, authorPseudonym: 'Heron', reviewerPseudonym: name });
  const [toWrite, received] = [give(mate, 'Otter'), give(third, 'Crane')];
  const acts = reviewActs(world);
  const begun = await acts.begin(mate, toWrite);
  await acts.add(mate, toWrite, acts.commentOn(begun, { id: 'review-comment' }));
  await acts.send(third, received);
  const marks = marksAt(0).map((mark) => ({ ...mark, comment: body }));
  await fault(
    instructor.send('PUT', `${at}/calibration/map`, { from: { type: 'sample' }, marks, isReady: true }),
  );
  createComparisonStore(server.db).add({
    ...{ id: 'comparison', assignmentId, personId: mate.id, firstId: essayId, secondId: essayId },
    ...{ winner: null, why: '', askedAt: server.clock.now.toISOString(), answeredAt: null },
  });

  return {
    ...{ server, token, rubricBody, entry, comment, reviewComment: acts.commentOn(begun) },
    code: led.code,
    revision: (await world.essay(student, essayId)).revision,
    ids: {
      ...{ essayId, assignmentId, courseId: led.course.id, submissionId: submission.id, revision: '1' },
      ...{ personId: mate.id, commentId: 'comment', replyId: 'reply', itemId: 'plan', entryId: 'entry' },
      ...{ rubricId: 'rubric', version: '1', sourceId: 'source', invitationId: 'invitation', code: led.code },
      ...{ device: String(device?.id), studentId: student.id, rosterId },
      ...{ reviewId: toWrite, mapId: 'map', number: '1', comparisonId: 'comparison' },
    },
    /** For what is asked for behind a question mark. */
    queries: {
      'of a work': `?essay=${essayId}`,
      'of one’s own': '?essay=private',
    } as Readonly<Record<string, string>>,
    /** What the table calls things by, and the ids that then stand for them. */
    things: {
      '': {},
      'a work': {},
      'one’s own': { essayId: 'private' },
      published: {},
      'not published': { assignmentId: draft.id },
      released: { assessmentId: 'released' },
      'a draft': { assessmentId: 'draft' },
      'of oneself': { assessmentId: 'self' },
      'of the assistant': { assessmentId: 'of-assistant' },
      'of the instructor': {},
      'to write': { commentId: 'review-comment' },
      received: { reviewId: received, commentId: 'review-comment' },
      'of the assignment': { rubricId: judgedBy.id },
    } as Readonly<Record<string, Readonly<Record<string, string>>>>,
    /** One request, of which nothing stays: what it did is rolled back, and cookies that it sets are dropped. */
    async isLetIn(asker: Asker, method: string, path: string, json?: unknown): Promise<boolean> {
      const cookie = cookies.get(asker);
      const isForm = json instanceof FormData;
      server.db.run(sql`savepoint probe`);
      try {
        const answer = await server.app.request(path, {
          method,
          headers: {
            ...(cookie === undefined ? {} : { cookie }),
            ...(json === undefined || isForm ? {} : { 'content-type': 'application/json' }),
          },
          ...(json === undefined ? {} : { body: isForm ? json : JSON.stringify(json) }),
        });
        const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json');
        const code = isProblem ? String((await answer.json()).type).replace('/problems/', '') : '';
        if (!isProblem) await answer.body?.cancel(); // a live stream would go on
        return ![401, 403, 404].includes(answer.status) && !policyRefusals.includes(code);
      } finally {
        server.db.run(sql`rollback to probe`);
        server.db.run(sql`release probe`);
      }
    },
    close: world.close,
  };
}

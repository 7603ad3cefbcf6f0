import { beforeEach, describe, expect, it } from 'vitest';
import { assessments } from '#db/assessment/tables.ts';
import { createSubmissionStore } from '#db/assignments/submission-store.ts';
import { assessorShares, extensions } from '#db/assignments/tables.ts';
import { createReviewStore } from '#db/reviews/review-store.ts';
import { newPeerReview } from '#shared/assignments/peer-review.ts';
import { type Home, homeSchema } from '#shared/home/home.ts';
import { type Notices, noticesSchema } from '#shared/notices/notice.ts';
import type { ReviewOrigin, ReviewState } from '#shared/reviews/review.ts';
import { createClassRows } from '#tests/support/class-rows.ts';
import { createCaller, createTestApp } from '#tests/support/test-app.ts';

const start = '2026-11-23T08:00:00.000Z';
const tomorrow = '2026-11-24T07:00:00.000Z';
const thursday = '2026-11-26T19:00:00.000Z';
const friday = '2026-11-27T19:00:00.000Z';

let app: ReturnType<typeof createTestApp>;
let rows: ReturnType<typeof createClassRows>;
let id: string;
let caller: ReturnType<typeof createCaller>;

beforeEach(async () => {
  app = createTestApp();
  app.clock.now = new Date(start);
  rows = createClassRows(app.db, () => app.clock.now);
  caller = createCaller(app);
  id = await (await caller.post('/api/session')).json().then(({ person }) => person.id);
});

const home = async (): Promise<Home> => homeSchema.parse(await (await caller.get('/api/home')).json());
const firstWords = ({ due }: Home) =>
  due.map((one) => {
    if (one.type === 'work') return [one.assignmentId, one.step];
    if (one.type === 'reviews') return [one.assignmentId, 'reviews', one.count];
    return [one.assignmentId, one.toAssess, one.handedIn, one.of];
  });

describe('home', () => {
  it('is empty for nobody and for a guest, who is made by neither', async () => {
    const empty = { due: [], unread: 0, drafts: [], courses: [], essays: [], mayMakeCourses: false };
    const stranger = createCaller(app);
    expect(await (await stranger.get('/api/home')).json()).toEqual(empty);
    expect(stranger.jar.size).toBe(0);
    expect(await home()).toEqual(empty);
  });

  it('tells a student what is due next, with what to do for it', async () => {
    rows.course('c1', { [id]: 'student' });
    rows.assignment('a1', 'c1', { dueAt: friday });
    rows.assignment('a2', 'c1', { dueAt: thursday });
    rows.assignment('a3', 'c1', {});
    rows.assignment('draft', 'c1', { dueAt: tomorrow }, 'draft');
    rows.assignment('later', 'c1', { opensAt: thursday });
    rows.assignment('over', 'c1', { dueAt: '2026-11-20T19:00:00.000Z', late: 'refused' });
    rows.assignment('long-over', 'c1', { dueAt: '2026-10-20T19:00:00.000Z' });
    const essayId = rows.work('a1', { personId: id });
    rows.submission('a3', rows.work('a3', { personId: id }));
    const answer = await home();
    expect(firstWords(answer)).toEqual([
      ['a2', 'start'],
      ['a1', 'continue'],
    ]);
    expect(answer.due[1]).toEqual({
      ...{
        type: 'work',
        assignmentId: 'a1',
        title: 'Essay a1',
        courseTitle: 'Course c1',
        timeZone: 'Europe/Berlin',
      },
      ...{ dueAt: friday, hasMoreTime: false, group: null, essayId, step: 'continue' },
    });
    expect(answer.essays).toContainEqual({ essayId, assignmentId: 'a1', courseTitle: 'Course c1' });
    expect(answer.drafts).toEqual([]);
    expect(answer.courses).toEqual([
      { id: 'c1', title: 'Course c1', term: '', role: 'student', students: 1, assignments: 6 },
    ]);
  });

  it('asks to hand in on the last day, and knows an extension', async () => {
    rows.course('c1', { [id]: 'student' });
    rows.assignment('a1', 'c1', { dueAt: tomorrow });
    rows.work('a1', { personId: id });
    expect(firstWords(await home())).toEqual([['a1', 'hand-in']]);
    app.db
      .insert(extensions)
      .values({ assignmentId: 'a1', personId: id, until: friday, note: '', at: start })
      .run();
    const [due] = (await home()).due;
    expect(due).toMatchObject({ dueAt: friday, hasMoreTime: true, step: 'continue' });
  });

  it('of a group knows the work, its name and the longest extension of any of it', async () => {
    rows.person('ben');
    rows.course('c1', { [id]: 'student', ben: 'student' });
    rows.group('g1', 'c1', [id, 'ben']);
    rows.assignment('a1', 'c1', { dueAt: tomorrow, grouping: 'group' });
    app.db
      .insert(extensions)
      .values({ assignmentId: 'a1', personId: 'ben', until: friday, note: '', at: start })
      .run();
    const essayId = rows.work('a1', { groupId: 'g1' });
    expect((await home()).due).toMatchObject([
      { group: 'Group g1', essayId, dueAt: friday, step: 'continue' },
    ]);
    rows.submission('a1', essayId);
    expect((await home()).due).toEqual([]);
  });

  it('tells a student which reviews they owe, as long as somebody asks for them', async () => {
    const peerReview = { ...newPeerReview(), dueAt: thursday };
    rows.course('c1', { [id]: 'student' });
    rows.assignment('a1', 'c1', { dueAt: friday, peerReview });
    rows.assignment('a2', 'c1', { dueAt: '2026-10-01T08:00:00.000Z', peerReview: null });
    rows.assignment('a3', 'c1', {
      ...{ dueAt: '2026-10-01T08:00:00.000Z' },
      peerReview: { ...peerReview, dueAt: '2026-10-20T19:00:00.000Z' },
    });
    const reviews = createReviewStore(app.db);
    const given = (number: number, assignmentId: string, state: ReviewState, origin: ReviewOrigin) => {
      rows.person(`author-${number}`);
      const essayId = rows.work(assignmentId, { personId: `author-${number}` });
      rows.submission(assignmentId, essayId);
      const submissionId = createSubmissionStore(app.db).newest(essayId)?.id ?? '';
      reviews.add({
        ...{ id: `r${number}`, assignmentId, essayId, submissionId, reviewerId: id, origin, state, tier: 0 },
        ...{ authorPseudonym: `A${number}`, reviewerPseudonym: `B${number}`, assignedAt: start },
      });
    };
    given(1, 'a1', 'assigned', 'drawn');
    given(2, 'a1', 'begun', 'repaired');
    given(3, 'a1', 'sent', 'drawn');
    given(4, 'a1', 'assigned', 'extra');
    given(5, 'a2', 'assigned', 'drawn');
    given(6, 'a3', 'assigned', 'drawn');
    const answer = await home();
    expect(firstWords(answer)).toEqual([
      ['a1', 'reviews', 2],
      ['a1', 'start'],
    ]);
    expect(answer.due[0]).toMatchObject({ dueAt: thursday, title: 'Essay a1', courseTitle: 'Course c1' });
  });

  it('tells staff what waits to be assessed before what still comes in', async () => {
    for (const student of ['ana', 'ben', 'cem']) rows.person(student);
    rows.course('c1', { [id]: 'instructor', ana: 'student', ben: 'student', cem: 'student' });
    rows.assignment('coming', 'c1', { dueAt: tomorrow });
    rows.assignment('in', 'c1', { dueAt: '2026-11-20T19:00:00.000Z', feedbackBy: friday });
    rows.assignment('draft', 'c1', {}, 'draft');
    const essays = ['ana', 'ben'].map((personId) => rows.work('in', { personId }));
    for (const essayId of essays) rows.submission('in', essayId);
    expect(firstWords(await home())).toEqual([
      ['in', 2, 2, 3],
      ['coming', 0, 0, 3],
    ]);
    assess(essays[0] ?? '');
    expect(firstWords(await home())[0]).toEqual(['in', 1, 2, 3]);
    share(essays[1] ?? '', 'ben');
    expect(firstWords(await home())).toEqual([['coming', 0, 0, 3]]);
    expect((await home()).drafts.map(({ assignmentId }) => assignmentId)).toEqual(['draft']);
  });
});

describe('notices over the API', () => {
  const notices = async (): Promise<Notices> =>
    noticesSchema.parse(await (await caller.get('/api/notices')).json());

  it('are listed, and marked as read one by one or all', async () => {
    rows.course('c1', { [id]: 'student' });
    rows.assignment('a1', 'c1', { dueAt: tomorrow });
    rows.assignment('a2', 'c1', { dueAt: tomorrow });
    await app.mind();
    await app.mind();
    const told = await notices();
    expect({ ...told, notices: told.notices.map(({ path }) => path).toSorted() }).toEqual({
      ...{ notices: ['/assignments/a1', '/assignments/a2'], unread: 2, byMail: null },
    });
    expect((await home()).unread).toBe(2);
    const [first] = told.notices;
    const one = await caller.patch('/api/notices', { read: [first?.id] });
    expect((await one.json()).unread).toBe(1);
    await createCaller(app).patch('/api/notices', { read: 'all' });
    expect((await notices()).unread).toBe(1);
    await caller.patch('/api/notices', { read: 'all' });
    expect((await notices()).unread).toBe(0);
  });

  it('are nobody’s without a session', async () => {
    const stranger = createCaller(app);
    const nothing = { notices: [], unread: 0, byMail: null };
    expect(await (await stranger.get('/api/notices')).json()).toEqual(nothing);
    expect(await (await stranger.patch('/api/notices', { read: 'all' })).json()).toEqual(nothing);
  });

  it('come by mail until one wants no more, where there is mail', async () => {
    const withMail = createTestApp({ mail: { send: async () => {} }, publicUrl: 'https://groundwork.test' });
    const person = createCaller(withMail);
    const { person: made } = await (await person.post('/api/session')).json();
    const ask = async () => (await (await person.get('/api/notices')).json()).byMail;
    expect(await ask()).toBe(null);
    withMail.db.run(
      `update user set is_anonymous = 0, email = 'ana@school.test' where person_id = '${made.id}'`,
    );
    expect(await ask()).toBe(true);
    await person.patch('/api/notices', { byMail: false });
    expect(await ask()).toBe(false);
  });
});

function assess(essayId: string) {
  const rubric = { rubricId: 'argument-essay', rubricVersion: 1, revision: 0 };
  const rest = {
    marks: [],
    overall: null,
    isOpenToAssessors: false,
    edition: 1,
    createdAt: start,
    updatedAt: start,
  };
  app.db
    .insert(assessments)
    .values({
      id: `as-${essayId}`,
      essayId,
      assessorId: id,
      type: 'instructor',
      state: 'submitted',
      ...rubric,
      ...rest,
    })
    .run();
}

function share(essayId: string, assessorId: string) {
  app.db
    .insert(assessorShares)
    .values({ assignmentId: 'in', essayId, assessorId, purpose: 'first', at: start })
    .run();
}

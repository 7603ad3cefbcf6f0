import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { problemSchema } from '#shared/errors.ts';
import { essaySnapshotSchema } from '#shared/rubric/essay-snapshot.ts';
import { evaluationSchema } from '#shared/rubric/finding.ts';
import { presets } from '#shared/rubric/presets/index.ts';
import { type RubricBody, rubricSchema } from '#shared/rubric/rubric.ts';
import { rubricRowSchema, rubricsResponseSchema } from '#shared/rubric/rubric-row.ts';
import { type Caller, createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

const body: RubricBody = {
  title: 'Seminar paper',
  description: 'For the seminar on transport.',
  origin: '',
  rules: [{ ruleId: 'claim-needs-evidence', enabled: true, options: {}, severity: 'idea' }],
  criteria: [
    {
      id: 'evidence',
      title: 'Evidence',
      description: 'Every claim rests on something.',
      nodeKinds: ['claim', 'evidence'],
      rules: ['claim-needs-evidence'],
      levels: [
        { id: 'all', title: 'All', points: 4, description: 'Every claim does.', feedback: '' },
        { id: 'some', title: 'Some', points: 1.5, description: 'Some do.', feedback: '' },
      ],
      weight: null,
      usesRange: false,
    },
  ],
};
const emptyEssay = { title: 'Buses', template: 'sample-border-security' };

let test: TestApp;
let me: Caller;
let other: Caller;
beforeEach(async () => {
  test = createTestApp();
  me = createCaller(test);
  other = createCaller(test);
  await other.post('/api/session');
  await me.post('/api/rubrics', { id: 'r1', ...body });
  await me.post('/api/essays', { id: 'e1', ...emptyEssay });
});

const rubrics = async (caller: Caller) =>
  rubricsResponseSchema.parse(await (await caller.get('/api/rubrics')).json()).rubrics;
const own = async (caller: Caller) => (await rubrics(caller)).filter(({ isYours }) => isYours);
const rubricIn = async (response: Response) => rubricSchema.parse(await response.json());
const put = (caller: Caller, baseVersion: number, change: Partial<RubricBody> = {}) =>
  caller.send('PUT', '/api/rubrics/r1', { baseVersion, ...body, ...change });
const codeOf = async (response: Response) => problemSchema.parse(await response.json()).type;
const name = (caller: Caller, version: number, essayId = 'e1') =>
  caller.patch(`/api/essays/${essayId}`, { rubric: { id: 'r1', version } });

describe('the list of rubrics', () => {
  it('has the ready ones for everybody, also without a session, and one’s own after them', async () => {
    const ready = presets.map((rubric) => ({
      ...{ rubric: JSON.parse(JSON.stringify(rubric)), uses: 0, updatedAt: null },
      ...{ isReady: true, isYours: false, isInUse: true },
    }));
    expect(await rubrics(createCaller(test))).toEqual(ready);
    expect(await rubrics(other)).toEqual(ready);
    const mine = await rubrics(me);
    expect(mine.slice(0, ready.length).map(({ rubric }) => rubric.id)).toEqual(presets.map(({ id }) => id));
    expect(mine.find(({ rubric }) => rubric.id === 'argument-essay')?.uses).toBe(1);
    expect(mine.slice(ready.length)).toEqual([
      {
        rubric: { id: 'r1', version: 1, ...body },
        ...{ isReady: false, isYours: true, uses: 0, isInUse: false },
        updatedAt: test.clock.now.toISOString(),
      },
    ]);
  });

  it('counts the living essays that name any version', async () => {
    await name(me, 1);
    await put(me, 1, { title: 'Second' });
    await me.post('/api/essays', { id: 'e2', ...emptyEssay });
    await name(me, 2, 'e2');
    // An assessment of one of them makes it no other essay.
    await me.post('/api/essays/e2/assessments', { id: 'a2', type: 'self' });
    expect((await own(me)).map(({ uses }) => uses)).toEqual([2]);
    await me.delete('/api/essays/e2');
    expect((await own(me)).map(({ uses }) => uses)).toEqual([1]);
  });
});

describe('making a rubric', () => {
  it('can be repeated, and the same id for another one is refused', async () => {
    expect((await me.post('/api/rubrics', { id: 'r1', ...body })).status).toBe(201);
    const others = await me.post('/api/rubrics', { id: 'r1', ...body, title: 'Other' });
    expect([others.status, await codeOf(others)]).toEqual([409, '/problems/id-taken']);
    expect((await other.post('/api/rubrics', { id: 'r1', ...body })).status).toBe(409);
    expect((await me.post('/api/rubrics', { id: 'toulmin', ...body })).status).toBe(409);
  });

  it.each<[string, Partial<RubricBody>, string]>([
    ['has no title', { title: ' ' }, '/title'],
    [
      'names rules without end',
      { criteria: body.criteria.map((row) => ({ ...row, rules: Array.from({ length: 201 }, String) })) },
      '/criteria/0/rules',
    ],
    ['names a rule twice', { rules: [...body.rules, ...body.rules] }, '/rules/1'],
    [
      'gives a rule options that it does not take',
      { rules: [{ ruleId: 'thesis-needs-reasons', enabled: true, options: { minReasons: 'many' } }] },
      '/rules/0/options',
    ],
    ['has two criteria of one id', { criteria: [...body.criteria, ...body.criteria] }, '/criteria/1'],
    [
      'has two levels of one id',
      {
        criteria: body.criteria.map((criterion) => ({
          ...criterion,
          levels: criterion.levels.map((level) => ({ ...level, id: 'same' })),
        })),
      },
      '/criteria/0/levels/1',
    ],
    [
      'weighs some criteria only',
      {
        criteria: ['a', 'b'].flatMap((id) =>
          body.criteria.map((criterion) => ({ ...criterion, id, weight: id === 'a' ? 50 : null })),
        ),
      },
      '/criteria/1/weight',
    ],
  ])('is refused when it %s', async (_what, change, pointer) => {
    const response = await me.post('/api/rubrics', { id: 'r2', ...body, ...change });
    const problem = problemSchema.parse(await response.json());
    expect([response.status, problem.errors?.map((error) => error.pointer)]).toEqual([422, [pointer]]);
  });

  it('takes rules that this version does not know, and judges without them', async () => {
    const rules = [...body.rules, { ruleId: 'from-the-future', enabled: true, options: { depth: 3 } }];
    expect((await put(me, 1, { rules })).status).toBe(200);
    expect((await me.get('/api/essays/e1/findings?rubric=r1')).status).toBe(200);
  });
});

describe('changing a rubric', () => {
  it('writes its version anew while nothing names it, and makes the next when something does', async () => {
    expect(await rubricIn(await put(me, 1, { title: 'Better' }))).toMatchObject({
      version: 1,
      title: 'Better',
    });
    await name(me, 1);
    expect(await rubricIn(await put(me, 1, { title: 'Best' }))).toMatchObject({ version: 2, title: 'Best' });
    expect(await rubricIn(await put(me, 2, { title: 'Best yet' }))).toMatchObject({ version: 2 });
    expect(await rubricIn(await me.get('/api/rubrics/r1/versions/1'))).toMatchObject({ title: 'Better' });
    expect(await rubricIn(await me.get('/api/rubrics/r1/versions/2'))).toMatchObject({ title: 'Best yet' });
    const snapshot = essaySnapshotSchema.parse(await (await me.get('/api/essays/e1')).json());
    expect(snapshot.rubric).toMatchObject({ id: 'r1', version: 1, title: 'Better' });
  });

  it('counts an essay that is deleted and may come back', async () => {
    await name(me, 1);
    await me.delete('/api/essays/e1');
    expect(await rubricIn(await put(me, 1, { title: 'Next' }))).toMatchObject({ version: 2 });
  });

  it('answers a repeated request as before, and refuses one on an old version', async () => {
    await name(me, 1);
    await put(me, 1, { title: 'Next' });
    expect(await rubricIn(await put(me, 1, { title: 'Next' }))).toMatchObject({ version: 2, title: 'Next' });
    const late = await put(me, 1, { title: 'Late' });
    expect([late.status, await codeOf(late)]).toEqual([409, '/problems/rubric-moved-on']);
  });

  it('is for its owner only, and ready ones are nobody’s', async () => {
    expect((await put(other, 1, { title: 'Mine now' })).status).toBe(404);
    expect((await other.delete('/api/rubrics/r1')).status).toBe(404);
    const ready = await me.send('PUT', '/api/rubrics/toulmin', { baseVersion: 1, ...body });
    expect(ready.status).toBe(404);
    expect((await createCaller(test).delete('/api/rubrics/r1')).status).toBe(404);
  });

  it('is seen at once in what the rubric says of an essay', async () => {
    const severities = async () => {
      const answer = await me.get('/api/essays/e1/findings?rubric=r1@1');
      const { findings } = z.looseObject(evaluationSchema.shape).parse(await answer.json());
      return [...new Set(findings.map(({ severity }) => severity))];
    };
    expect(await severities()).toEqual(['idea']);
    const rules = body.rules.map((rule) => ({ ...rule, severity: 'check' as const }));
    await put(me, 1, { rules });
    expect(await severities()).toEqual(['check']);
  });
});

describe('deleting a rubric', () => {
  it('takes it off the list, leaves it to essays that use it, and can be undone', async () => {
    await name(me, 1);
    expect((await me.delete('/api/rubrics/r1')).status).toBe(204);
    expect(await own(me)).toEqual([]);
    expect((await put(me, 1)).status).toBe(404);
    const snapshot = essaySnapshotSchema.parse(await (await me.get('/api/essays/e1')).json());
    expect(snapshot.rubric.title).toBe('Seminar paper');
    const back = await me.patch('/api/rubrics/r1', { deleted: false });
    expect(rubricRowSchema.parse(await back.json())).toMatchObject({ uses: 1, isInUse: true });
    expect((await own(me)).length).toBe(1);
  });

  it('is for good after 30 days, unless something names it', async () => {
    await me.post('/api/rubrics', { id: 'r2', ...body });
    await name(me, 1);
    await me.delete('/api/rubrics/r1');
    await me.delete('/api/rubrics/r2');
    test.clock.now = new Date(test.clock.now.getTime() + 31 * 24 * 60 * 60 * 1000);
    expect(test.purge()).toBe(1);
    expect((await me.patch('/api/rubrics/r2', { deleted: false })).status).toBe(404);
    expect((await me.patch('/api/rubrics/r1', { deleted: false })).status).toBe(200);
  });
});

describe('who may read and name a rubric', () => {
  it('a ready one everybody, one’s own oneself, and nobody else', async () => {
    expect((await createCaller(test).get('/api/rubrics/toulmin/versions/1')).status).toBe(200);
    expect((await me.get('/api/rubrics/r1/versions/1')).status).toBe(200);
    for (const path of ['r1/versions/1', 'r1/versions/2', 'nothing/versions/1'])
      expect((await other.get(`/api/rubrics/${path}`)).status, path).toBe(404);
    await other.post('/api/essays', { id: 'e9', ...emptyEssay });
    const refused = await name(other, 1, 'e9');
    const problem = problemSchema.parse(await refused.json());
    expect([refused.status, problem.errors?.map(({ pointer }) => pointer)]).toEqual([422, ['/rubric']]);
    expect((await other.get('/api/essays/e9/findings?rubric=r1')).status).toBe(422);
    expect((await name(me, 2)).status).toBe(422);
    expect((await name(me, 1)).status).toBe(200);
  });

  it('an essay’s own rubric may be named by a copy of it, also after the rubric is deleted', async () => {
    await name(me, 1);
    await me.delete('/api/rubrics/r1');
    await me.post('/api/essays', { id: 'e2', ...emptyEssay });
    expect((await name(me, 1, 'e2')).status).toBe(200);
  });

  it('a file that names a rubric of somebody else becomes an essay under the default, and says so', async () => {
    await name(me, 1);
    const file = await (await me.get('/api/essays/e1/export?format=groundwork-json')).text();
    const importedBy = async (caller: Caller, id: string) => {
      const form = new FormData();
      form.set('file', new File([file], 'buses.groundwork.json'));
      form.set('id', id);
      const answer = await caller.post('/api/essays/import', form);
      return z
        .looseObject({
          essay: z.looseObject({ rubric: z.looseObject({ id: z.string() }) }),
          notes: z.array(z.string()),
        })
        .parse(await answer.json());
    };
    expect(await importedBy(me, 'i1')).toMatchObject({ essay: { rubric: { id: 'r1' } }, notes: [] });
    expect(await importedBy(other, 'i2')).toMatchObject({
      essay: { rubric: { id: 'argument-essay' } },
      notes: [expect.stringContaining('rubric that the file names is not here')],
    });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rubricFormats } from '#shared/rubric/exchange/index.ts';
import { createMember, createSomebody, refusal, type Somebody } from '#tests/support/assessed-essay.ts';
import { rubricFixture, rubricFormat, rubricWith } from '#tests/support/rubric-exchange.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let me: Somebody;

const {
  id: _id,
  version: _version,
  ...body
} = rubricWith([{ title: 'Claim', levels: [{ title: 'Sharp', points: 2.5 }] }, { title: 'Remarks' }], {
  title: `Op-ed ${'x'.repeat(73)}👩‍🏫`,
});

beforeEach(async () => {
  test = createTestApp();
  test.clock.now = new Date('2026-03-01T10:00:00.000Z');
  me = await createSomebody(test, 'Ama');
  expect((await me.post('/api/rubrics', { id: 'own', ...body })).status).toBe(201);
});

afterEach(() => expect(test.faults).toEqual([]));

describe('a rubric as a file', () => {
  it.each(rubricFormats.filter(({ write }) => write))(
    'of the format $id, and what it loses',
    async (format) => {
      const answer = await me.get(`/api/rubrics/own/export?format=${format.id}`);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')?.split(';')[0]).toBe(format.mediaType);
      expect(answer.headers.get('content-disposition')).toContain(`filename="rubric${format.extension}"`);
      const written = format.write?.([{ id: 'own', version: 1, ...body }], '2026-03-01T10:00:00.000Z');
      expect(await answer.text()).toBe(written?.text);
      const losses = await me.get(`/api/rubrics/own/export/losses?format=${format.id}`);
      expect(await losses.json()).toEqual({ losses: written?.losses });
    },
  );

  it('is of the version that is asked for, of ready ones too', async () => {
    await me.post('/api/essays', { id: 'e1', title: 'Trams' });
    await me.patch('/api/essays/e1', { rubric: { id: 'own', version: 1 } });
    await me.send('PUT', '/api/rubrics/own', { baseVersion: 1, ...body, title: 'Second' });
    const titles = async (query: string) => {
      const text = await (await me.get(`/api/rubrics/own/export?format=groundwork-rubric${query}`)).text();
      return rubricFormat('groundwork-rubric')
        .read(text)
        .rubrics.map(({ title }) => title);
    };
    expect([await titles(''), await titles('&version=1')]).toEqual([['Second'], [body.title]]);
    expect((await me.get('/api/rubrics/toulmin/export?format=canvas-csv')).status).toBe(200);
  });

  it('is for those who may read the rubric', async () => {
    const stranger = await createSomebody(test, 'Bo');
    expect((await stranger.get('/api/rubrics/own/export?format=canvas-csv')).status).toBe(404);
    expect((await stranger.get('/api/rubrics/own/export/losses?format=canvas-csv')).status).toBe(404);
    expect((await me.get('/api/rubrics/other/export?format=canvas-csv')).status).toBe(404);
    expect((await me.get('/api/rubrics/own/export?format=canvas-csv&version=2')).status).toBe(404);
    await me.post('/api/essays', { id: 'e1', title: 'Trams' });
    await me.patch('/api/essays/e1', { rubric: { id: 'own', version: 1 } });
    const assessor = await createMember(test, 'assessor', 'Ms Bode');
    expect((await assessor.get('/api/rubrics/own/export?format=canvas-csv')).status).toBe(200);
  });

  it.each([
    '',
    '?format=docx',
    '?format=table',
    '?format=canvas-csv&version=0',
    '?format=canvas-csv&other=1',
  ])('is refused for “%s”', async (query) =>
    expect((await me.get(`/api/rubrics/own/export${query}`)).status).toBe(422),
  );
});

describe('reading rubrics', () => {
  it('finds the format by itself, makes nothing, and answers what POST takes', async () => {
    const text = rubricFixture('canvas-with-bad-rows.csv');
    const answer = await me.post('/api/rubrics/read', { text });
    expect(answer.status).toBe(200);
    const read = await answer.json();
    expect(read).toEqual({ format: 'canvas-csv', ...rubricFormat('canvas-csv').read(text) });
    const rows = async () => (await (await me.get('/api/rubrics')).json()).rubrics.length;
    const before = await rows();
    expect((await me.post('/api/rubrics', { id: 'read', ...read.rubrics[0] })).status).toBe(201);
    expect(await rows()).toBe(before + 1);
  });

  it('is as the format says, and of no other', async () => {
    const text = 'Claim,Sharp,,2';
    const read = async (format: string | null) =>
      (await me.post('/api/rubrics/read', { format, text })).json();
    expect((await read('table')).format).toBe('table');
    expect((await read(null)).format).toBe('markus-csv');
    const refused = await me.post('/api/rubrics/read', { format: 'case-json', text });
    expect(await refusal(refused)).toEqual([422, 'file-not-readable']);
    expect((await me.post('/api/rubrics/read', { format: 'docx', text })).status).toBe(422);
  });

  it.each([
    ['too much', 'x'.repeat(1_000_001), 422],
    ['far too much', 'x'.repeat(1_200_000), 413],
    ['nothing', '', 422],
    ['a bomb', `a: ${'['.repeat(50_000)}`, 422],
  ])('refuses %s', async (_name, text, status) => {
    expect((await me.post('/api/rubrics/read', { text, format: 'markus-yaml' })).status).toBe(status);
  });

  it('is not done without end', async () => {
    const statuses = new Set<number>();
    for (let time = 0; time < 121; time += 1)
      statuses.add((await me.post('/api/rubrics/read', { text: 'a\tb' })).status);
    expect([...statuses]).toEqual([200, 429]);
  });
});

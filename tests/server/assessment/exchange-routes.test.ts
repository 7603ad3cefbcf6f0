import Papa from 'papaparse';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import {
  act,
  begin,
  createMember,
  createSomebody,
  refusal,
  type Somebody,
} from '#tests/support/assessed-essay.ts';
import { rubricWith } from '#tests/support/rubric-exchange.ts';
import { createTestApp, type TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let owner: Somebody;
let assessor: Somebody;

const {
  id: _id,
  version: _version,
  ...body
} = rubricWith([
  {
    title: 'Claim',
    levels: [
      { title: 'Sharp', points: 4 },
      { title: 'Blurred', points: 1 },
    ],
  },
]);

beforeEach(async () => {
  test = createTestApp();
  owner = await createSomebody(test, '=Ama');
  await owner.post('/api/essays', { id: 'e1', title: 'Trams' });
  await owner.post('/api/rubrics', { id: 'rub', ...body });
  await owner.patch('/api/essays/e1', { rubric: { id: 'rub', version: 1 } });
  assessor = await createMember(test, 'assessor', 'Ms Bode');
  const { edition } = await begin(assessor, 'a1');
  const marks = [{ criterionId: 'c1', levelId: 'c1-l1', points: null, comment: richTextOf('Clear.') }];
  expect((await assessor.patch('/api/assessments/a1', { edition, marks })).status).toBe(200);
  await begin(owner, 's1', 'self');
});

afterEach(() => expect(test.faults).toEqual([]));

async function exported(who: Somebody, query: string) {
  const answer = await who.get(`/api/assessments/export?${query}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  return Papa.parse<string[]>((await answer.text()).trimEnd()).data.slice(1);
}

describe('assessments as a file', () => {
  it('are those of the essays that one assesses, and that one may see', async () => {
    const rows = async (who: Somebody, query = 'format=csv') =>
      (await exported(who, query)).map((row) => [row[0], row[2], row[3], row[8]]);
    expect(await rows(assessor)).toEqual([["'=Ama", 'Ms Bode', 'instructor', 'Sharp']]);
    await act(owner, 's1', 'submit');
    expect(await rows(assessor)).toHaveLength(2);
    expect(await rows(assessor, 'format=csv&rubric=toulmin')).toEqual([]);
    expect(await rows(await createMember(test, 'assessor', 'Mr Osei'))).toEqual([
      ["'=Ama", "'=Ama", 'self', ''],
    ]);
    expect([await rows(owner), await rows(await createSomebody(test, 'Bo'))]).toEqual([[], []]);
  });

  it('for Canvas are of one rubric', async () => {
    expect(await exported(assessor, 'format=canvas-csv&rubric=rub')).toEqual([
      ['', "'=Ama", 'Sharp', '4', 'Clear.'],
    ]);
    const losses = await assessor.get('/api/assessments/export/losses?format=canvas-csv&rubric=rub');
    expect((await losses.json()).losses).toContain('These assessments are drafts still: “=Ama”.');
    const detail = 'Say which rubric: Canvas takes the scores of one at a time.';
    expect(await refusal(await assessor.get('/api/assessments/export?format=canvas-csv'))).toEqual([
      422,
      'not-valid',
      { pointer: '/query/rubric', detail },
    ]);
    expect((await assessor.get('/api/assessments/export?format=canvas-csv&rubric=none')).status).toBe(404);
    expect((await assessor.get('/api/assessments/export?format=xml')).status).toBe(422);
  });
});

describe('a comment bank as a file', () => {
  const entry = { id: 'b1', text: 'Name the source.', criterion: 'Claim', kind: 'question' };

  it.each(['csv', 'markus-csv', 'markus-yaml'])('goes out as %s and is read again', async (format) => {
    const added = { ...entry, nextStep: '', link: '', deduction: 0.5 };
    expect((await assessor.post('/api/bank', added)).status).toBe(201);
    const answer = await assessor.get(`/api/bank/export?format=${format}`);
    expect(answer.headers.get('content-disposition')).toContain('filename="comments');
    const text = await answer.text();
    const read = await (await owner.post('/api/bank/read', { text })).json();
    const kind = format === 'csv' ? 'question' : 'suggestion';
    expect(read).toEqual({
      format,
      entries: [{ text: entry.text, criterion: 'Claim', kind, nextStep: '', link: '', deduction: 0.5 }],
      problems: [],
      losses: [],
    });
    const losses = (await (await assessor.get(`/api/bank/export/losses?format=${format}`)).json()).losses;
    expect(losses).toEqual(
      format === 'csv' ? [] : ['MarkUs has no place for the kind of “Name the source.”.'],
    );
    expect((await (await owner.get('/api/bank')).json()).entries).toEqual([]);
  });

  it('is refused when it cannot be read', async () => {
    const read = (body: object) => owner.post('/api/bank/read', body);
    expect(await refusal(await read({ text: 'a,b\nc,d', format: 'csv' }))).toEqual([
      422,
      'file-not-readable',
    ]);
    expect((await read({ text: 'a', format: 'xml' })).status).toBe(422);
    expect((await read({})).status).toBe(422);
  });
});

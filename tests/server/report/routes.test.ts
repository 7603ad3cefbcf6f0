import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDocx } from '#server/node/readers/docx.ts';
import { readPdf } from '#server/node/readers/pdf.ts';
import type { AddComment } from '#shared/assessment/comment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import type { FileContent } from '#shared/essay/import/file-content.ts';
import { argumentEssay } from '#shared/rubric/presets/argument-essay.ts';
import {
  act,
  begin,
  createMember,
  createSomebody,
  refusal,
  type Somebody,
} from '#tests/support/assessed-essay.ts';
import { createCaller, createTestApp, type TestApp } from '#tests/support/test-app.ts';

const sketch = `thesis #t: Trams should run all night
  + claim #a: Nurses come home at three in the morning
    + evidence #e: The clinic on the hill ends its late shift at half past two
  - counterargument #c: Nobody sleeps beside rails — say neighbours
  + claim #z: Łódź and Αθήνα have had night trams for years`;

let test: TestApp;
let owner: Somebody;
let assessor: Somebody;

beforeEach(async () => {
  test = createTestApp();
  test.clock.now = new Date('2026-11-21T23:30:00.000Z');
  owner = await createSomebody(test, 'Ama O.');
  await owner.post('/api/essays', { id: 'e1', title: 'Trams at night' });
  await draw();
  assessor = await createMember(test, 'assessor', 'Ms Bode');
});

afterEach(() => expect(test.faults).toEqual([]));

/** The map, with labels as ids. */
async function draw() {
  const lines = sketch.split('\n').map((line) => /(\S+) #(\w+): (.*)$/.exec(line) ?? []);
  for (const [, kind = '', id = '', text = ''] of lines)
    await command({ name: 'add-node', args: { id, kind, text } });
  for (const [from, to, kind] of [
    ['a', 't', 'support'],
    ['e', 'a', 'support'],
    ['c', 't', 'oppose'],
    ['z', 't', 'support'],
  ])
    await command({
      name: 'connect',
      args: {
        id: `r-${from}`,
        kind,
        premises: [{ nodeId: from, order: 'a0' }],
        target: { type: 'node', id: to },
        order: 'a0',
      },
    });
}

let sent = 0;
async function command(call: object) {
  const answer = await owner.post('/api/essays/e1/commands', {
    commandId: `k${++sent}`,
    baseRevision: 0,
    call,
  });
  expect(answer.status).toBe(200);
}

async function say(who: Somebody, id: string, more: Partial<AddComment>, revision = 9) {
  const comment = { id, assessmentId: null, revision, kind: 'suggestion', criterionId: null, ...more };
  expect((await who.post('/api/essays/e1/comments', comment)).status).toBe(201);
}

const level = (row: number, index: number) => {
  const criterion = argumentEssay.criteria[row];
  const found = criterion?.levels[index];
  if (!criterion || !found) throw new Error('The rubric has such a level');
  return { criterion, level: found };
};

/** An assessment with marks, comments and words on the whole; a plan and replies. */
async function assess() {
  const { id, edition } = await begin(assessor, 'x1');
  const [first, second] = [level(0, 0), level(1, 2)];
  const marks = [first, second].map(({ criterion, level }, index) => ({
    ...{ criterionId: criterion.id, levelId: level.id, points: null },
    comment: index === 0 ? null : richTextOf('Say what ties the clinic to the tram.'),
  }));
  const overall = richTextOf('A clear case that a neighbour could read.');
  expect((await assessor.patch(`/api/assessments/${id}`, { edition, marks, overall })).status).toBe(200);
  const node = (nodeId: string) => ({ type: 'node', id: nodeId }) as const;
  await say(assessor, 'c1', {
    ...{ assessmentId: id, place: node('e'), body: richTextOf('Which clinic is that?\nAnd since when?') },
    ...{ nextStep: 'Name the clinic.', kind: 'question' },
  });
  await say(assessor, 'c2', {
    assessmentId: id,
    place: { type: 'essay' },
    body: richTextOf('Read it aloud once.'),
  });
  await act(assessor, id, 'submit');
  return id;
}

async function printed(who: Somebody, query = '') {
  const answer = await who.get(`/api/essays/e1/report${query}`);
  expect(answer.status).toBe(200);
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

const plain = (words: string) => words.replace(/\s+/g, '');
const wordsOf = ({ blocks }: FileContent) =>
  plain(
    blocks
      .map((block) =>
        'runs' in block ? block.runs.map((run) => (run.type === 'text' ? run.text : ' ')).join('') : ' ',
      )
      .join('\n'),
  );

describe('the report as a file', () => {
  it.each([
    ['pdf', 'a4', readPdf],
    ['pdf', 'letter', readPdf],
    ['docx', 'a4', readDocx],
    ['docx', 'letter', readDocx],
  ] as const)(
    '%s on %s has every word of map, levels, comments, plan and replies',
    async (format, paper, read) => {
      await act(assessor, await assess(), 'release');
      const reply = { id: 'y1', stance: 'will-use', text: 'It is Saint Ann’s.' };
      expect((await owner.post('/api/comments/c1/replies', reply)).status).toBe(201);
      const item = { id: 'p1', commentId: 'c1', text: 'Write the name of the clinic', order: 'a0' };
      expect((await owner.post('/api/essays/e1/plan', item)).status).toBe(201);
      await command({
        name: 'edit-text',
        args: { nodeId: 'e', text: 'Saint Ann’s ends its late shift at half past two' },
      });

      const { answer, bytes } = await printed(owner, `?format=${format}&paper=${paper}`);
      expect(answer.headers.get('content-disposition')).toContain(`filename="report.${format}"`);
      expect(answer.headers.get('missing-letters')).toBeNull();
      const words = wordsOf(await read(bytes));
      const expected = [
        'Trams at night',
        'Feedback report · Ama O.',
        'assessed on 21 November 2026',
        ...sketch.split('\n').map((line) => line.replace(/^.*#\w+: /, '')),
        'Saint Ann’s ends its late shift at half past two',
        ...[level(0, 0), level(1, 2)].flatMap(({ criterion, level }) => [
          criterion.title,
          level.title,
          level.description,
        ]),
        ...argumentEssay.criteria.map(({ title }) => title),
        'Say what ties the clinic to the tram.',
        'Overall, Ms Bode, instructor',
        'A clear case that a neighbour could read.',
        'Which clinic is that?',
        'And since when?',
        'Next step: Name the clinic.',
        'Read it aloud once.',
        'You: will use: It is Saint Ann’s.',
        'Done: Write the name of the clinic',
        'changed since',
        '1 of ',
      ];
      expect(expected.filter((some) => !words.includes(plain(some)))).toEqual([]);
    },
  );

  it('says what the reader may see: nothing of an assessment before it is released', async () => {
    await assess();
    const seen = async (who: Somebody) => wordsOf(await readPdf((await printed(who)).bytes));
    const [student, instructor] = [await seen(owner), await seen(assessor)];
    expect([student, instructor].map((words) => words.includes(plain('Which clinic is that?')))).toEqual([
      false,
      true,
    ]);
    expect([student, instructor].map((words) => words.includes(plain('not yet released')))).toEqual([
      false,
      true,
    ]);
  });

  it('names letters that a PDF cannot show, and shows them in a Word document', async () => {
    await command({ name: 'edit-text', args: { nodeId: 'a', text: 'Nurses 護士 come home' } });
    const pdf = await printed(owner, '?format=pdf');
    expect(pdf.answer.headers.get('missing-letters')).toBe('2');
    expect(wordsOf(await readPdf(pdf.bytes))).toContain(
      plain('2 letters of this report are not in the font'),
    );
    const docx = await printed(owner, '?format=docx');
    expect(docx.answer.headers.get('missing-letters')).toBeNull();
    expect(wordsOf(await readDocx(docx.bytes))).toContain('護士');
  });

  it('is for those on the essay, in formats and on papers that there are', async () => {
    expect(await refusal(await createCaller(test).get('/api/essays/e1/report'))).toEqual([404, 'not-found']);
    const refused = await refusal(await owner.get('/api/essays/e1/report?format=odt&paper=a3'));
    expect(refused.slice(0, 2)).toEqual([422, 'not-valid']);
  });

  it('is printed so many times only', async () => {
    const alone = createTestApp({ printReport: async () => ({ bytes: new Uint8Array(1), missing: [] }) });
    const somebody = await createSomebody(alone, 'Ama');
    await somebody.post('/api/essays', { id: 'e1', title: 'Trams' });
    const codes = [];
    for (let at = 0; at < 31; at += 1) codes.push((await somebody.get('/api/essays/e1/report')).status);
    expect(codes).toEqual([...Array.from({ length: 30 }, () => 200), 429]);
  });

  it('is printed for few of one person at a time, so that others need not wait behind them', async () => {
    let finish = () => {};
    const until = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const busy = createTestApp({
      printReport: async () => {
        await until;
        return { bytes: new Uint8Array(1), missing: [] };
      },
    });
    const one = await createSomebody(busy, 'Ama');
    await one.post('/api/essays', { id: 'e1', title: 'Trams' });
    const other = await createMember(busy, 'reader', 'Kofi');
    const ask = async (who: Somebody) => (await who.get('/api/essays/e1/report')).status;
    const asked = Promise.all([one, one, one, other].map(ask));
    expect(await ask(one)).toBe(429);
    finish();
    expect(await asked).toEqual([200, 200, 200, 200]);
    expect(await ask(one)).toBe(200);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assessmentEvents } from '#db/assessment/tables.ts';
import { assessmentSchema } from '#shared/assessment/assessment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import {
  act,
  addNode,
  begin,
  createMember,
  createTramsToAssess,
  edit,
  mark,
  refusal,
  type Somebody,
  wait,
} from '#tests/support/assessed-essay.ts';
import type { TestApp } from '#tests/support/test-app.ts';

let test: TestApp;
let owner: Somebody;
let assessor: Somebody;

beforeEach(async () => {
  ({ test, owner, assessor } = await createTramsToAssess());
});

afterEach(() => expect(test.faults).toEqual([]));

describe('the rubric of an assessment', () => {
  const own = (criterionId: string) => ({
    title: 'My rows',
    description: '',
    rules: [],
    criteria: [
      {
        ...{ id: criterionId, title: 'Thesis', description: '', nodeKinds: [], rules: [] },
        levels: [{ id: 'top', title: 'Top', points: 3, description: '' }],
      },
    ],
  });

  it('is chosen by its assessor, for the essay too; marks that fit are kept', async () => {
    await begin(assessor, 'a1');
    await assessor.post('/api/rubrics', { id: 'mine', ...own('c1') });
    const rubric = { id: 'mine', version: 1 };
    const comment = richTextOf('Clear.');
    const marked = [
      { ...mark('c1', 'l1'), comment },
      { ...mark('c2', null), comment },
    ];
    expect((await edit(assessor, 'a1', 1, { marks: marked })).status).toBe(200);

    expect((await assessor.patch('/api/essays/e1', { rubric })).status).toBe(200);
    const moved = await edit(assessor, 'a1', 2, { rubric });
    expect(await moved.json()).toMatchObject({ rubric, marks: [{ ...mark('c1', null), comment }] });
    const { events } = await (await assessor.get('/api/assessments/a1/history')).json();
    expect(events[0].change).toMatchObject({ rubric });
    expect((await edit(assessor, 'a1', 3, { marks: [mark('c1', 'l1')] })).status).toBe(422);
    expect((await edit(assessor, 'a1', 3, { marks: [mark('c1', 'top')] })).status).toBe(200);
  });

  it.each([
    ['one that is not there', { rubric: { id: 'nothing', version: 1 } }, 422],
    ['title as well', { rubric: { id: 'toulmin', version: 1 }, title: 'Mine' }, 404],
  ])('is not chosen by an assessor: %s', async (_, body, status) => {
    expect((await assessor.patch('/api/essays/e1', body)).status).toBe(status);
  });

  it('is nobody else’s', async () => {
    const reader = await createMember(test, 'commenter', 'Ida');
    expect((await reader.patch('/api/essays/e1', { rubric: { id: 'toulmin', version: 1 } })).status).toBe(
      404,
    );
    await begin(assessor, 'a1');
    await owner.post('/api/rubrics', { id: 'hers', ...own('c1') });
    expect((await edit(assessor, 'a1', 1, { rubric: { id: 'hers', version: 1 } })).status).toBe(422);
  });
});

describe('an assessment', () => {
  it('begins on the essay as it is, and stays there', async () => {
    await addNode(owner, 'n1');
    const begun = await begin(assessor, 'a1');
    const at = '2026-03-01T10:00:00.000Z';
    expect(begun).toEqual({
      ...{ id: 'a1', essayId: 'e1', type: 'instructor', rubric: { id: 'rub', version: 1 }, revision: 1 },
      assessor: { name: 'Ms Bode', as: 'instructor', isYou: true },
      ...{ state: 'draft', marks: [], overall: null, isOpenToAssessors: false, edition: 1 },
      ...{ createdAt: at, updatedAt: at, submittedAt: null, releasedAt: null },
    });
    await addNode(owner, 'n2');
    expect(await begin(assessor, 'a1')).toEqual(begun);
    expect(assessmentSchema.parse(await (await assessor.get('/api/assessments/a1')).json())).toEqual(begun);
  });

  it('is one at a time for each type, until it is released', async () => {
    await begin(assessor, 'a1');
    const second = await assessor.post('/api/essays/e1/assessments', { id: 'a2', type: 'instructor' });
    expect(await refusal(second)).toEqual([409, 'assessment-open', { pointer: '/id', detail: 'a1' }]);
    await begin(await createMember(test, 'assessor', 'Mr Osei'), 'a3');
    await act(assessor, 'a1', 'submit');
    await act(assessor, 'a1', 'release');
    await addNode(owner, 'n1');
    expect((await begin(assessor, 'a2')).revision).toBe(1);
    await begin(owner, 's1', 'self');
    await act(owner, 's1', 'submit');
    await begin(owner, 's2', 'self');
  });

  it('is begun by those who may, under an id that is free', async () => {
    const start = (who: Somebody, id: string, type: string) =>
      who.post('/api/essays/e1/assessments', { id, type });
    expect((await start(owner, 'x', 'instructor')).status).toBe(404);
    expect((await start(assessor, 'x', 'self')).status).toBe(404);
    expect((await start(await createMember(test, 'commenter'), 'x', 'instructor')).status).toBe(404);
    expect((await start(await createMember(test, 'reader'), 'x', 'self')).status).toBe(404);
    expect((await start(assessor, 'x', 'peer')).status).toBe(422);
    await begin(assessor, 'a1');
    expect(await refusal(await start(owner, 'a1', 'self'))).toEqual([409, 'id-taken']);
  });

  it('takes marks that the rubric has, and says of all others what is wrong', async () => {
    await begin(assessor, 'a1');
    const marks = [
      mark('c1', 'l9', 4.5),
      mark('c1', null),
      mark('c3', null),
      { ...mark('c2', 'l1', 1), comment: richTextOf('Fine.') },
    ];
    const answer = await edit(assessor, 'a1', 1, { marks, revision: 7 });
    expect(await refusal(answer)).toEqual([
      ...[422, 'not-valid'],
      { pointer: '/marks/0/levelId', detail: '“Thesis” has no level “l9”. Use one of: l1, l2.' },
      { pointer: '/marks/0/points', detail: '“Thesis” has at most 4 points.' },
      { pointer: '/marks/1/criterionId', detail: 'This criterion is marked already. Mark each once.' },
      { pointer: '/marks/2/criterionId', detail: 'The rubric of this assessment has no criterion “c3”.' },
      {
        pointer: '/marks/3/levelId',
        detail: '“Remarks” has no levels: leave the level null and write a comment.',
      },
      {
        pointer: '/marks/3/points',
        detail: '“Remarks” has no points: leave them null and write a comment.',
      },
      { pointer: '/revision', detail: 'Give a revision from 0 to 0, where the essay is now.' },
    ]);
    const fitting = [mark('c1', 'l1', 3.25), { ...mark('c2', null), comment: richTextOf('Fine.') }];
    const after = await (await edit(assessor, 'a1', 1, { marks: fitting })).json();
    expect([after.edition, after.marks]).toEqual([2, fitting]);
  });

  it('answers an edit that is sent again, and refuses one on an old edition', async () => {
    await begin(assessor, 'a1');
    const first = await (await edit(assessor, 'a1', 1, { overall: richTextOf('Well argued.') })).json();
    const again = await (await edit(assessor, 'a1', 1, { overall: richTextOf('Well argued.') })).json();
    expect(again).toEqual(first);
    const old = await edit(assessor, 'a1', 1, { overall: null });
    expect(await refusal(old)).toEqual([409, 'assessment-moved-on']);
    expect((await edit(assessor, 'a1', 2, { overall: null })).status).toBe(200);
  });

  it('moves to a newer revision of the essay', async () => {
    await begin(assessor, 'a1');
    await addNode(owner, 'n1');
    expect((await (await edit(assessor, 'a1', 1, { revision: 1 })).json()).revision).toBe(1);
    expect((await edit(assessor, 'a1', 2, { revision: 0 })).status).toBe(422);
  });

  it.each([
    ['a heading', { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 } }] }],
    ['no blocks', { type: 'doc', content: [] }],
    ['a number for a block', { type: 'doc', content: [7] }],
    ['a number for content', { type: 'doc', content: [{ type: 'paragraph', content: 7 }] }],
    ['an empty list', { type: 'doc', content: [{ type: 'bulletList', content: [] }] }],
    [
      'a quotation in a list',
      {
        type: 'doc',
        content: [{ type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'blockquote' }] }] }],
      },
    ],
    ['a foreign mark', { type: 'doc', content: [paragraph([{ type: 'link' }])] }],
    [
      'an empty text',
      { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '' }] }] },
    ],
    ['too much', richTextOf('x'.repeat(5_001))],
    ['lists without end', { type: 'doc', content: [nested(500)] }],
    ['nothing like it', 'Well argued.'],
  ])('does not take %s for a comment', async (_, overall) => {
    await begin(assessor, 'a1');
    expect((await edit(assessor, 'a1', 1, { overall })).status).toBe(422);
    const inMark = { ...mark('c1', null), comment: overall };
    expect((await edit(assessor, 'a1', 1, { marks: [inMark] })).status).toBe(422);
  });

  it('refuses bodies that are too large, and unknown fields and ids', async () => {
    await begin(assessor, 'a1');
    const large = await edit(assessor, 'a1', 1, { overall: richTextOf('x'.repeat(1_100_000)) });
    expect(await refusal(large)).toEqual([413, 'body-too-large']);
    expect((await edit(assessor, 'a1', 1, { state: 'released' })).status).toBe(422);
    expect((await edit(assessor, 'a9', 1, {})).status).toBe(404);
    expect((await assessor.post('/api/assessments/a9/submit')).status).toBe(404);
  });
});

describe('an essay that goes', () => {
  it('hides its assessments, and takes them along for good', async () => {
    await begin(assessor, 'a1');
    await owner.delete('/api/essays/e1');
    expect((await assessor.get('/api/assessments/a1')).status).toBe(404);
    expect((await (await assessor.get('/api/assessments/queue')).json()).rows).toEqual([]);
    wait(test, 31 * 24 * 60 * 60);
    test.purge();
    expect(test.db.select().from(assessmentEvents).all()).toEqual([]);
  });
});

function paragraph(marks: object[]) {
  return { type: 'paragraph', content: [{ type: 'text', text: 'x', marks }] };
}

function nested(depth: number): object {
  let block: object = { type: 'paragraph' };
  for (let i = 0; i < depth; i += 1)
    block = { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }, block] }] };
  return block;
}

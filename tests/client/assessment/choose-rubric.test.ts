import { beforeEach, describe, expect, test } from 'vitest';
import { createAsk } from '#client/ask.ts';
import { chooseForAll, rubricsToChoose } from '#client/assessment/choose-rubric.ts';
import { assessmentSchema } from '#shared/assessment/assessment.ts';
import { begin, createTramsToAssess, type Somebody } from '#tests/support/assessed-essay.ts';
import { fetchOf } from '#tests/support/test-app.ts';

let assessor: Somebody;

beforeEach(async () => {
  ({ assessor } = await createTramsToAssess());
});

const asAssessor = () => createAsk('http://localhost', fetchOf(assessor));

describe('the rubric to assess by', () => {
  test('one’s own are offered before those that come with the product', async () => {
    await assessor.post('/api/rubrics', {
      id: 'mine',
      title: 'Mine',
      description: '',
      rules: [],
      criteria: [],
    });
    const rows = await rubricsToChoose(asAssessor());
    expect(rows[0]?.rubric.id).toBe('mine');
    expect(rows.slice(1).every(({ isReady }) => isReady)).toBe(true);
    expect(rows.length).toBeGreaterThan(8);
  });

  test('goes to the essay and to one’s draft; what cannot be reached is counted and said', async () => {
    await begin(assessor, 'a1');
    const done: number[] = [];
    const choosing = [
      { essayId: 'nobodys', draftId: null },
      { essayId: 'e1', draftId: 'a1' },
    ];
    const toulmin = { id: 'toulmin', version: 2 };
    // The dialog hands over the rubric itself, as the list has it.
    const row = (await rubricsToChoose(asAssessor())).find(({ rubric }) => rubric.id === toulmin.id);
    if (!row) throw new Error('The list has no Toulmin.');
    const said = await chooseForAll(choosing, row.rubric, (count) => done.push(count), asAssessor());
    expect(said).toEqual({ failed: 1, words: 'There is no such essay here, or it is not shared with you.' });
    expect(done).toEqual([1, 2]);
    expect(assessmentSchema.parse(await (await assessor.get('/api/assessments/a1')).json()).rubric).toEqual(
      toulmin,
    );
    expect((await (await assessor.get('/api/essays/e1')).json()).essay.rubric).toEqual(toulmin);
  });
});

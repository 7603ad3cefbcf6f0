import { expect, it } from 'vitest';
import { wholeSnapshot } from '#client/desk/kept-store.ts';
import { emptyTextState } from '#shared/essay/essay.ts';
import { essaySnapshotSchema } from '#shared/rubric/essay-snapshot.ts';
import { rubricOf } from '#shared/rubric/presets/index.ts';
import { createCaller, createTestApp } from '#tests/support/test-app.ts';

it('a snapshot that was kept by an earlier version is opened with what it lacks', async () => {
  const me = createCaller(createTestApp());
  await me.post('/api/essays', { id: 'e1', title: 'Buses', template: 'toulmin' });
  const today = essaySnapshotSchema.parse(await (await me.get('/api/essays/e1')).json());
  const { rubric, text, ...oldest } = today;
  const essay = { ...today.essay, rubric: { id: 'toulmin', version: 1 } };
  expect(await wholeSnapshot(today)).toEqual({ ...oldest, rubric, text });
  expect(await wholeSnapshot({ ...oldest, essay })).toEqual({
    ...{ ...oldest, essay, text: emptyTextState },
    rubric: rubricOf({ id: 'toulmin', version: 1 }),
  });
});

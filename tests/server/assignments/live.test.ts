import { expect, it } from 'vitest';
import { type SetFor, setForEventSchema } from '#shared/essay/set-for.ts';
import { createClassWorld } from '#tests/support/class-world.ts';
import type { Somebody } from '#tests/support/course-world.ts';

/** What an essay's live line says of its assignment, one after the other. */
async function* heard(reader: Somebody, essayId: string): AsyncGenerator<SetFor | null> {
  const { body } = await reader.get(`/api/essays/${essayId}/live?after=0`);
  let text = '';
  for await (const piece of (body ?? new ReadableStream()).pipeThrough(new TextDecoderStream())) {
    const blocks = `${text}${piece}`.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^event: assignment\ndata: (.*)$/.exec(block)?.[1];
      if (data !== undefined) yield setForEventSchema.parse(JSON.parse(data)).assignment;
    }
  }
}

it('tells an open editor of its assignment, and whenever the deadline that holds changes', async () => {
  const world = await createClassWorld({ students: 1 });
  const [ana] = world.students;
  if (!ana) return;
  const essayId = await world.begin(ana);
  const line = heard(ana, essayId);
  const next = async () => (await line.next()).value;
  expect(await next()).toMatchObject({
    id: world.assignmentId,
    title: 'Ferries',
    dueAt: world.dueAt,
    role: 'student',
  });
  const moved = next();
  await world.edit({ dueAt: '2026-11-20T09:00:00.000Z', feedbackBy: '2026-12-01T09:00:00Z' });
  expect(await moved).toMatchObject({ dueAt: '2026-11-20T09:00:00.000Z' });
  const extended = next();
  await world.extend(ana.id, '2026-11-21T09:00:00.000Z');
  expect(await extended).toMatchObject({ dueAt: '2026-11-21T09:00:00.000Z' });
  const gone = next();
  await world.instructor.delete(world.at);
  expect(await gone).toBeNull();
  await line.return(undefined);
  world.close();
});

it('says nothing of the kind on an essay that nobody has set', async () => {
  const world = await createClassWorld({ students: 1 });
  const [ana] = world.students;
  if (!ana) return;
  await ana.post('/api/essays', { id: 'own', title: 'Own' });
  const line = heard(ana, 'own');
  const first = line.next();
  await ana.delete('/api/essays/own');
  expect((await first).done).toBe(true);
  world.close();
});

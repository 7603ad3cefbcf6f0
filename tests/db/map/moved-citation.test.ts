import { expect, test } from 'vitest';
import type { CommandCall } from '#shared/graph/commands/index.ts';
import type { EssaySnapshot } from '#shared/rubric/essay-snapshot.ts';
import { createCaller, createTestApp } from '#tests/support/test-app.ts';

test('merging hands citations on before the merged node goes', async () => {
  const { app, close } = createTestApp();
  const caller = createCaller({ app });
  await caller.post('/api/essays', { id: 'essay-1', title: 'Buses' });
  const calls: CommandCall[] = [
    { name: 'add-node', args: { id: 'keep', kind: 'evidence' } },
    { name: 'add-node', args: { id: 'merge', kind: 'evidence' } },
    { name: 'add-source', args: { id: 'source', item: { title: 'Ridership' } } },
    { name: 'cite', args: { id: 'citation', nodeId: 'merge', sourceId: 'source' } },
    { name: 'merge-nodes', args: { keepId: 'keep', mergeId: 'merge' } },
  ];
  for (const [index, call] of calls.entries()) {
    const answer = await caller.post('/api/essays/essay-1/commands', {
      commandId: `command-${index}`,
      baseRevision: 0,
      call,
    });
    expect(answer.status).toBe(200);
  }
  const { graph } = (await (await caller.get('/api/essays/essay-1')).json()) as EssaySnapshot;
  expect(graph.citations).toEqual([
    { type: 'citation', id: 'citation', nodeId: 'keep', sourceId: 'source', locator: '', quotation: '' },
  ]);
  close();
});

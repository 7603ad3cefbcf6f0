import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { graphFromJson } from '#shared/graph/graph.ts';
import { essaySnapshotSchema } from '#shared/rubric/essay-snapshot.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import { evaluationSchema } from '#shared/rubric/finding.ts';
import { presets, rubricOf } from '#shared/rubric/presets/index.ts';
import { rules } from '#shared/rubric/rules/index.ts';
import { type Caller, createCaller, createTestApp } from '#tests/support/test-app.ts';

let me: Caller;
beforeEach(async () => {
  me = createCaller(createTestApp());
  await me.post('/api/essays', { id: 'e1', title: 'Sample', template: 'sample-border-security' });
});

const snapshot = async () => essaySnapshotSchema.parse(await (await me.get('/api/essays/e1')).json());
const answered = z.strictObject({ ...evaluationSchema.shape, revision: z.int() });

describe('findings', () => {
  it.each([undefined, ...presets.map(({ id }) => id)])(
    'are what the browser finds, under %s',
    async (preset) => {
      const query = preset === undefined ? '' : `?rubric=${preset}`;
      const response = await me.get(`/api/essays/e1/findings${query}`);
      const { essay, graph, revision } = await snapshot();
      const rubric = preset === undefined ? rubricOf(essay.rubric) : presets.find(({ id }) => id === preset);
      if (!rubric) throw new Error('The preset is in the list');
      const inBrowser = evaluate({ graph: graphFromJson(graph), rubric, prompt: essay.prompt });
      const onServer = answered.parse(await response.json());
      expect(onServer).toEqual({ revision, ...JSON.parse(JSON.stringify(inBrowser)) });
    },
  );

  it('appear with the edit that causes them, and go with the one that mends it', async () => {
    const before = answered.parse(await (await me.get('/api/essays/e1/findings')).json());
    const open = before.findings.filter(({ status }) => status === 'open');
    expect(open.map(({ ruleId }) => ruleId).sort()).toEqual([
      'claim-needs-evidence',
      'counterargument-needs-rebuttal',
    ]);
    const claim = open.find(({ ruleId }) => ruleId === 'claim-needs-evidence')?.refs[0]?.id ?? '';
    const link = {
      type: 'relation',
      id: 'r-new',
      kind: 'support',
      target: { type: 'node', id: claim },
      order: 'a0',
    };
    const args = {
      id: 'n-new',
      kind: 'evidence',
      text: 'Airlines share passenger lists before landing.',
      link,
    };
    const call = { name: 'add-node', args };
    await me.post('/api/essays/e1/commands', { commandId: 'c1', baseRevision: 1, call });
    const after = answered.parse(await (await me.get('/api/essays/e1/findings')).json());
    expect(after.revision).toBe(2);
    expect(
      after.findings.filter(({ ruleId, refs }) => ruleId === 'claim-needs-evidence' && refs[0]?.id === claim),
    ).toEqual([]);
  });
});

describe('rules', () => {
  it('are listed for people and scripts', async () => {
    const listed = z.array(z.looseObject({ id: z.string() }));
    expect(listed.parse(await (await me.get('/api/rules')).json()).map(({ id }) => id)).toEqual(
      rules.map(({ id }) => id),
    );
  });
});

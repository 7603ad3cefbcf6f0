import { describe, expect, it } from 'vitest';
import * as mini from 'zod/mini';
import { classic } from '#server/http/classic.ts';
import { extensionSchema } from '#shared/assignments/work.ts';
import { createEssaySchema } from '#shared/essay/essay.ts';
import { mapRecordSchema } from '#shared/graph/records.ts';
import { essaySnapshotSchema } from '#shared/rubric/essay-snapshot.ts';

const node = {
  type: 'node',
  id: 'n1',
  kind: 'claim',
  text: 'One\r\ntwo',
  fields: {},
  note: '',
  parked: false,
  order: 'a0',
  pin: null,
};

describe('a schema of shared/ as the routes take it', () => {
  it.each([
    ['fills in what may be left out', createEssaySchema, { id: 'e1', title: 'Buses' }],
    ['says in the same words what is wrong', createEssaySchema, { id: 'e 1', title: '', more: 1 }],
    ['keeps what a check changes', mapRecordSchema, node],
    ['tells records apart by their type', mapRecordSchema, { ...node, type: 'relation' }],
    ['refuses what is no moment', extensionSchema, { until: 'soon', note: '' }],
    ['knows no other type', mapRecordSchema, { ...node, type: 'note' }],
    [
      'judges what lies deep inside',
      essaySnapshotSchema,
      { graph: { nodes: [{ ...node, pin: { x: 'left' } }] } },
    ],
  ])('%s', (_name, schema, value) => {
    const [own, made] = [schema.safeParse(value), classic(schema).safeParse(value)];
    expect(made.data).toEqual(own.data);
    expect(made.error?.issues).toEqual(own.error?.issues);
  });

  it('stops at a form that it does not know', () => {
    expect(() => classic(mini.promise(mini.string()))).toThrow('“promise”');
  });
});

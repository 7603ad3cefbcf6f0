import * as z from 'zod/mini';
import { AppError } from '#shared/errors.ts';
import {
  idSchema,
  type Node,
  nodeKindSchema,
  orderSchema,
  type Relation,
  relationKindSchema,
} from '../records.ts';
import { assertNewId, defineCommand, nodeOf } from './command.ts';

/**
 * Cuts “X because Y” in two: the text before `start` stays, what is between `start` and `end` (“because”) goes, the
 * text after `end` becomes a new node that leads to the old one. Offsets are UTF-16 code units of the node's text.
 */
export const splitNode = defineCommand({
  name: 'split-node',
  title: 'Split',
  args: z.strictObject({
    nodeId: idSchema,
    start: z.int().check(z.gte(0)),
    end: z.int().check(z.gte(0)),
    newId: idSchema,
    kind: nodeKindSchema,
    relationId: idSchema,
    relationKind: relationKindSchema,
    order: orderSchema,
  }),
  run(graph, { nodeId, start, end, newId, kind, relationId, relationKind, order }) {
    const node = nodeOf(graph, nodeId);
    assertNewId(graph, newId);
    assertNewId(graph, relationId);
    const before = node.text.slice(0, start).trimEnd();
    const after = node.text.slice(end).trimStart();
    if (start > end || end > node.text.length || before === '' || after === '') {
      throw new AppError('cannot-split', 'Choose a place with words on both sides of it.');
    }
    if (cutsPair(node.text, start) || cutsPair(node.text, end)) {
      throw new AppError(
        'cannot-split',
        'That place is in the middle of one character. Choose the next one.',
      );
    }
    const added: Node = {
      type: 'node',
      id: newId,
      kind,
      text: after,
      fields: {},
      note: '',
      parked: false,
      order: 'a0',
      pin: null,
    };
    const relation: Relation = {
      type: 'relation',
      id: relationId,
      kind: relationKind,
      premises: [{ nodeId: newId, order: 'a0' }],
      target: { type: 'node', id: nodeId },
      order,
      note: '',
    };
    return { added: [added, relation], updated: [[node, { ...node, text: before }]], removed: [] };
  },
});

/** Between the halves of a surrogate pair: each part would end in half a character. */
function cutsPair(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}

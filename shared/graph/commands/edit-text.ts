import { z } from 'zod';
import { idSchema } from '../records.ts';
import { maxTextLength, textSchema } from '../text.ts';
import { defineCommand, nodeOf } from './command.ts';

export const editText = defineCommand({
  name: 'edit-text',
  title: 'Edit text',
  args: z.strictObject({ nodeId: idSchema, text: textSchema(maxTextLength) }),
  run(graph, { nodeId, text }) {
    const node = nodeOf(graph, nodeId);
    if (node.text === text) return { added: [], updated: [], removed: [] };
    return { added: [], updated: [[node, { ...node, text }]], removed: [] };
  },
});

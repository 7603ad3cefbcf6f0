import * as z from 'zod/mini';
import { idSchema } from '../records.ts';
import { maxTextLength, textSchema } from '../text.ts';
import { changed, defineCommand, nodeOf } from './command.ts';

export const editText = defineCommand({
  name: 'edit-text',
  title: 'Edit text',
  args: z.strictObject({ nodeId: idSchema, text: textSchema(maxTextLength) }),
  run(graph, { nodeId, text }) {
    const node = nodeOf(graph, nodeId);
    return changed([[node, { ...node, text }]]);
  },
});

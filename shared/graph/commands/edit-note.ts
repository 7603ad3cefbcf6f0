import * as z from 'zod/mini';
import { endSchema } from '../records.ts';
import { maxTextLength, textSchema } from '../text.ts';
import { changed, defineCommand, nodeOf, relationOf } from './command.ts';

export const editNote = defineCommand({
  name: 'edit-note',
  title: 'Edit note',
  args: z.strictObject({ ref: endSchema, note: textSchema(maxTextLength) }),
  run(graph, { ref, note }) {
    const record = ref.type === 'node' ? nodeOf(graph, ref.id) : relationOf(graph, ref.id);
    return changed([[record, { ...record, note }]]);
  },
});

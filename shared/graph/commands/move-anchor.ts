import * as z from 'zod/mini';
import { idSchema } from '../records.ts';
import { passageShape } from './add-anchor.ts';
import { anchorOf, changed, defineCommand } from './command.ts';

/** The link stays, its passage is another one: confirmed or chosen by a person. */
export const moveAnchor = defineCommand({
  name: 'move-anchor',
  title: 'Link another passage',
  args: z.strictObject({ anchorId: idSchema, ...passageShape }),
  run(graph, { anchorId, ...passage }) {
    const anchor = anchorOf(graph, anchorId);
    return changed([[anchor, { ...anchor, ...passage }]]);
  },
});

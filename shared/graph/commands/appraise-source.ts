import * as z from 'zod/mini';
import { appraisalSchema } from '../appraisal.ts';
import { idSchema } from '../records.ts';
import { changed, defineCommand, sourceOf } from './command.ts';

/** The whole checklist at once; null takes it away. */
export const appraiseSource = defineCommand({
  name: 'appraise-source',
  title: 'Appraise a source',
  args: z.strictObject({ sourceId: idSchema, appraisal: z.nullable(appraisalSchema) }),
  run(graph, { sourceId, appraisal }) {
    const source = sourceOf(graph, sourceId);
    const { appraisal: _, ...bare } = source;
    return changed([[source, appraisal === null ? bare : { ...source, appraisal }]]);
  },
});

import * as z from 'zod/mini';
import { annotationSchema } from '../appraisal.ts';
import { idSchema } from '../records.ts';
import { changed, defineCommand, sourceOf } from './command.ts';

const { summary, use, credibility } = annotationSchema.shape;

/** What is left out stays as it is; an empty text clears it. */
export const annotateSource = defineCommand({
  name: 'annotate-source',
  title: 'Annotate a source',
  args: z.strictObject({
    sourceId: idSchema,
    summary: z.optional(summary),
    use: z.optional(use),
    credibility: z.optional(credibility),
  }),
  run(graph, { sourceId, ...args }) {
    const source = sourceOf(graph, sourceId);
    const { annotation: before, ...bare } = source;
    const annotation = {
      summary: args.summary ?? before?.summary ?? '',
      use: args.use ?? before?.use ?? '',
      credibility: args.credibility ?? before?.credibility ?? '',
    };
    const isEmpty = Object.values(annotation).every((text) => text === '');
    return changed([[source, isEmpty ? bare : { ...source, annotation }]]);
  },
});

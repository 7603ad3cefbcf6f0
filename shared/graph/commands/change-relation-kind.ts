import * as z from 'zod/mini';
import { idSchema, relationKindSchema } from '../records.ts';
import { changed, defineCommand, relationOf } from './command.ts';

export const changeRelationKind = defineCommand({
  name: 'change-relation-kind',
  title: 'Change relation',
  args: z.strictObject({ relationId: idSchema, kind: relationKindSchema }),
  run(graph, { relationId, kind }) {
    const relation = relationOf(graph, relationId);
    return changed([[relation, { ...relation, kind }]]);
  },
});

import * as z from 'zod/mini';
import { AppError } from '#shared/errors.ts';
import { hasId } from '../graph.ts';
import { mapRecordSchema } from '../records.ts';
import { maxNodes } from '../text.ts';
import { assertNewId, defineCommand } from './command.ts';
import { sortedPremises } from './premises.ts';

/**
 * Adds a branch whose records have fresh ids (see ../paste.ts). How it is tied in rides along as relations among the
 * records: they may lead to what is on the map. A source that is on the map already is left as it is there.
 */
export const paste = defineCommand({
  name: 'paste',
  title: 'Paste',
  args: z.strictObject({
    records: z.array(mapRecordSchema).check(z.minLength(1), z.maxLength(maxNodes * 4)),
  }),
  run(graph, { records }) {
    const added = records.filter((record) => record.type !== 'source' || !hasId(graph, record.id));
    const seen = new Set<string>();
    for (const { id } of added) {
      if (seen.has(id)) throw new AppError('duplicate-id', `The id “${id}” stands twice in what is pasted.`);
      seen.add(id);
      assertNewId(graph, id);
    }
    const stored = added.map((record) =>
      record.type === 'relation' ? { ...record, premises: sortedPremises(record.premises) } : record,
    );
    return { added: stored, updated: [], removed: [] };
  },
});

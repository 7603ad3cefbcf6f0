import * as z from 'zod/mini';
import { anchorSchema, idSchema } from '../records.ts';
import { assertNewId, defineCommand, nodeOf } from './command.ts';

const { quote, position, textVersion } = anchorSchema.shape;

/** Where in the essay's text an anchor stands; `anchorFor` of shared/essay/anchors.ts makes it. */
export const passageShape = {
  quote: quote.check(z.refine(({ exact }) => exact.trim() !== '', 'Choose some words of the text.')),
  position: position.check(z.refine(({ start, end }) => start < end, 'The end comes after the start.')),
  textVersion,
};

export const addAnchor = defineCommand({
  name: 'add-anchor',
  title: 'Link a passage',
  args: z.strictObject({ id: idSchema, nodeId: idSchema, ...passageShape }),
  run(graph, anchor) {
    assertNewId(graph, anchor.id);
    nodeOf(graph, anchor.nodeId);
    return { added: [{ type: 'anchor', ...anchor }], updated: [], removed: [] };
  },
});

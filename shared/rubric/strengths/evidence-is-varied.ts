import { refOf } from '../moves.ts';
import { defineStrength } from './strength.ts';

/** Kinds of evidence, or sources, from which a map is called varied. */
const enough = 3;

export const evidenceIsVaried = defineStrength({
  id: 'evidence-is-varied',
  find(context) {
    const evidence = context
      .withRole('ground')
      .filter((point) => !point.isEmpty && context.outOf(point).length > 0);
    const types = new Set(evidence.flatMap((point) => point.head.fields.evidenceType ?? []));
    const sources = new Set(
      evidence.flatMap((point) => context.citations(point).map(({ sourceId }) => sourceId)),
    );
    if (types.size < enough && sources.size < enough) return null;
    const title =
      types.size >= enough
        ? `The evidence is of ${types.size} different types.`
        : `The evidence comes from ${sources.size} different sources.`;
    return { title, refs: evidence.map(refOf) };
  },
  examples: {
    shown: [
      {
        title: 'A number, an expert and an example stand together.',
        sketch:
          'claim: Free buses bring people to work.\n  + evidence(statistic): At the mill 300 more came by bus.\n  + evidence(expert): The planner of the town calls it a change of habits.\n  + evidence(example): The night shift no longer walks home.',
      },
    ],
    absent: [
      {
        title: 'There are only examples.',
        sketch:
          'claim: Free buses bring people to work.\n  + evidence(example): The night shift no longer walks home.\n  + evidence(example): The baker hired a girl from the hills.\n  + evidence(example): The mill filled its second shift.',
      },
    ],
  },
});

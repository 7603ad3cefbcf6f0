import { shortText } from '#shared/graph/labels.ts';
import { standingObjections } from '../answers.ts';
import { refOf } from '../moves.ts';
import { defineStrength } from './strength.ts';

export const givesOtherSideReasons = defineStrength({
  id: 'gives-other-side-reasons',
  find(context) {
    const fair = standingObjections(context).find(
      (objection) =>
        context.reach(objection).negative && context.supporters(objection).some((point) => !point.isEmpty),
    );
    if (!fair) return null;
    const title = `The other side gets reasons of its own: “${shortText(fair.head, 60)}”.`;
    return { title, refs: [refOf(fair)] };
  },
  examples: {
    shown: [
      {
        title: 'The objection stands on evidence.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument: Without fares the buses would stop.\n    + evidence: Fares pay for a fifth of the cost.',
      },
    ],
    absent: [
      {
        title: 'The objection is only named.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument: Without fares the buses would stop.',
      },
    ],
  },
});

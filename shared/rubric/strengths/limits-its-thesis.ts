import { shortText } from '#shared/graph/labels.ts';
import { refOf } from '../moves.ts';
import { defineStrength } from './strength.ts';

export const limitsItsThesis = defineStrength({
  id: 'limits-its-thesis',
  find(context) {
    for (const thesis of context.withRole('position')) {
      const qualifier = thesis.members.map((node) => node.fields.qualifier ?? '').find((text) => text.trim());
      if (qualifier === undefined || thesis.isEmpty) continue;
      const text = shortText({ kind: 'thesis', text: qualifier }, 60);
      return { title: `The thesis says when it holds: “${text}”.`, refs: [refOf(thesis)] };
    }
    return null;
  },
  examples: {
    shown: [
      {
        title: 'The thesis has a limit.',
        sketch: 'thesis (qualifier: in cities of some size): Cities should make buses free.',
      },
    ],
    absent: [{ title: 'The thesis holds always.', sketch: 'thesis: Cities should make buses free.' }],
  },
});

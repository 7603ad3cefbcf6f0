import { shortText } from '#shared/graph/labels.ts';
import { answersTo, standingObjections } from '../answers.ts';
import { refOf } from '../moves.ts';
import { defineStrength } from './strength.ts';

export const answersStrongestObjection = defineStrength({
  id: 'answers-strongest-objection',
  find(context) {
    const objections = standingObjections(context)
      .filter((objection) => context.reach(objection).negative)
      .map((objection) => ({
        objection,
        weight: context.supporters(objection).filter((point) => !point.isEmpty).length,
      }))
      .sort((a, b) => b.weight - a.weight || a.objection.place - b.objection.place);
    const [strongest] = objections;
    if (!strongest) return null;
    const answer = answersTo(context, strongest.objection).find((point) => !point.isEmpty);
    if (!answer) return null;
    const text = shortText(strongest.objection.head, 60);
    const title =
      objections.length > 1
        ? `The map answers its strongest objection: “${text}”.`
        : `The map answers the objection “${text}”.`;
    return { title, refs: [refOf(answer), refOf(strongest.objection)] };
  },
  examples: {
    shown: [
      {
        title: 'The objection with reasons of its own is answered.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument: Buses would be too full.\n  - counterargument: Without fares the buses would stop.\n    + evidence: Fares pay for a fifth of the cost.\n    - rebuttal: A fifth can be found elsewhere.',
      },
    ],
    absent: [
      {
        title: 'Only the weaker objection is answered.',
        sketch:
          'thesis: Cities should make buses free.\n  - counterargument: Buses would be too full.\n    - rebuttal: Then let more of them run.\n  - counterargument: Without fares the buses would stop.\n    + evidence: Fares pay for a fifth of the cost.',
      },
    ],
  },
});

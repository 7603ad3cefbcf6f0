import { type Cue, wording } from './cue.ts';

/** Whose side a passage speaks for: the writer's, or the one that the writer answers. */
export type Side = 'for' | 'against';

/** What a passage may be after one of a side; `against` is a reason given for a counterargument. */
export type Turned = 'counterargument' | 'rebuttal' | 'against' | 'for';

/** A cue about two neighbours: points for what the passage is, by the side of the one before it. */
export type Turn = Cue & {
  readonly after: Readonly<Record<Side, Readonly<Partial<Record<Turned, number>>>>>;
  /** Instead of `after` in a text of one or two paragraphs, where every sentence argues. */
  readonly inShortText?: Readonly<Record<Side, Readonly<Partial<Record<Turned, number>>>>>;
};

export const turns: readonly Turn[] = [
  {
    ...wording({
      id: 'turns-round',
      title: 'turns against what was said before',
      looksFor: '“But”, “Yet”, “However”, “though” with commas.',
      weights: { thesis: -0.4 },
      pattern:
        /^(?:(?:and|or) )?(but|yet|however|still|nevertheless|nonetheless|having said that|even so|on the contrary|opposed to this|then again|that said|at the same time|but then)\b|[,;]? (however|though)[,.]|^\S+(?: \S+){0,7} (however)\b/i,
    }),
    after: { for: {}, against: { rebuttal: 2.5, against: -1, counterargument: -0.8 } },
    inShortText: {
      for: { counterargument: 2, for: -0.4 },
      against: { rebuttal: 2.4, against: -1.5, counterargument: -1 },
    },
  },
  {
    ...wording({
      id: 'gives-reason',
      title: 'gives the reason for what was said before',
      looksFor: '“because”, “as”, “for”, “since”, “after all” at the start of a clause or sentence.',
      weights: { thesis: -2, claim: -0.2, evidence: 0.6 },
      pattern:
        /^(?:because|as|for|since|after all|given that|not only because|so that|which)\b(?! (?:example|instance|long as|a result))|^(?:Because|After all|Given that|Not only because|For,)(?= |$)/,
    }),
    after: {
      for: { counterargument: -1.5 },
      against: { against: 1.5, rebuttal: -1.2, counterargument: -0.5 },
    },
  },
  {
    ...wording({
      id: 'adds-to-it',
      title: 'adds to what was said before',
      looksFor: '“and”, “besides”, “moreover”, “also”, “in addition” at the start.',
      weights: { thesis: -1.2 },
      pattern:
        /^(?:and|besides|moreover|furthermore|also|plus|in addition|additionally|likewise|similarly)\b(?! yet)/i,
    }),
    after: {
      for: { counterargument: -1.5 },
      against: { counterargument: 0.8, against: 1, rebuttal: -0.8, for: -0.4 },
    },
  },
  {
    ...wording({
      id: 'stays-with-it',
      title: 'goes on about what was said before',
      looksFor: '“This”, “They”, “It”, “Such” at the start, after a counterargument.',
      weights: {},
      pattern: /^(?:it|they|he|she|its|their|his|her|this|these|those|such)\b/i,
    }),
    after: { for: {}, against: { against: 0.5, for: -0.4 } },
  },
];

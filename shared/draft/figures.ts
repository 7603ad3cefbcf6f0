import type { DraftFigures } from './figure.ts';

/** Written by `npm run bench:draft-map`; not by hand. */
export const draftFigures: DraftFigures = {
  measured: '2026-11-22',
  figures: [
    {
      id: 'central-claim',
      title: 'The main claim is found',
      on: '112 short published texts (microtexts)',
      value: 0.866,
      aim: {
        at: 'least',
        value: 0.85,
      },
    },
    {
      id: 'central-claim-unseen',
      title: 'The main claim is found',
      on: 'the 56 of them that nobody looked at while building this',
      value: 0.821,
      aim: {
        at: 'least',
        value: 0.85,
      },
    },
    {
      id: 'sides',
      title: 'The writer’s side and the other side are told apart (macro F1)',
      on: '112 short published texts (microtexts)',
      value: 0.835,
      aim: {
        at: 'least',
        value: 0.83,
      },
    },
    {
      id: 'sides-unseen',
      title: 'The writer’s side and the other side are told apart (macro F1)',
      on: 'the 56 of them that nobody looked at while building this',
      value: 0.815,
      aim: {
        at: 'least',
        value: 0.83,
      },
    },
    {
      id: 'other-side-found',
      title: 'Of what the other side says, this much is found',
      on: 'the 56 of them that nobody looked at while building this',
      value: 0.667,
      aim: null,
    },
    {
      id: 'evidence-links',
      title: 'Evidence leads to the right statement, once the kinds are right (F1)',
      on: '112 short published texts (microtexts)',
      value: 0.923,
      aim: {
        at: 'least',
        value: 0.8,
      },
    },
    {
      id: 'evidence-links-unseen',
      title: 'Evidence leads to the right statement, once the kinds are right (F1)',
      on: 'the 56 of them that nobody looked at while building this',
      value: 0.9,
      aim: {
        at: 'least',
        value: 0.8,
      },
    },
    {
      id: 'evidence-links-essay',
      title: 'Evidence leads to the right statement, once the kinds are right (F1)',
      on: 'one real student essay with 46 statements (its map was seen while building this)',
      value: 0.756,
      aim: {
        at: 'least',
        value: 0.8,
      },
    },
    {
      id: 'evidence-links-essay-right',
      title: 'Evidence that the reader linked leads to a statement the reader gave, once the kinds are right',
      on: '20 pieces of evidence in the same essay',
      value: 0.85,
      aim: null,
    },
    {
      id: 'roles-essay',
      title: 'Statements get the right kind',
      on: 'one real student essay with 46 statements (its map was seen while building this)',
      value: 0.957,
      aim: {
        at: 'least',
        value: 0.75,
      },
    },
    {
      id: 'roles-own',
      title: 'Sentences get the right kind, or rightly none',
      on: '10 essays of our own, 232 sentences',
      value: 0.784,
      aim: {
        at: 'least',
        value: 0.75,
      },
    },
    {
      id: 'roles-own-unseen',
      title: 'Sentences get the right kind, or rightly none',
      on: 'the 5 of them not looked at while building this, 118 sentences',
      value: 0.797,
      aim: {
        at: 'least',
        value: 0.75,
      },
    },
    {
      id: 'confident',
      title: 'Proposals made with confidence have the right kind',
      on: '145 proposed in 10 essays of our own, 232 sentences',
      value: 0.869,
      aim: null,
    },
    {
      id: 'unsure',
      title: 'Proposals marked “unsure” have the right kind',
      on: '47 proposed in 10 essays of our own, 232 sentences',
      value: 0.404,
      aim: null,
    },
    {
      id: 'links-own',
      title: 'Statements lead to the right one, kinds and links together (F1)',
      on: '10 essays of our own, 232 sentences',
      value: 0.77,
      aim: null,
    },
    {
      id: 'confident-counterarguments',
      title: 'Counterarguments proposed with confidence are some',
      on: '10 proposed in 10 essays of our own, 232 sentences',
      value: 1,
      aim: {
        at: 'least',
        value: 0.7,
      },
    },
    {
      id: 'confident-counterarguments-found',
      title: 'Counterarguments that are found with confidence',
      on: '21 in 10 essays of our own, 232 sentences',
      value: 0.476,
      aim: null,
    },
    {
      id: 'confident-sides',
      title: 'Counterarguments proposed with confidence speak for the other side',
      on: '36 proposed in the 56 of them that nobody looked at while building this',
      value: 0.861,
      aim: {
        at: 'least',
        value: 0.7,
      },
    },
    {
      id: 'effort',
      title: 'Commands to a finished map, starting from the draft instead of from nothing',
      on: 'one real student essay with 46 statements (its map was seen while building this): 26 commands instead of 51',
      value: 0.51,
      aim: {
        at: 'most',
        value: 0.6,
      },
    },
  ],
  roles: [
    {
      role: 'claim',
      precision: 0.568,
      recall: 0.875,
      n: 48,
    },
    {
      role: 'counterargument',
      precision: 0.929,
      recall: 0.619,
      n: 21,
    },
    {
      role: 'evidence',
      precision: 0.841,
      recall: 0.853,
      n: 68,
    },
    {
      role: 'none',
      precision: 0.925,
      recall: 0.86,
      n: 43,
    },
    {
      role: 'rebuttal',
      precision: 0.923,
      recall: 0.48,
      n: 25,
    },
    {
      role: 'thesis',
      precision: 0.947,
      recall: 0.947,
      n: 19,
    },
    {
      role: 'warrant',
      precision: 0.667,
      recall: 0.25,
      n: 8,
    },
  ],
  evidenceLinks: {
    ofReader: 24,
    causes: [
      {
        reader: 'leads to a second statement, too',
        missed: 4,
        extra: 0,
      },
      {
        reader: 'leads to another section',
        missed: 1,
        extra: 1,
      },
      {
        reader: 'leads to another paragraph of its section',
        missed: 1,
        extra: 1,
      },
      {
        reader: 'leads to another statement of its paragraph',
        missed: 1,
        extra: 1,
      },
      {
        reader: 'leads to nothing',
        missed: 0,
        extra: 1,
      },
    ],
  },
};

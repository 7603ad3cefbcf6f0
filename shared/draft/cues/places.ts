import { isFirstOfParagraph, isLastOfParagraph } from '../passage.ts';
import { position } from './cue.ts';

/** Where a passage stands says more than any single word. */
export const placeCues = [
  position({
    id: 'opens-essay',
    title: 'opens the essay',
    looksFor: 'The first sentence of an introduction, which seldom is the point yet.',
    weights: { none: 1, thesis: -0.8, claim: -0.5 },
    holds: ({ zone }, { index }) => zone === 'introduction' && index === 0,
  }),
  position({
    id: 'introduces',
    title: 'stands in the introduction',
    looksFor: 'Any sentence of the introduction: background, until it takes a position.',
    weights: {
      none: 1.5,
      thesis: 1.5,
      counterargument: -1.5,
      rebuttal: -1.5,
      claim: -0.3,
      evidence: -0.8,
      warrant: -1,
    },
    holds: ({ zone }) => zone === 'introduction',
  }),
  position({
    id: 'ends-introduction',
    title: 'ends the introduction',
    looksFor: 'The last sentence before the body, where many writers put their thesis.',
    weights: { thesis: 1.5 },
    holds: (passage, { passages, index }) =>
      passage.zone === 'introduction' && passages[index + 1]?.zone !== 'introduction',
  }),
  position({
    id: 'concludes-essay',
    title: 'stands in the conclusion',
    looksFor: 'Any sentence of the conclusion: the thesis again, or a claim that sums up.',
    weights: { thesis: 1.5, claim: 1, evidence: -0.5, counterargument: -0.5 },
    holds: ({ zone }) => zone === 'conclusion',
  }),
  position({
    id: 'ends-essay',
    title: 'ends the essay',
    looksFor: 'The last sentence.',
    weights: { thesis: 1.2 },
    holds: ({ zone }, { passages, index }) => zone === 'conclusion' && index === passages.length - 1,
  }),
  position({
    id: 'opens-paragraph',
    title: 'opens the paragraph',
    looksFor: 'The first sentence of a paragraph in the body, which usually says what it is about.',
    weights: { claim: 1.6, evidence: -0.6, warrant: -0.8 },
    holds: (passage) => passage.zone === 'body' && isFirstOfParagraph(passage),
  }),
  position({
    id: 'closes-paragraph',
    title: 'closes the paragraph',
    looksFor: 'The last sentence of a paragraph of three or more, which often draws the line under it.',
    weights: { claim: 0.6, warrant: 0.3 },
    holds: (passage) => passage.zone === 'body' && passage.place.of > 2 && isLastOfParagraph(passage),
  }),
  position({
    id: 'opens-short-text',
    title: 'opens a short text',
    looksFor: 'The first sentence of a text of one or two paragraphs.',
    weights: { thesis: 1.4 },
    holds: ({ zone }, { index }) => zone === 'whole' && index === 0,
  }),
  position({
    id: 'ends-short-text',
    title: 'ends a short text',
    looksFor: 'The last sentence of a text of one or two paragraphs.',
    weights: { thesis: 0.4 },
    holds: ({ zone }, { passages, index }) => zone === 'whole' && index === passages.length - 1,
  }),
  position({
    id: 'section-of-objections',
    title: 'stands under a heading about objections',
    looksFor: 'A heading such as “Criticisms”, “Objections”, “Concerns” or “Limitations”.',
    weights: { counterargument: 0.5, rebuttal: 0.5 },
    holds: ({ topic }) => topic === 'objections',
  }),
  position({
    id: 'opens-objection',
    title: 'opens a paragraph under a heading about objections',
    looksFor: 'The first sentence of such a paragraph names the objection.',
    weights: { counterargument: 1.2 },
    holds: (passage) => passage.topic === 'objections' && isFirstOfParagraph(passage),
  }),
  position({
    id: 'section-of-method',
    title: 'stands under a heading about method',
    looksFor: 'A heading such as “Method” or “Materials”: what was done, not what is argued.',
    weights: { none: 3 },
    holds: ({ topic }) => topic === 'method',
  }),
] as const;

import { position } from './cue.ts';

const particular =
  /\d|["“]|\b(?:was|were|had|did|went|came|fell|rose|\p{Ll}{2,}ed|I|my|me|he|she|his|her|yesterday|ago|last year)\b/iu;

/** What is true of a sentence as a whole. */
export const generalCues = [
  position({
    id: 'speaks-generally',
    title: 'speaks generally',
    looksFor: 'The present tense, and no number, name, quotation or person.',
    weights: { claim: 0.6, warrant: 0.4 },
    holds: ({ text }) => !particular.test(text) && !/(?<=\p{Ll} )\p{Lu}\p{Ll}/u.test(text),
  }),
  position({
    id: 'answers-own-clause',
    title: 'answers what its own sentence grants',
    looksFor: 'The main part of a sentence that opens with “while” or “although”.',
    weights: { rebuttal: 1.8 },
    holds: ({ clause }) => clause === 'other',
  }),
  position({
    id: 'is-very-short',
    title: 'is very short',
    looksFor: 'Fewer than five words.',
    weights: { none: 0.6, thesis: -0.8 },
    holds: ({ text, clause }) => clause === null && text.split(/\s+/).length < 5,
  }),
] as const;

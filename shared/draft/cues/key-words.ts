import { contentWords } from '../key-words.ts';
import { position } from './cue.ts';

/** What the essay keeps coming back to. */
export const keyWordCues = [
  position({
    id: 'names-the-topic',
    title: 'names what the essay is about',
    looksFor: 'Three or more of the words that come back most often in the title, headings and sentences.',
    weights: { thesis: 1, claim: 0.2 },
    holds: ({ text }, { keyWords }) => {
      const own = new Set(contentWords(text).filter((word) => keyWords.has(word)));
      return own.size >= 3;
    },
  }),
] as const;

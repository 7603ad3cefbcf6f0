import type { Cue } from './cue.ts';
import { generalCues } from './general.ts';
import { groundCues } from './grounds.ts';
import { keyWordCues } from './key-words.ts';
import { oppositionCues } from './opposition.ts';
import { placeCues } from './places.ts';
import { positionCues } from './positions.ts';

/** Every cue that a single passage can show. To add one: a line in the file of its family. */
export const cues: readonly Cue[] = [
  ...placeCues,
  ...positionCues,
  ...groundCues,
  ...oppositionCues,
  ...keyWordCues,
  ...generalCues,
];

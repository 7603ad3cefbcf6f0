import { citedWorks } from '#shared/citations/cited-works.ts';
import { placeOf } from '#shared/essay/anchors.ts';
import type { TextPart } from './judge.ts';
import { rulesOfText } from './rules/of-text.ts';

/** All that only an essay with a text needs judged: 20 kB gzip that a map alone does not wait for. */
export const textPart: TextPart = { rules: rulesOfText, placeOf, citedWorks };

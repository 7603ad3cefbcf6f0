import { citedWorks } from '#shared/citations/cited-works.ts';
import { placeOf } from '#shared/essay/anchors.ts';
import type { TextPart } from './judge.ts';
import { rulesOfSources } from './rules/of-sources.ts';
import { rulesOfText } from './rules/of-text.ts';

/** What only an essay with a text, or a rubric that asks about sources, needs: 25 kB gzip that a map does not wait for. */
export const textPart: TextPart = { rules: [...rulesOfSources, ...rulesOfText], placeOf, citedWorks };

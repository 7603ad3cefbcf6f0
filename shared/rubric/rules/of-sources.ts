import type { Rule } from '../rule.ts';
import { otherSideHasSource } from './other-side-has-source.ts';
import { quotationHasPlace } from './quotation-has-place.ts';
import { sourceIsComplete } from './source-is-complete.ts';
import { sourceIsUsed } from './source-is-used.ts';
import { sourcesAreAppraised } from './sources-are-appraised.ts';
import { sourcesAreRecent } from './sources-are-recent.ts';
import { sourcesAreVaried } from './sources-are-varied.ts';

/**
 * Rules about sources that no rubric of the product switches on, sorted by id: the browser loads them for a rubric that
 * does (../text-part.ts). To add one: a file of its own, a line, and its id in `sourceRules` of ../presets/preset.ts.
 */
export const rulesOfSources: readonly Rule[] = [
  otherSideHasSource,
  quotationHasPlace,
  sourceIsComplete,
  sourceIsUsed,
  sourcesAreAppraised,
  sourcesAreRecent,
  sourcesAreVaried,
].map((rule) => rule as unknown as Rule); // options are parsed by the rule's own schema before check

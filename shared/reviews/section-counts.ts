import type { SectionCount } from './feasibility.ts';

type Section = string | null;

/**
 * How many people and maps each section has, in the order of the sections, those in none last. A map of people of
 * several is reviewed in all of them, and counts in each.
 */
export function sectionCounts(
  sections: readonly { readonly id: string; readonly title: string }[],
  reviewers: readonly Section[],
  /** Of each map the sections of its authors. */
  works: readonly (readonly Section[])[],
): SectionCount[] {
  const all = [...sections, { id: null, title: null }];
  return all
    .map(({ id, title }) => ({
      title,
      reviewers: reviewers.filter((section) => section === id).length,
      works: works.filter((authors) => authors.includes(id)).length,
    }))
    .filter((one) => one.reviewers > 0 || one.works > 0);
}

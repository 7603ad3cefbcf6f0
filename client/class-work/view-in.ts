import { type ClassView, classFilters, wholeClass } from '#shared/assignments/class-list.ts';

/** The view that an address asks for, as `?filter=late`; what is no filter asks for the whole class. */
export function viewIn(search: string): ClassView {
  const asked = new URLSearchParams(search).get('filter');
  return { ...wholeClass, filter: classFilters.find((filter) => filter === asked) ?? wholeClass.filter };
}

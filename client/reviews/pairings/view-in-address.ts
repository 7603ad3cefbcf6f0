import { type PairView, pairFilters, wholeList } from './pairing-list.ts';

/** The view that an address asks for, as `?by=reviewer&filter=attention&section=Monday&find=ana`; what is none asks for all. */
export function pairViewIn(search: string): PairView {
  const params = new URLSearchParams(search);
  return {
    by: params.get('by') === 'reviewer' ? 'reviewer' : wholeList.by,
    filter: pairFilters.find((filter) => filter === params.get('filter')) ?? wholeList.filter,
    section: params.get('section'),
    words: params.get('find') ?? '',
  };
}

/** The words that an address asks for a view with; empty where it is as always. */
export function addressWords({ by, filter, section, words }: PairView): Readonly<Record<string, string>> {
  return {
    by: by === wholeList.by ? '' : by,
    filter: filter === wholeList.filter ? '' : filter,
    section: section ?? '',
    find: words,
  };
}

/**
 * Puts words into the query of the page's address, in place of what stood there under these names; an empty one takes
 * its name away. Coming back, a reload and whoever is handed the address find the same; there is no step more to go back.
 */
export function putInAddress(words: Readonly<Record<string, string>>) {
  const { pathname, search, hash } = window.location;
  const next = searchWith(search, words);
  if (next !== search) window.history.replaceState(window.history.state, '', `${pathname}${next}${hash}`);
}

/** The query with these words: `?filter=late`; empty when none is left. */
export function searchWith(search: string, words: Readonly<Record<string, string>>): string {
  const params = new URLSearchParams(search);
  for (const [name, word] of Object.entries(words)) {
    if (word === '') params.delete(name);
    else params.set(name, word);
  }
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

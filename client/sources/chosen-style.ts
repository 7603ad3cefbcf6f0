import { type CitationStyleId, citationStyleIds } from '#shared/sources/citation-styles.ts';

const key = 'groundwork.citation-style';

/** The style last chosen on this device. Storage may be missing or forbidden: then nothing is remembered. */
export function chosenStyle(): CitationStyleId {
  try {
    const kept = localStorage.getItem(key);
    return citationStyleIds.find((id) => id === kept) ?? 'chicago-notes';
  } catch {
    return 'chicago-notes';
  }
}

export function rememberStyle(id: CitationStyleId) {
  try {
    localStorage.setItem(key, id);
  } catch {
    // Nothing is remembered, and nothing breaks.
  }
}

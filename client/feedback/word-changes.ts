/** A stretch of words: in both, only then, or only now. */
export type WordChange = { readonly type: 'same' | 'gone' | 'new'; readonly text: string };

/** The longest texts that are compared word by word; beyond them one stands under the other. */
const mostWords = 400;

/** What has become of some words: a longest common subsequence, word by word (Wagner and Fischer 1974). */
export function wordChanges(then: string, now: string): readonly WordChange[] {
  const [a, b] = [wordsOf(then), wordsOf(now)];
  if (a.length > mostWords || b.length > mostWords)
    return [
      { type: 'gone', text: then },
      { type: 'new', text: now },
    ];
  // lengths[i][j]: how many words of a[i…] and b[j…] are common.
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row) row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const changes: { type: WordChange['type']; words: string[] }[] = [];
  const put = (type: WordChange['type'], word: string | undefined) => {
    const last = changes.at(-1);
    if (last?.type === type) last.words.push(word ?? '');
    else changes.push({ type, words: [word ?? ''] });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      put('same', a[i]);
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) put('gone', a[i++]);
    else put('new', b[j++]);
  }
  return changes.map(({ type, words }) => ({ type, text: words.join(' ') }));
}

function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** Function words and words of any essay, which say nothing about the subject. */
const emptyWords: ReadonlySet<string> = new Set(
  `a about above after again against all also although an and another any are as at be because been before being
   below between both but by can cannot could did do does done down during each either even every few first for from
   further had has have having he her here hers him his how however i if in into is it its itself just last less like
   made make many may me might more most much must my neither no none nor not now of off on once one only or other
   others our out over own people same second shall she should since so some such than that the their them then there
   therefore these they this those though three through thus to too two under until up upon us very was way we were
   what when where whether which while who whom whose why will with within without would yet you your`.split(
    /\s+/,
  ),
);

/** Lower case, without a plural s, in order. */
export function contentWords(words: string): string[] {
  return [...words.toLowerCase().matchAll(/\p{L}[\p{L}\p{N}]*(?:-\p{L}+)*/gu)]
    .map(([word]) => (word.length > 4 ? word.replace(/(?<!s)s$/, '') : word))
    .filter((word) => word.length > 2 && !emptyWords.has(word));
}

const mostKeyWords = 12;

/** The words that stand in most sentences, and those of the title; at least in two sentences each. */
export function keyWordsOf(sentences: readonly string[], title: string): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const sentence of sentences)
    for (const word of new Set(contentWords(sentence))) counts.set(word, (counts.get(word) ?? 0) + 1);
  const ranked = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, mostKeyWords)
    .map(([word]) => word);
  return new Set([...ranked, ...contentWords(title)]);
}

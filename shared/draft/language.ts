/** English words that hardly any other language has. */
const english: ReadonlySet<string> = new Set(
  `the of and to in is that it for are with this be not they have has was were by from which their there or but can
   would should will what when who we our because more these those its been than them all his her she you how if
   such into only other people about`.split(/\s+/),
);

/** Share of its words by which English is told; other languages stay far below it. */
const leastShare = 0.22;

/** The cues are English words: elsewhere they would find nothing, or the wrong thing. */
export function isEnglish(text: string): boolean {
  const words = [...text.toLowerCase().matchAll(/\p{L}+/gu)].map(([word]) => word);
  if (words.length === 0) return false;
  return words.filter((word) => english.has(word)).length / words.length >= leastShare;
}

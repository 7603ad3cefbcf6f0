/** Ends of English words that are no words by themselves: what stands before the hyphen was cut, not compounded. */
const tails =
  /^(?:[a-z]?[st]ions?|[st]ional(?:ly|ism)?|ments?|mental|ness|ities|ity|tive(?:ly|s)?|ative|ing(?:ly|s)?|tings?|ences?|ances?|ency|ancy|ously?|ables?|ibles?|ably|ibility|ability|ically|icals?|ized?|izes|izing|ization|ised?|isms?|ists?|ers|ly|fully|less|ternational|nomic(?:al|s)?|ernment(?:s|al)?|erning|ular(?:ly)?|mum|tures?|tural|sures?|curity|ology|ological|graphy|graphic)\b/;

/** Words as they occur in the text, lower case, with their inner hyphens; halves at the ends of lines are none. */
export type SeenWords = ReadonlySet<string>;

export function seenWords(text: string): SeenWords {
  const whole = text
    .toLowerCase()
    .replace(/(?<!\p{L})\p{L}{1,40}[-\u00ad\u2010][ \t]*\n[ \t]*\p{L}{1,40}/gu, ' ');
  return new Set(whole.match(/\p{L}[\p{L}\p{M}'’]*(?:-\p{L}[\p{L}\p{M}'’]*)*/gu) ?? []);
}

/**
 * Whether the hyphen at the end of a line only cut the word: then it goes. Safe when the whole word occurs elsewhere in
 * the text or the rest of it is no word; in doubt the hyphen stays, since “long-term” must not become “longterm”.
 */
export function isCutWord(before: string, after: string, seen: SeenWords): boolean {
  const head = /(\p{L}[\p{L}\p{M}'’]*)[-\u00ad\u2010]$/u.exec(before.slice(-60))?.[1]?.toLowerCase();
  const tail = /^\p{Ll}[\p{L}\p{M}'’]*/u.exec(after)?.[0];
  if (head === undefined || tail === undefined) return false;
  if (before.endsWith('\u00ad')) return true;
  if (seen.has(`${head}-${tail}`)) return false;
  if (seen.has(head + tail)) return true;
  return tails.test(tail) && !(seen.has(head) && seen.has(tail));
}

/** Whether two lines meet in one word, cut or compounded: no space stands between them. */
export function isHyphenJoint(before: string, after: string): boolean {
  return /\p{L}[-\u00ad\u2010]$/u.test(before.slice(-3)) && /^\p{L}/u.test(after);
}

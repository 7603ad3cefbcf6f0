/** What the shape of a line says, without knowing what stands around it. */

/** Marks after the stop: quotation marks, asterisks, directions, the number of a note. */
const closers = '(?:["”’»)\\]\'*_\u200e\u200f⁰¹²³⁴⁵⁶⁷⁸⁹]|\\[\\d{1,3}\\])*';
const ended = new RegExp(`[.!?…:;。！？؟۔।]${closers}\\s*$`, 'u');
const fullStop = new RegExp(`[.!?…。！？؟۔।]${closers}\\s*$`, 'u');

/** Words that a title in title case may leave small. */
const smallWords = new Set(
  (
    'a an the and but or nor for so yet as at by in into of off on onto out over per than that to up upon via vs with ' +
    'within without from is are not between about against among under after before'
  ).split(' '),
);

/** Ends as a sentence, or as the line before a list or quotation, ends. */
export function isEnded(text: string): boolean {
  return ended.test(text.slice(-12));
}

export function endsInFullStop(text: string): boolean {
  return fullStop.test(text.slice(-12));
}

export function startsSmall(text: string): boolean {
  return /^[\s"“‘'(]*\p{Ll}/u.test(text.slice(0, 8));
}

export function wordsIn(text: string): number {
  let count = 0;
  for (const word of text.split(/\s+/)) if (/[\p{L}\p{N}]/u.test(word)) count += 1;
  return count;
}

export function holdsUrl(text: string): boolean {
  return /https?:\/\/|\bwww\.|\bdoi\.org|\bdoi:/i.test(text);
}

export function isUrlOnly(text: string): boolean {
  return /^[<(]?(https?:\/\/|www\.|doi:|doi\.org)\S*$/i.test(text.trim());
}

/** Most words that count begin with a capital; text in a script without capitals is none. */
export function isTitleCase(text: string): boolean {
  const words = (text.match(/[\p{L}][\p{L}\p{M}'’]*/gu) ?? []).filter(
    (word, index) => index === 0 || !smallWords.has(word.toLowerCase()),
  );
  const first = words[0];
  if (first === undefined || !/^\p{Lu}/u.test(first)) return false;
  const capital = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return capital / words.length >= 0.75;
}

/** Letters of a script without capitals, such as Arabic, Hebrew, Chinese. */
export function hasNoCase(text: string): boolean {
  return /\p{Lo}/u.test(text) && !/[\p{Lu}\p{Ll}]/u.test(text);
}

/** “2.”, “2.1”, “IV.”, “A.” before a heading; the depth is how many numbers stand there. Null when there is none. */
export function headingNumber(text: string): { readonly depth: number } | null {
  const match = /^(?:(\d{1,2}(?:\.\d{1,2}){0,3})[.):]?|([IVX]{1,5}|[A-Z])[.)])\s+\p{Lu}/u.exec(text);
  if (!match) return null;
  return { depth: match[1]?.split('.').length ?? 1 };
}

export function isBulleted(text: string): boolean {
  return /^\s*[-–—*•▪◦‣·o]\s+\S/u.test(text.slice(0, 40));
}

export function isNumberedItem(text: string): boolean {
  return /^\s*(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s+\S/u.test(text.slice(0, 40));
}

export function isSeparator(text: string): boolean {
  return /^\s*(?:[_=*~—–-]\s*){3,}$/u.test(text) && text.length < 200;
}

const numbers = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'];

/**
 * How far several levels of one row agree, as “Two say Good, one says Fair.”; the best first, as `levels` is sorted.
 * `given` are titles of levels. Empty when none is given.
 */
export function spreadWords(levels: readonly string[], given: readonly string[]): string {
  const counted = levels.flatMap((level) => {
    const count = given.filter((title) => title === level).length;
    return count === 0 ? [] : [{ level, count }];
  });
  const [only] = counted;
  if (!only) return '';
  if (counted.length === 1) {
    if (only.count === 1) return `One says ${only.level}.`;
    return `${only.count === 2 ? 'Both' : `All ${numberOf(only.count).toLowerCase()}`} say ${only.level}.`;
  }
  const words = counted.map(
    ({ level, count }) => `${numberOf(count)} ${count === 1 ? 'says' : 'say'} ${level}`,
  );
  return `${words.map((part, at) => (at === 0 ? part : lowered(part))).join(', ')}.`;
}

function numberOf(count: number): string {
  return numbers[count] ?? String(count);
}

function lowered(words: string): string {
  return words.slice(0, 1).toLowerCase() + words.slice(1);
}

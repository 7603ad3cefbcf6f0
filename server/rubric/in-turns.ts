/** Milliseconds of work between which others are answered. */
const turn = 25;

/**
 * Does the work for one item after the other. Judging an essay for the first time takes milliseconds, and whoever
 * assesses three hundred asks for all of them at once: what others ask for comes in between.
 */
export async function inTurns<Item, Made>(
  items: readonly Item[],
  work: (item: Item) => Made,
): Promise<Made[]> {
  const made: Made[] = [];
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since > turn) {
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
    made.push(work(item));
  }
  return made;
}

/** Open questions that may stand open at a time: more is a wall (rules.md 7.0 e; Google Tricorder, ESEC/FSE 2018). */
export const maxOpened = 3;

/** Opens a card as the latest; the one opened longest ago closes when there would be more than three. */
export function opening(opened: readonly string[], key: string): readonly string[] {
  return [...opened.filter((other) => other !== key), key].slice(-maxOpened);
}

export function closing(opened: readonly string[], key: string): readonly string[] {
  return opened.filter((other) => other !== key);
}

/**
 * The cards that stand open among those listed. Until somebody has opened or closed one (`null`), and when all that
 * stood open are fixed, it is the first: the next thing to do.
 */
export function openedAmong(
  listed: readonly { readonly key: string }[],
  opened: readonly string[] | null,
): ReadonlySet<string> {
  const still = opened?.filter((key) => listed.some((finding) => finding.key === key)) ?? [];
  if (still.length > 0 || opened?.length === 0) return new Set(still);
  return new Set(listed.slice(0, 1).map((finding) => finding.key));
}

import type { Finding } from '#shared/rubric/finding.ts';

/** Findings that say the same: so many of them share one card, where two cards still read well side by side. */
const fewestTogether = 3;

/** One card of the panel: a finding, and the others that say the same of other places, in their order. */
export type Card = {
  /** Stays the same while another of its findings is shown. */
  readonly id: string;
  readonly shown: Finding;
  readonly others: readonly Finding[];
};

/** What a finding says, whatever the place. */
export function sayingOf({ ruleId, messageId }: Finding): string {
  return `${ruleId} ${messageId}`;
}

/**
 * The cards for findings, in their order; a shared card stands where its first finding would. `chosen` is keyed by
 * saying and holds the key of the finding to show; without one it is the first.
 */
export function cardsOf(findings: readonly Finding[], chosen: ReadonlyMap<string, string>): readonly Card[] {
  const together = new Map<string, Finding[]>();
  for (const finding of findings) {
    const saying = sayingOf(finding);
    together.set(saying, [...(together.get(saying) ?? []), finding]);
  }
  return findings.flatMap((finding): Card[] => {
    const saying = sayingOf(finding);
    const alike = together.get(saying) ?? [];
    if (alike.length < fewestTogether) return [{ id: finding.key, shown: finding, others: [] }];
    if (finding !== alike[0]) return [];
    const shown = alike.find((one) => one.key === chosen.get(saying)) ?? finding;
    return [{ id: saying, shown, others: alike.filter((one) => one !== shown) }];
  });
}

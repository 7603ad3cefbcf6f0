import type { Assessment } from '#shared/assessment/assessment.ts';

/** One person’s newest assessment with those before it, oldest first. */
export type Rounds = { readonly current: Assessment; readonly earlier: readonly Assessment[] };

/**
 * By person, the student’s own first, else in the order in which they began. An assessment does not say whose it is but
 * for a name; as nobody begins one before the last is finished, two of one name that overlap are two people’s.
 */
export function roundsOf(assessments: readonly Assessment[]): Rounds[] {
  const chains: Assessment[][] = [];
  for (const assessment of assessments.toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))) {
    const chain = chains.find((before) => goesOn(before.at(-1), assessment));
    if (chain) chain.push(assessment);
    else chains.push([assessment]);
  }
  const rounds = chains.flatMap((chain) => {
    const current = chain.at(-1);
    return current ? [{ current, earlier: chain.slice(0, -1) }] : [];
  });
  const rank = ({ current }: Rounds) => (current.type === 'self' ? 0 : 1);
  return rounds.sort((a, b) => rank(a) - rank(b));
}

function goesOn(last: Assessment | undefined, { type, assessor, createdAt }: Assessment): boolean {
  if (last?.type !== type || last.assessor.isYou !== assessor.isYou || last.assessor.name !== assessor.name)
    return false;
  const finishedAt = type === 'self' ? last.submittedAt : last.releasedAt;
  return finishedAt !== null && finishedAt <= createdAt;
}

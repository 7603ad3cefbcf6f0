import { byOrder } from '../graph.ts';
import type { Premise, Relation } from '../records.ts';

const inOrder = byOrder<Premise>((premise) => premise.nodeId);

/** Premises stand sorted in the record, so that two ways to one state are byte-equal. */
export function sortedPremises(premises: readonly Premise[]): Premise[] {
  return [...premises].sort(inOrder);
}

export function withPremise(relation: Relation, premise: Premise): Relation {
  return { ...relation, premises: sortedPremises([...relation.premises, premise]) };
}

export function withoutPremise(relation: Relation, nodeId: string): Relation {
  return { ...relation, premises: relation.premises.filter((premise) => premise.nodeId !== nodeId) };
}

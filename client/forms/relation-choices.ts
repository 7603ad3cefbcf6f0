import { kinds } from '#shared/graph/kinds/index.ts';
import { type NodeKindId, type RelationKindId, relationKindIds } from '#shared/graph/records.ts';
import { relationWord } from '#shared/graph/relations.ts';
import type { Choice } from './ChoiceList.tsx';

/** The kinds of a relation, each in the word it would have from a node of this kind to that target. */
export function relationChoices(
  premise: NodeKindId,
  target: NodeKindId | 'relation',
): readonly Choice<RelationKindId>[] {
  const to = target === 'relation' ? 'the step' : `the ${kinds[target].word}`;
  return relationKindIds.map((kind) => ({
    id: kind,
    title: capital(relationWord(kind, premise, target)),
    description: explanations[kind](to),
  }));
}

const explanations: Readonly<Record<RelationKindId, (to: string) => string>> = {
  support: (to) => `It makes ${to} easier to believe.`,
  oppose: (to) => `It makes ${to} harder to believe.`,
  concede: (to) => `It grants that ${to} has a point.`,
  restate: (to) => `It says what ${to} says, in other words.`,
};

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

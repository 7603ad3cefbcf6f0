import type { Proposal } from '#shared/draft/draft.ts';
import { kinds } from '#shared/graph/kinds/index.ts';
import { shortText } from '#shared/graph/labels.ts';
import type { NodeKindId } from '#shared/graph/records.ts';
import { relationWord } from '#shared/graph/relations.ts';
import type { ProposalRow } from './rows.ts';

/** “is evidence for the claim “Buses …”, on your map”. */
export function linkWords({ kind, target }: Pick<ProposalRow, 'kind' | 'target'>): string {
  if (!target)
    return kind === 'thesis' ? 'What everything else speaks for' : 'Would stand by itself until you link it';
  const word = relationWord(target.relation, kind, target.kind);
  const short = shortText({ kind: target.kind, text: target.text }, 50);
  return `${word} the ${kinds[target.kind].word} “${short}”${target.isOnMap ? ', on your map' : ''}`;
}

/** What spoke for the kind; for a kind of the student's own there is nothing to add. */
export function signsOf({ cues, kind }: Proposal, now: NodeKindId): readonly string[] {
  if (now !== kind) return [`You changed it from ${kinds[kind].word}`];
  return cues.map(({ words }) =>
    words.length > longestSign ? `${words.slice(0, longestSign - 2).trimEnd()}…”` : words,
  );
}

/** A sign may quote half a sentence, which stands above it anyway. */
const longestSign = 72;

export const confidenceWords = { confident: 'Confident', unsure: 'Unsure' } as const;

export const unansweredQuestion = 'Where does your essay answer this? No rebuttal was found.';

/** The row as it is read out when it gets the focus. */
export function spokenRow(row: ProposalRow): string {
  const { proposal, kind, isUnanswered } = row;
  const confidence = kind === proposal.kind ? `, ${proposal.confidence}` : '';
  const question = isUnanswered ? ` ${unansweredQuestion}` : '';
  return `${kinds[kind].title}${confidence}: ${proposal.text} ${linkWords(row)}.${question}`;
}

/** “2 proposals”. */
export function counted(count: number): string {
  return count === 1 ? '1 proposal' : `${count} proposals`;
}

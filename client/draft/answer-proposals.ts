import type { Desk } from '#client/desk/desk.ts';
import { callsFor } from '#shared/draft/calls.ts';
import type { Draft } from '#shared/draft/draft.ts';
import type { CommandCall } from '#shared/graph/commands/index.ts';
import { kinds } from '#shared/graph/kinds/index.ts';
import { shortText } from '#shared/graph/labels.ts';
import type { NodeKindId } from '#shared/graph/records.ts';
import { choicesOf } from './choices.ts';
import type { ProposalRow } from './rows.ts';

/** What a person can say to a proposal: each is one act, and one undo takes it back. */

/** Puts a proposal on the map, or it and the open ones below it. */
export function accept(desk: Desk, draft: Draft, row: ProposalRow, isWithBranch: boolean) {
  const ids = isWithBranch ? row.branch : [row.id];
  const { kinds: changed } = choicesOf(desk).get();
  const calls = callsFor(draft, desk.getState().graph, ids, changed, desk.newId);
  const nodeId = nodeOf(calls, row);
  const title = kinds[row.kind].title;
  const more = ids.length - 1;
  const isDone = desk.run(calls, {
    title: more > 0 ? 'Accept proposals' : 'Accept the proposal',
    offerUndo: true,
    announce:
      more > 0 ? `${title} and ${more} below it accepted.` : `${title} accepted${placeOf(desk, calls)}.`,
    ...(nodeId === null ? {} : { select: { type: 'node', id: nodeId } }),
  });
  if (isDone) requestAnimationFrame(() => desk.viewport.ask('reveal'));
}

export function reject(desk: Desk, { id, kind }: ProposalRow) {
  const choices = choicesOf(desk);
  desk.runHere(
    'Reject the proposal',
    { redo: () => choices.setRejected([id], true), undo: () => choices.setRejected([id], false) },
    `${kinds[kind].title} rejected. It is kept under “Rejected”.`,
  );
}

export function showAgain(desk: Desk, ids: readonly string[]) {
  const choices = choicesOf(desk);
  desk.runHere(
    'Show rejected proposals again',
    { redo: () => choices.setRejected(ids, false), undo: () => choices.setRejected(ids, true) },
    ids.length === 1 ? 'The proposal is back in the list.' : `${ids.length} proposals are back in the list.`,
  );
}

export function changeKind(desk: Desk, { id, proposal, kind: before }: ProposalRow, kind: NodeKindId) {
  if (kind === before) return;
  const choices = choicesOf(desk);
  const set = (to: NodeKindId) => choices.setKind(id, to === proposal.kind ? null : to);
  desk.runHere(
    'Change the kind of a proposal',
    { redo: () => set(kind), undo: () => set(before) },
    `Proposed as ${kinds[kind].word} now.`,
  );
}

/** The node that the row became: new, or the empty thesis that it fills. */
function nodeOf(calls: readonly CommandCall[], { proposal }: ProposalRow): string | null {
  for (const call of calls) {
    if (call.name === 'add-node' && call.args.text === proposal.text) return call.args.id;
    if (call.name === 'edit-text' && call.args.text === proposal.text) return call.args.nodeId;
  }
  return null;
}

/** Where a single node went: “under “Buses …””, or beside everything. */
function placeOf(desk: Desk, [call]: readonly CommandCall[]): string {
  if (call?.name !== 'add-node') return '';
  if (call.args.parked) return '. It is parked until you link it, or accept what it speaks to';
  const { link } = call.args;
  const target = link?.type === 'relation' ? desk.getState().graph.nodes.get(link.target.id) : undefined;
  return target ? ` under “${shortText(target, 40)}”` : '';
}

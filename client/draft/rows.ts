import type { Draft, Proposal } from '#shared/draft/draft.ts';
import type { Node, NodeKindId, RelationKindId } from '#shared/graph/records.ts';
import { defaultRelationKind, signOf } from '#shared/graph/relations.ts';
import type { DraftChoices } from './choices.ts';

/** What a proposal would hang on: another proposal, on the map already or not. */
export type DraftTarget = {
  readonly relation: RelationKindId;
  readonly kind: NodeKindId;
  readonly text: string;
  readonly isOnMap: boolean;
};

export type SectionRow = {
  readonly type: 'section';
  readonly id: string;
  readonly title: string;
  /** Of the proposals in it that are open. */
  readonly count: number;
  readonly isFolded: boolean;
  readonly parentRow: null;
  readonly level: 1;
};

export type ProposalRow = {
  readonly type: 'proposal';
  readonly id: string;
  readonly proposal: Proposal;
  /** As it would be accepted: as proposed, or as the student has changed it. */
  readonly kind: NodeKindId;
  readonly target: DraftTarget | null;
  /** Open proposals that come along when the branch is accepted, itself first. */
  readonly branch: readonly string[];
  /** A counterargument that nothing in the draft answers. */
  readonly isUnanswered: boolean;
  readonly parentRow: string | null;
  readonly level: number;
};

export type DraftRow = SectionRow | ProposalRow;

/**
 * The open proposals as they are listed: by section in the order of the text, and in each section what speaks to another
 * proposal of it below that one. Those on the map and those rejected are left out; of folded sections the head is left.
 */
export function draftRows(
  { proposals }: Draft,
  accepted: ReadonlyMap<string, string>,
  { rejected, kinds }: DraftChoices,
  folded: ReadonlySet<string>,
  mapThesis: Pick<Node, 'text'> | null,
): DraftRow[] {
  const byId = new Map(proposals.map((proposal) => [proposal.id, proposal]));
  const isOpen = ({ id }: Proposal) => !accepted.has(id) && !rejected.has(id);
  const open = proposals.filter(isOpen);
  const kindOf = ({ id, kind }: Proposal) => kinds.get(id) ?? kind;
  const answered = new Set(
    proposals
      .filter((one) => kindOf(one) === 'rebuttal' && !rejected.has(one.id))
      .flatMap(({ link }) => (link ? [link.to] : [])),
  );
  const sections = sectionsOf(open);
  const isSectioned = sections.length > 1 || sections.some(({ title }) => title !== '');
  return sections.flatMap(({ id, title, members }): DraftRow[] => {
    const isFolded = isSectioned && folded.has(id);
    const inside = new Set(members.map((member) => member.id));
    const childrenOf = (parent: string | null) =>
      members.filter(({ link }) => (link && inside.has(link.to) ? link.to : null) === parent);
    const rowsBelow = (parent: string | null, level: number): DraftRow[] =>
      childrenOf(parent).flatMap((proposal): DraftRow[] => [
        {
          type: 'proposal',
          id: proposal.id,
          proposal,
          kind: kindOf(proposal),
          target: targetOf(proposal, kindOf(proposal)),
          branch: branchOf(proposal.id),
          isUnanswered: kindOf(proposal) === 'counterargument' && !answered.has(proposal.id),
          parentRow: parent ?? (isSectioned ? id : null),
          level,
        },
        ...rowsBelow(proposal.id, level + 1),
      ]);
    const head: DraftRow = {
      type: 'section',
      id,
      title: title || 'Main part',
      count: members.length,
      isFolded,
      parentRow: null,
      level: 1,
    };
    return [...(isSectioned ? [head] : []), ...(isFolded ? [] : rowsBelow(null, isSectioned ? 2 : 1))];
  });

  /** As `callsFor` ties it: to the map's own thesis for a proposed one, over a rejected statement to what that one speaks for. */
  function targetOf({ link, kind: proposed }: Proposal, kind: NodeKindId): DraftTarget | null {
    if (!link) return null;
    let to = byId.get(link.to);
    const relation = to && kind !== proposed ? defaultRelationKind(kind, kindOf(to)) : link.kind;
    if (mapThesis && to && kindOf(to) === 'thesis' && !accepted.has(to.id))
      return { relation, kind: 'thesis', text: mapThesis.text, isOnMap: true };
    while (to && rejected.has(to.id) && !accepted.has(to.id)) {
      if (!to.link || signOf[to.link.kind] !== 1 || signOf[relation] !== 1) return null;
      to = byId.get(to.link.to);
    }
    return to ? { relation, kind: kindOf(to), text: to.text, isOnMap: accepted.has(to.id) } : null;
  }

  function branchOf(top: string): string[] {
    const branch = new Set([top]);
    const order = [top];
    for (const id of order)
      for (const proposal of open)
        if (proposal.link?.to === id && !branch.has(proposal.id)) {
          branch.add(proposal.id);
          order.push(proposal.id);
        }
    return order;
  }
}

type Section = { readonly id: string; readonly title: string; readonly members: Proposal[] };

/** Neighbours under one heading; two sections may have the same name. */
function sectionsOf(proposals: readonly Proposal[]): Section[] {
  const sections: Section[] = [];
  for (const proposal of proposals) {
    const last = sections.at(-1);
    if (last?.title === proposal.section) last.members.push(proposal);
    else {
      const same = sections.filter(({ title }) => title === proposal.section).length;
      sections.push({
        id: `section ${same} ${proposal.section}`,
        title: proposal.section,
        members: [proposal],
      });
    }
  }
  return sections;
}

/** Proposals that object to something, whatever has become of them. */
export function hasCounterargument({ proposals }: Draft, { kinds, rejected }: DraftChoices): boolean {
  return proposals.some(({ id, kind }) => !rejected.has(id) && (kinds.get(id) ?? kind) === 'counterargument');
}

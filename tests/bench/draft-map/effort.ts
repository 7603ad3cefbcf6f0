import type { Proposal } from '#shared/draft/draft.ts';
import type { Reference } from './border-security.ts';
import { wordsOf } from './border-security.ts';

/**
 * How many commands lead from nothing, and from a draft, to a reference map. One command each: add a node (with its
 * first relation), connect, change a kind, retarget, change a relation's kind, edit a text, remove a node, disconnect,
 * accept one proposal, accept a branch. Changing the kind of a proposal before accepting it counts as a command more.
 */
export type Effort = {
  readonly fromEmpty: number;
  readonly fromDraft: number;
  readonly share: number;
  readonly parts: Readonly<Record<string, number>>;
};

type Match = {
  readonly proposal: Proposal;
  readonly node: Reference['nodes'][number];
  readonly isExact: boolean;
};

export function effortOf(reference: Reference, proposals: readonly Proposal[]): Effort {
  const withRelation = new Set(reference.relations.map(({ from }) => from));
  const fromEmpty = reference.nodes.length + reference.relations.length - withRelation.size;
  const matches = matchesOf(reference, proposals);
  const all = fromAll(reference, proposals, matches);
  const single = fromSingle(reference, proposals, matches);
  const parts = total(all) <= total(single) ? all : single;
  return { fromEmpty, fromDraft: total(parts), share: total(parts) / fromEmpty, parts };
}

/** Each reference node with the proposal whose words hold most of its own; a proposal is used once. */
export function matchesOf(reference: Reference, proposals: readonly Proposal[]): Match[] {
  const used = new Set<string>();
  return reference.nodes.flatMap((node): Match[] => {
    const fitting = proposals.filter(({ id, text }) => {
      const words = wordsOf(text);
      return !used.has(id) && (words.includes(node.words) || node.words.includes(words));
    });
    const [proposal] = fitting.sort((a, b) => distance(a, node.words) - distance(b, node.words));
    if (!proposal) return [];
    used.add(proposal.id);
    return [{ proposal, node, isExact: wordsOf(proposal.text) === node.words }];
  });
}

function distance({ text }: Proposal, words: string): number {
  return Math.abs(wordsOf(text).length - words.length);
}

/** Accepts the whole draft, branch by branch, and mends what is wrong. */
function fromAll(reference: Reference, proposals: readonly Proposal[], matches: readonly Match[]) {
  const roots = proposals.filter(({ link }) => link === null).length;
  const extra = proposals.length - matches.length;
  return {
    accept: roots,
    remove: extra,
    ...mended(reference, matches, new Set(proposals.map(({ id }) => id))),
  };
}

/** Accepts one by one what the reference has, its kind changed first where it is wrong. */
function fromSingle(reference: Reference, _proposals: readonly Proposal[], matches: readonly Match[]) {
  const kept = new Set(matches.map(({ proposal }) => proposal.id));
  return { accept: matches.length, remove: 0, ...mended(reference, matches, kept) };
}

function mended(reference: Reference, matches: readonly Match[], accepted: ReadonlySet<string>) {
  const nodeOf = new Map(matches.map(({ proposal, node }) => [proposal.id, node.id]));
  const matched = new Set(matches.map(({ node }) => node.id));
  let changeKind = 0;
  let editText = 0;
  let retarget = 0;
  let changeRelation = 0;
  let connect = 0;
  let disconnect = 0;
  for (const { proposal, node, isExact } of matches) {
    if (proposal.kind !== node.kind) changeKind++;
    if (!isExact) editText++;
    const wanted = reference.relations.filter(({ from }) => from === node.id);
    // The relation kind follows the node kind where the kind is changed, and counts where it still differs.
    const link = proposal.link && accepted.has(proposal.link.to) ? proposal.link : null;
    const to = link ? nodeOf.get(link.to) : undefined;
    if (!link) connect += wanted.length;
    else if (wanted.length === 0) disconnect++;
    else {
      const same = wanted.find((one) => one.to === to);
      if (!same) retarget++;
      const kind = same?.kind ?? wanted[0]?.kind;
      const adapted = proposal.kind !== node.kind;
      if (!adapted && kind !== link.kind) changeRelation++;
      connect += wanted.length - 1;
    }
  }
  const missing = reference.nodes.filter(({ id }) => !matched.has(id));
  const addNode = missing.length;
  for (const { id } of missing)
    connect += Math.max(reference.relations.filter(({ from }) => from === id).length - 1, 0);
  return { addNode, changeKind, editText, retarget, changeRelation, connect, disconnect };
}

function total(parts: Readonly<Record<string, number>>): number {
  return Object.values(parts).reduce((sum, count) => sum + count, 0);
}

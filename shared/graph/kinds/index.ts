import type { Node, NodeKindId } from '../records.ts';
import { claim } from './claim.ts';
import { counterargument } from './counterargument.ts';
import { evidence } from './evidence.ts';
import type { Kind, Role } from './kind.ts';
import { rebuttal } from './rebuttal.ts';
import { thesis } from './thesis.ts';
import { warrant } from './warrant.ts';

/** In the order of menus and of the legend. */
export const kinds = {
  thesis,
  claim,
  evidence,
  warrant,
  counterargument,
  rebuttal,
} as const satisfies Record<NodeKindId, Kind>;

export function kindOf(node: Pick<Node, 'kind'>): Kind {
  return kinds[node.kind];
}

export function roleOf(node: Pick<Node, 'kind'>): Role {
  return kinds[node.kind].role;
}

/** The one kind of a role; every role has exactly one kind so far. */
export function kindOfRole(role: Role): Kind {
  const kind = Object.values<Kind>(kinds).find((candidate) => candidate.role === role);
  if (!kind) throw new Error(`No kind has the role ${role}.`);
  return kind;
}

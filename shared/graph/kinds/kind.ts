import type { NodeFields, NodeKindId, RelationKindId } from '../records.ts';

/**
 * What a kind means to the rules. Shared code asks for the role, never for the kind: position (what is argued for),
 * assertion, ground (what is offered as given), bridge (why a reason counts), objection, reply.
 */
export type Role = 'position' | 'assertion' | 'ground' | 'bridge' | 'objection' | 'reply';

export type Kind = {
  readonly id: NodeKindId;
  readonly role: Role;
  /** As in “Add evidence”: lower case. */
  readonly word: string;
  readonly plural: string;
  /** Sentence case, on the card and in menus. */
  readonly title: string;
  /** Two lines for hover and help, with an example. */
  readonly explanation: string;
  /** Shown in an empty node: a question, never sample text. */
  readonly prompt: string;
  readonly fields: readonly (keyof NodeFields)[];
  /** The kind of relation a node of this kind leads out with when nothing else is said. */
  readonly relates: RelationKindId;
  /** The kind Tab makes under a node of this kind. */
  readonly child: NodeKindId;
  /** The kind `O` makes against a node of this kind. */
  readonly objection: NodeKindId;
  /** Types of evidence aside, whether a statement of this kind needs reasons of its own to be believed. */
  readonly needsSupport: boolean;
};

export function defineKind(kind: Kind): Kind {
  return kind;
}

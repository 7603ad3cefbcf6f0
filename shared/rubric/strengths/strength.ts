import type { RuleContext } from '../context.ts';
import type { Ref } from '../finding.ts';
import type { Example } from '../rule.ts';

/** Something done well: an observation about the work, never about the person. */
export type StrengthKind = {
  readonly id: string;
  /** Null when it cannot be said of this map. */
  readonly find: (context: RuleContext) => { readonly title: string; readonly refs: readonly Ref[] } | null;
  readonly examples: { readonly shown: readonly Example[]; readonly absent: readonly Example[] };
};

export function defineStrength(strength: StrengthKind): StrengthKind {
  return strength;
}

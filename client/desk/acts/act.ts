import type { ComponentType } from 'react';
import type { Desk } from '../desk.ts';
import type { DeskState } from '../state.ts';

/**
 * Where a key works. `map`: a map view (canvas or outline) has the focus and nothing is typed — the only place for
 * single letters (WCAG 2.1.4). `editing`: while typing in a node. `desk`: anywhere on the page but in other fields.
 */
export type KeyScope = 'map' | 'editing' | 'desk';

/** `chord` as in `aria-keyshortcuts`, with Mod for Control or Command: "Mod+Shift+Z", "Tab", "r", "F8". */
export type ActKey = { readonly chord: string; readonly scope: KeyScope };

export type ActGroup =
  | 'add'
  | 'edit'
  | 'link'
  | 'move'
  | 'view'
  | 'findings'
  | 'comments'
  | 'sources'
  | 'history';

/** One thing a person can do to the map. Keys, menus, toolbar and palette are all made from it, in every view. */
export type Act = {
  readonly id: string;
  readonly group: ActGroup;
  /** A verb phrase: “Add evidence”. */
  readonly title: string;
  readonly keys: readonly ActKey[];
  readonly icon?: ComponentType;
  /** Whether it can be done now, to the selection. */
  readonly isAvailable: (state: DeskState) => boolean;
  readonly perform: (desk: Desk) => void;
};

export function defineAct(act: Act): Act {
  return act;
}

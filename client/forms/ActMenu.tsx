import type { Act } from '#client/desk/acts/act.ts';
import { actNamed, acts } from '#client/desk/acts/index.ts';
import { keysText } from '#client/desk/acts/keyboard.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { ContextMenu } from '#client/ui/ContextMenu.tsx';
import type { MenuEntry } from '#client/ui/menu-entry.ts';
import { groupTitles } from './act-groups.ts';

export type ActMenuProps = {
  /** CSS px of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly onClose: () => void;
};

/** The menu of the selection: every act that can be done to it now, with its keys. The same in canvas and outline. */
export function ActMenu({ at, onClose }: ActMenuProps) {
  const desk = useDesk();
  const state = useDeskState((current) => current);
  const items = acts.filter((act) => isInMenu(act) && act.isAvailable(state)).map(entryOf);
  return (
    <ContextMenu
      label="Acts"
      items={items}
      at={at}
      onClose={onClose}
      onAction={(id) => actNamed(id).perform(desk)}
    />
  );
}

/** An act as a row of a menu, under the title of its group. */
function entryOf(act: Act): MenuEntry {
  const Icon = act.icon;
  return {
    id: act.id,
    title: act.title,
    keys: keysText(act),
    section: groupTitles[act.group],
    ...(Icon && { icon: <Icon /> }),
  };
}

/** Of what is about the view only what concerns the selection; walking and leaving are keys, not wishes. */
function isInMenu(act: Act): boolean {
  if (act.id === 'stop-editing') return false;
  return (
    act.group !== 'view' || act.id === 'fold' || act.id === 'focus-mode' || act.id === 'zoom-to-selection'
  );
}

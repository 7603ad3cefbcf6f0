/**
 * What floats (menus, panels, dialogs) stands on React Aria and is fetched when it is first opened, or when the page
 * is idle: the first load is half without it. In one place, so that a page can fetch all of it ahead.
 */
export const loadPopoverPanel = () =>
  import('./PopoverPanel.tsx').then(({ PopoverPanel }) => ({ default: PopoverPanel }));
export const loadMenuPanel = () =>
  import('./MenuPanel.tsx').then(({ MenuPanel }) => ({ default: MenuPanel }));
export const loadDialogPanel = () =>
  import('./DialogPanel.tsx').then(({ DialogPanel }) => ({ default: DialogPanel }));

export function loadOverlays(): Promise<unknown> {
  return Promise.all([loadPopoverPanel(), loadMenuPanel(), loadDialogPanel()]);
}

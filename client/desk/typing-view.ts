/** The two views of one map; each marks its root with `data-map-view`. */
export type MapView = 'map' | 'outline';

/**
 * Which of the views side by side draws the field of the node being typed: the one that had the focus last. Two
 * fields of one node would take the focus from each other. Where only one view is on the page, it is that one.
 */
export function typesIn(view: MapView, page: Document = document): boolean {
  const other = view === 'map' ? 'outline' : 'map';
  if (!page.querySelector(`[data-map-view="${other}"]`)) return true;
  return lastFocused === view;
}

/**
 * Whether the focus is beside the map, in the text or in a draft: undo may bring an empty map back to somebody at work
 * there, and its field must not take the focus from them.
 */
export function isAtWorkBeside(): boolean {
  return document.activeElement?.closest('[data-pane="side"], [data-pane="text"]') != null;
}

let lastFocused: MapView = 'map';

if (typeof document !== 'undefined') {
  document.addEventListener(
    'focusin',
    (event) => {
      const element = event.target instanceof Element ? event.target.closest('[data-map-view]') : null;
      const view = element?.getAttribute('data-map-view');
      if (view === 'map' || view === 'outline') lastFocused = view;
    },
    true,
  );
}

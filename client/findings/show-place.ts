import { goTo } from '#client/desk/acts/walk.ts';
import type { Desk } from '#client/desk/desk.ts';
import type { MapRef } from '#client/desk/state.ts';

/** Selects a place and leads the focus to it, in whichever view of the map is on the screen. */
export function showPlace(desk: Desk, on: MapRef) {
  desk.setHovered(null);
  if (on.type === 'node') goTo(desk, on.id);
  else desk.select([on]);
  desk.viewport.ask('show');
}

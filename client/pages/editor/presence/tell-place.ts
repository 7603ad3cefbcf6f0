import type { Desk } from '#client/desk/desk.ts';
import type { Clock } from '#client/desk/ports.ts';
import type { PersonPlace } from '#shared/essay/presence.ts';

/** Milliseconds after a move until it is told: whoever walks through the map is told where they stop. */
const settling = 400;
/** A sign of life well before one is taken for gone. */
const again = 8_000;

type TellPlacePorts = {
  readonly clock: Pick<Clock, 'after'>;
  /** Says it to the server; what fails is said again with the next sign of life. */
  readonly say: (place: PersonPlace | null, isHere: boolean) => void;
  readonly isSeen: () => boolean;
};

/**
 * Tells the others where one is: after each move, and again and again as long as the page is seen. Ends, and says that
 * one has left, with `stop`; `look` is called when the page is seen or hidden.
 */
export function tellPlace(
  desk: Pick<Desk, 'getState' | 'subscribe' | 'textPointer'>,
  { clock, say, isSeen }: TellPlacePorts,
): { readonly look: () => void; readonly stop: () => void } {
  let cancel = () => {};
  let told: string | null = null;
  const stops = [desk.subscribe(handleMove), desk.textPointer.subscribe(handleMove)];

  function tell() {
    const place = placeNow(desk);
    told = JSON.stringify(place);
    say(place, true);
    cancel = clock.after(again, tell);
  }

  function handleMove() {
    if (told === null || told === JSON.stringify(placeNow(desk))) return;
    cancel();
    cancel = clock.after(settling, tell);
  }

  function leave() {
    cancel();
    if (told !== null) say(null, false);
    told = null;
  }

  const look = () => {
    if (!isSeen()) leave();
    else if (told === null) tell();
  };
  look();
  return {
    look,
    stop: () => {
      leave();
      for (const stop of stops) stop();
    },
  };
}

/** The cursor in the text, else what is selected on the map. */
function placeNow({ getState, textPointer }: Pick<Desk, 'getState' | 'textPointer'>): PersonPlace | null {
  const at = textPointer.cursor();
  if (at !== null) return { type: 'text', at };
  const primary = getState().selection.at(-1);
  return primary ? { type: primary.type, id: primary.id } : null;
}

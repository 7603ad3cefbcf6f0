import { wasGivenBack } from './use-focus-back.ts';

/** Frames after which it gives up: what refuses the focus for so long will not take it. */
const tries = 10;

/**
 * Focuses an element, again in the next frames where it was refused: while a dialog or menu closes, React Aria keeps
 * the rest of the page inert, and then gives the focus back to where it was before. Ends with the function it answers,
 * and when somebody has put the focus elsewhere.
 */
export function focusSoon(element: HTMLElement): () => void {
  let frame = 0;
  let left = tries;
  const from = document.activeElement;
  const wasInert = element.closest('[inert]') !== null;
  const attempt = () => {
    if (isTaken(from) && document.activeElement !== element) return;
    element.focus({ preventScroll: true });
    const isDone = document.activeElement === element;
    left -= 1;
    // Once more after a refusal, because what closes gives the focus back a frame after the page is free again.
    if (left > 0 && (!isDone || (wasInert && left > tries - 3))) frame = requestAnimationFrame(attempt);
  };
  attempt();
  return () => cancelAnimationFrame(frame);
}

/**
 * In the next frame, when what was changed is drawn: moves the focus, unless somebody has put it elsewhere meanwhile. A
 * frame may come late, and must not take the focus away from under the next key.
 * @param led what the page itself may have led the focus to by then, as a selector
 */
export function moveFocusWhenDrawn(move: () => void, led?: string) {
  const mayMove = heldFocus(led);
  requestAnimationFrame(() => {
    if (mayMove()) move();
  });
}

/** Answers later, as after an answer of the server, whether the focus is still where it is now, or nowhere. */
export function heldFocus(led?: string): () => boolean {
  const from = document.activeElement;
  return () => !isTaken(from) || (led !== undefined && document.activeElement?.closest(led) !== null);
}

/** Whether somebody has put the focus elsewhere since it was on `from`. What closes gives it back: nobody's choice. */
function isTaken(from: Element | null): boolean {
  const now = document.activeElement;
  return now !== null && now !== document.body && now !== from && !wasGivenBack(now);
}

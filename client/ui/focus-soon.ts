/** Frames after which it gives up: by then somebody else has the focus on purpose. */
const tries = 10;

/**
 * Focuses an element, again in the next frames where it was refused: while a dialog or menu closes, React Aria keeps
 * the rest of the page inert, and then gives the focus back to where it was before. Ends with the function it answers.
 */
export function focusSoon(element: HTMLElement): () => void {
  let frame = 0;
  let left = tries;
  const wasInert = element.closest('[inert]') !== null;
  const attempt = () => {
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
 */
export function moveFocusWhenDrawn(move: () => void) {
  const from = document.activeElement;
  requestAnimationFrame(() => {
    const now = document.activeElement;
    if (now === null || now === document.body || now === from) move();
  });
}

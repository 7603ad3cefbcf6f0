import { type FocusEvent, type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react';
import type { DeskState } from '#client/desk/state.ts';

export type CanvasFocus = {
  /** The card that had the focus last. */
  readonly lastFocused: string | null;
  readonly handlers: {
    readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
    readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
  };
  /** Moves the focus to the reachable card, now or as soon as it is there. */
  readonly take: () => void;
};

/** Whether the canvas holds the focus, and which card it was on: it comes back to the same one. */
export function useFocusMemory(): CanvasFocus & {
  readonly holds: RefObject<boolean>;
  readonly wanted: RefObject<boolean>;
} {
  const holds = useRef(false);
  const wanted = useRef(false);
  const [lastFocused, setLastFocused] = useState<string | null>(null);
  const onFocus = useCallback((event: FocusEvent<HTMLElement>) => {
    const isCanvas = event.target === event.currentTarget;
    holds.current = isCanvas || cardOf(event.target) !== null;
    if (isCanvas && event.currentTarget.tabIndex === 0) wanted.current = true; // no card is drawn yet
    const id = cardOf(event.target)?.getAttribute('data-id');
    if (id) setLastFocused(id);
  }, []);
  const onBlur = useCallback((event: FocusEvent<HTMLElement>) => {
    // A card that goes away takes the focus nowhere: then the canvas still holds it and gives it to another card.
    const { target, relatedTarget } = event;
    if (relatedTarget) holds.current = false;
    else
      queueMicrotask(() => {
        // A press on nothing in particular does take it away; another window coming to the front does not.
        if (target.isConnected && document.hasFocus()) holds.current = false;
      });
  }, []);
  const [, draw] = useState(0);
  const take = useCallback(() => {
    wanted.current = true;
    draw((count) => count + 1); // the focus moves after the next drawing, which may have a new card
  }, []);
  return { lastFocused, handlers: { onFocus, onBlur }, take, holds, wanted };
}

/**
 * Leads the focus along: when the canvas holds it and another card becomes the reachable one, or typing ends, that
 * card is brought into view first and focused then.
 */
export function useFocusLead(
  root: RefObject<HTMLElement | null>,
  state: Pick<DeskState, 'editing' | 'selection'>,
  reachable: string | null,
  memory: ReturnType<typeof useFocusMemory>,
  reveal: (nodeId: string) => void,
) {
  const { editing } = state;
  const { holds, wanted, take } = memory;
  const seen = useRef(state.selection);
  useLayoutEffect(() => {
    const isNews = seen.current !== state.selection;
    seen.current = state.selection;
    if (reachable === null || editing !== null) return;
    const active = document.activeElement;
    const isLost = holds.current && (active === null || active === document.body);
    const isCard = root.current?.contains(active) && cardOf(active) !== null;
    // From the empty desk an arrow key walks to a card; a press on the desk, or panning it, leads nowhere.
    const isWalk = active === root.current && isNews && state.selection.length > 0;
    const isHere = active !== null && (isCard || isWalk);
    if (!wanted.current && !isLost && !isHere) return;
    const card = cardIn(root.current, reachable);
    wanted.current = card === null;
    if (card === active) return;
    reveal(reachable);
    if (card) {
      card.focus({ preventScroll: true });
      return;
    }
    const attempt = () => {
      const drawn = cardIn(root.current, reachable);
      if (!drawn) return false;
      wanted.current = false;
      drawn.focus({ preventScroll: true });
      return true;
    };
    return onceDrawn(attempt, () => {
      const now = document.activeElement;
      // A frame later somebody may have gone elsewhere, or a dialog have opened.
      if (now === null || now === document.body || root.current?.contains(now)) take();
      else wanted.current = false;
    });
  });
}

/**
 * For a card that was out of sight until now: React Flow draws it right after this drawing, while the key that led
 * here is still being answered. The next key then finds it in focus. Ends with the function it answers.
 * @param attempt answers whether the card was there
 * @param again tries anew in the next frame
 */
function onceDrawn(attempt: () => boolean, again: () => void): () => void {
  let isOver = false;
  let frame = 0;
  queueMicrotask(() => {
    if (!isOver && !attempt()) frame = requestAnimationFrame(again);
  });
  return () => {
    isOver = true;
    cancelAnimationFrame(frame);
  };
}

function cardIn(root: HTMLElement | null, nodeId: string): HTMLElement | null {
  const id = CSS.escape(nodeId);
  const selector = `.react-flow__node[data-id="${id}"], [data-relation-stop="${id}"]`;
  return root?.querySelector<HTMLElement>(selector) ?? null;
}

/** The card, or the stop of a relation, that an element is part of. */
export function cardOf(element: EventTarget | null): HTMLElement | null {
  return element instanceof Element
    ? element.closest<HTMLElement>('.react-flow__node, [data-relation-stop]')
    : null;
}

import { useLayoutEffect, useRef } from 'react';
import { useDesk } from '#client/desk/use-desk.ts';
import { focusSoon } from '#client/ui/focus-soon.ts';
import { kinds } from '#shared/graph/kinds/index.ts';
import { maxTextLength } from '#shared/graph/text.ts';
import styles from './CardField.module.css';
import type { CardModel } from './card-model.ts';

export type CardFieldProps = { readonly card: CardModel };

/** Where a node's text is typed; as tall as its text, so the card grows with it. Keys are the canvas's. */
export function CardField({ card }: CardFieldProps) {
  const desk = useDesk();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    element.setSelectionRange(element.value.length, element.value.length);
    return focusSoon(element);
  }, []);
  return (
    <textarea
      ref={field}
      className={`${styles.field} nodrag nopan nowheel nokey`}
      rows={card.lines}
      value={card.text}
      maxLength={maxTextLength}
      dir="auto"
      spellCheck
      data-typing
      placeholder={kinds[card.kind].prompt}
      aria-label={`Text of this ${kinds[card.kind].word}`}
      onChange={(event) => desk.typeText(card.id, event.currentTarget.value)}
      onBlur={(event) => {
        // The window losing the focus is no end of typing, nor is the field of the next node taking it.
        const next = event.relatedTarget;
        if (document.hasFocus() && desk.getState().editing === card.id && !isFieldOfView(next))
          desk.stopEditing();
      }}
    />
  );
}

/** In another field of the map, or nowhere: then whatever took the focus says what is edited. */
function isFieldOfView(element: EventTarget | null): boolean {
  return (
    element === null ||
    (element instanceof HTMLTextAreaElement && element.closest('[data-map-view]') !== null)
  );
}

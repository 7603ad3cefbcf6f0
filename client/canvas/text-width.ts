import { piecesOf } from '#shared/graph/layout/wrap.ts';

/** The faces in which cards are set; each is a class of Measure.module.css. */
export type Face = 'body' | 'thesis' | 'small';

/** Widths of pieces of text in CSS px, by face. */
export type TextWidths = {
  /** Measures what the texts are made of, all at once: one reflow, however many texts are new. */
  readonly learn: (face: Face, texts: Iterable<string>) => void;
  readonly widthOf: (face: Face, piece: string) => number;
};

/**
 * Measures words where they are drawn, in the browser, so that font features and the reader's own text spacing count.
 * The ruler lies in `host`, takes no room and is hidden from everybody.
 */
export function createTextWidths(host: HTMLElement, classes: Readonly<Record<Face, string>>): TextWidths {
  const known: Record<Face, Map<string, number>> = { body: new Map(), thesis: new Map(), small: new Map() };
  const measure = (face: Face, words: readonly string[]) => {
    const ruler = host.ownerDocument.createElement('div');
    ruler.className = classes[face];
    const spans = words.map((word) => {
      const span = host.ownerDocument.createElement('span');
      span.textContent = word;
      return span;
    });
    ruler.append(...spans);
    host.append(ruler);
    words.forEach((word, index) => {
      known[face].set(word, spans[index]?.getBoundingClientRect().width ?? 0);
    });
    ruler.remove();
  };
  return {
    learn: (face, texts) => {
      const fresh = new Set<string>();
      for (const text of texts) {
        for (const piece of piecesOf(text)) if (!known[face].has(piece)) fresh.add(piece);
      }
      fresh.delete('\n');
      if (fresh.size > 0) measure(face, [...fresh]);
    },
    widthOf: (face, piece) => {
      if (!known[face].has(piece)) measure(face, [piece]);
      return known[face].get(piece) ?? 0;
    },
  };
}

import type { EssayText, Span } from '#shared/essay/text.ts';

/** Passages that are pointed at from beside the text; their offsets hold in `text` only. */
export type PointedPassage = {
  readonly text: EssayText;
  readonly spans: readonly Span[];
  /** Scrolled into sight, not only marked. */
  readonly isShown: boolean;
};

export type TextPointer = ReturnType<typeof createTextPointer>;

/**
 * How the text and what stands beside it find each other's places. Not a part of the desk's state: the cursor moves with
 * every key, and few care.
 */
export function createTextPointer() {
  const listeners = new Set<() => void>();
  const readers = new Set<(span: Span) => void>();
  let pointed: PointedPassage | null = null;
  let unread: Span | null = null;
  let cursor: number | null = null;

  function tell() {
    for (const listener of [...listeners]) listener();
  }

  return {
    pointed: () => pointed,
    pointAt(next: PointedPassage | null) {
      if (pointed === next) return;
      pointed = next;
      tell();
    },
    /** Where the cursor stands while the text has the focus: UTF-16 units of the essay's text. */
    cursor: () => cursor,
    setCursor(offset: number | null) {
      if (cursor === offset) return;
      cursor = offset;
      tell();
    },
    /** Called after every change of the above. */
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    /** The text pane leads the focus to passages, at once to one that was asked for before there was a pane. */
    onRead(reader: (span: Span) => void) {
      readers.add(reader);
      if (unread) reader(unread);
      unread = null;
      return () => {
        readers.delete(reader);
      };
    },
    /** Leads the focus to a passage, selected; false when no text is shown: then as soon as it is. */
    read(span: Span): boolean {
      for (const reader of readers) reader(span);
      if (readers.size === 0) unread = span;
      return readers.size > 0;
    },
  };
}

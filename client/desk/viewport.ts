/**
 * What acts ask of whichever panel shows the map: the desk knows no canvas, a panel registers what it can do.
 * `pin`: keep the selected nodes where they stand now. `menu`: the selection's menu. `reveal`: scroll it into view.
 * `show`: lead the focus to it, in whichever view of the map has room; the page answers it. `draft`: show what a draft
 * proposes for the text, with the focus in it; the page answers it too. `text`: make room for the
 * text. `import-text`: ask for a file to be its text.
 * `history`: show earlier versions.
 */
export type ViewRequest =
  | 'fit'
  | 'zoom-to-selection'
  | 'zoom-in'
  | 'zoom-out'
  | 'pin'
  | 'menu'
  | 'reveal'
  | 'show'
  | 'draft'
  | 'text'
  | 'import-text'
  | 'history'
  | 'next-pane'
  | 'previous-pane';

/** Answers false when it is not this panel's turn (as when the focus is in another one). */
export type ViewHandlers = { readonly [R in ViewRequest]?: () => boolean | undefined };

export type Viewport = {
  /** Ends with the function it answers; call it when the panel goes. */
  readonly register: (handlers: ViewHandlers) => () => void;
  /** Asks the panels, the latest first, until one does it; false when none did. */
  readonly ask: (request: ViewRequest) => boolean;
};

export function createViewport(): Viewport {
  const panels: ViewHandlers[] = [];
  return {
    register: (handlers) => {
      panels.push(handlers);
      return () => {
        const at = panels.indexOf(handlers);
        if (at !== -1) panels.splice(at, 1);
      };
    },
    ask: (request) =>
      panels.toReversed().some((panel) => {
        const handler = panel[request];
        return handler !== undefined && handler() !== false;
      }),
  };
}

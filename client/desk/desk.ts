import type { RubricRef } from '#shared/essay/essay.ts';
import type { CommandCall } from '#shared/graph/commands/index.ts';
import type { Suggestion } from '#shared/rubric/finding.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import type { CommentMarks, CommentTarget } from './comments.ts';
import type { DeskState, MapRef, OpenForm, View } from './state.ts';
import type { TextLine } from './text/text-line.ts';
import type { TextPointer } from './text-pointer.ts';
import type { StepAlong, StepHere } from './undo-stack.ts';
import type { Viewport } from './viewport.ts';

/** What a run leaves behind on the screen. */
export type RunOptions = {
  /** Said in the status region: “Evidence added under “Buses …””. The desk adds how to undo. */
  readonly announce?: string;
  readonly select?: MapRef;
  /** The node whose text is typed next. */
  readonly edit?: string;
  /** Dismissals and the like offer “Undo” in the notice. */
  readonly offerUndo?: boolean;
  /** The act's name for undo, “Accept the proposal”, where the first call's own says too little. */
  readonly title?: string;
  /** An edit of the text that was just made and is one act with the calls, of which there may be none then. */
  readonly along?: StepAlong;
};

/** One open essay: the only way in which panels read and change it, and the only place where they meet. */
export type Desk = {
  readonly getState: () => DeskState;
  readonly subscribe: (listener: () => void) => () => void;
  /** A fresh id for a record that a call makes. */
  readonly newId: () => string;
  /**
   * Runs calls as one user act: at once on the screen, one undo step, sent in order. Answers false, with a notice,
   * and changes nothing when one of them cannot be done.
   */
  readonly run: (calls: CommandCall | readonly CommandCall[], options?: RunOptions) => boolean;
  /** Does (by `redo`) what this device alone remembers, as one user act in the same order of undo as edits of the map. */
  readonly runHere: (title: string, act: StepHere, announce: string) => void;
  /** Text as it is typed: on the screen at once, sent after a pause; one undo step until the editing ends. */
  readonly typeText: (nodeId: string, text: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Undo and redo as the text pane has them: of the text or of the map, whichever was done last. */
  readonly undoLast: () => void;
  readonly redoLast: () => void;
  readonly select: (refs: readonly MapRef[]) => void;
  /** Starts typing in a node; it is selected too. */
  readonly edit: (nodeId: string) => void;
  /** Ends typing and sends what was typed. An empty node that was just made stays: undo takes it away. */
  readonly stopEditing: () => void;
  readonly setFolded: (nodeId: string, folded: boolean) => void;
  readonly setFocusOn: (nodeId: string | null) => void;
  readonly setHovered: (ref: MapRef | null) => void;
  readonly setFinding: (key: string | null) => void;
  /** What the feedback panel knows: how open comments are marked on the map and in the text. */
  readonly setComments: (comments: CommentMarks) => void;
  readonly setComment: (id: string | null) => void;
  /** Starts (or with null ends) a comment about something; the page shows where it is written. */
  readonly setCommenting: (target: CommentTarget | null) => void;
  /** Called when comments, assessments or the plan may have changed elsewhere. Ends with the function it answers. */
  readonly onFeedback: (listener: () => void) => () => void;
  readonly setView: (view: View) => void;
  readonly setTextOpen: (isOpen: boolean) => void;
  readonly openForm: (form: OpenForm | null) => void;
  readonly takeSuggestion: (suggestion: Suggestion) => void;
  /** Starts (or with null drops) a link; the act connect-here ends it. */
  readonly setConnecting: (ref: MapRef | null) => void;
  /** Puts words that were set aside back into their node, or onto the map as a new one; an ordinary, undoable act. */
  readonly bringBack: (setAsideId: string) => void;
  readonly letGo: (setAsideId: string) => void;
  /** Words in edits that the server does not have, to be read and copied where it will not take them; oldest first. */
  readonly unsentWords: () => readonly string[];
  /** The essay's text, as the text pane edits it. */
  readonly text: Pick<TextLine, 'open' | 'session' | 'document'>;
  /** What of the text is pointed at beside it, and where the cursor stands in it. */
  readonly textPointer: TextPointer;
  /** What acts ask of the panel that shows the map. */
  readonly viewport: Viewport;
  readonly announce: (text: string, tone?: 'done' | 'attention') => void;
  /**
   * Title, task and rubric are not part of the map; saved by PATCH, tried again when the server is back. A whole rubric
   * judges the map at once; one that is only named is fetched first.
   */
  readonly patchEssay: (patch: {
    readonly title?: string;
    readonly prompt?: string;
    readonly rubric?: RubricRef | Rubric;
  }) => void;
  /** Sends what is typed and ends the connection; what is not acknowledged stays on the device. */
  readonly close: () => void;
};

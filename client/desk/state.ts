import type { Essay, MemberRole } from '#shared/essay/essay.ts';
import type { Present } from '#shared/essay/presence.ts';
import type { SetFor } from '#shared/essay/set-for.ts';
import type { EssayText } from '#shared/essay/text.ts';
import type { Graph } from '#shared/graph/graph.ts';
import type { End } from '#shared/graph/records.ts';
import type { Evaluation } from '#shared/rubric/finding.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import type { CommentMarks, CommentTarget } from './comments.ts';

/** A node or relation that is selected: what acts act on. */
export type MapRef = End;

/**
 * Where an edit stands: on the server, on its way, kept on this device until the server is back, or refused. `gone`: the
 * server has no such map for this person any more; nothing can be saved unless it comes back.
 */
export type Saving = {
  readonly state: 'saved' | 'saving' | 'offline' | 'refused' | 'gone';
  /** Calls that the server has not acknowledged. */
  readonly waiting: number;
};

/** Said once in the polite status region, and shown for some seconds; `undo` offers the way back. */
export type Notice = {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'attention';
  readonly undo: boolean;
  /** The words that `desk.bringBack` can put back; null when nothing was set aside. */
  readonly setAsideId: string | null;
};

/** Words that could not be saved, or that another window has overwritten: kept on this device until let go. */
export type SetAside = {
  readonly id: string;
  readonly nodeId: string | null;
  readonly text: string;
  readonly reason: 'overwritten' | 'refused';
  /** ISO 8601 UTC. */
  readonly at: string;
};

/** A form that an act needs before it can run; client/forms draws it as a dialog. */
export type OpenForm = {
  readonly form:
    | 'link-to'
    | 'move-to'
    | 'change-kind'
    | 'change-relation'
    | 'edit-fields'
    | 'merge'
    | 'split'
    | 'cite'
    | 'source'
    | 'import-sources'
    | 'annotate-source'
    | 'appraise-source'
    | 'attach-text'
    | 'note'
    | 'dismiss'
    | 'paste-outline'
    | 'palette'
    | 'keys';
  /** What it is about; for forms of sources and 'dismiss' the id is a source's or a finding's key. */
  readonly ref: {
    readonly type: MapRef['type'] | 'source' | 'citation' | 'finding';
    readonly id: string;
  } | null;
  /** Text to start with, as for a pasted outline. */
  readonly text?: string;
};

export type View = 'split' | 'map' | 'outline';

/** All of one open essay that the panels draw. A new object after every change; parts that did not change are kept. */
export type DeskState = {
  readonly essay: Essay;
  readonly role: MemberRole;
  /** The assignment that it is done for, with the deadline that holds. */
  readonly assignment: SetFor | null;
  /** Confirmed graph with the unsent calls and the text being typed on top: what is on the screen. */
  readonly graph: Graph;
  /** Of the last change that the server has confirmed. */
  readonly revision: number;
  /** The essay's text: a new object after a pause in typing. */
  readonly text: EssayText;
  /** What the map is judged by: the one that `essay.rubric` names; the one before while that is on its way. */
  readonly rubric: Rubric;
  /** Of `graph` and `text`, under `rubric`; always in step with them. */
  readonly evaluation: Evaluation;
  /** The last one is the primary: keys act on it. */
  readonly selection: readonly MapRef[];
  /** The node from which the selection went over to relations: Escape leads back there. Null when there was none. */
  readonly walkedFrom: string | null;
  /** The node whose text is being typed. */
  readonly editing: string | null;
  /** Whether words were typed since the editing began: the text field's own undo comes first then. */
  readonly typing: boolean;
  /** Where a link was started by click or key, until it ends somewhere; see the act connect-here. */
  readonly connecting: MapRef | null;
  /** Nodes whose branch is folded. */
  readonly folded: ReadonlySet<string>;
  /** Focus mode: this node, its path to the thesis and what leads to it; the rest is dimmed. */
  readonly focusOn: string | null;
  /** Hovered in one panel, outlined in the others. */
  readonly hovered: MapRef | null;
  /** The finding whose card is open, by key. */
  readonly finding: string | null;
  /** Open comments as map and text draw them. */
  readonly comments: CommentMarks;
  /** The comment that is chosen, by id. */
  readonly comment: string | null;
  /** What a comment is being written about, where it was chosen on the map or in the text. */
  readonly commenting: CommentTarget | null;
  /** The others who have it open; null for whoever edits it alone, and until it is known. */
  readonly present: readonly Present[] | null;
  readonly view: View;
  /** Whether the text stands beside the map. */
  readonly isTextOpen: boolean;
  readonly form: OpenForm | null;
  readonly notice: Notice | null;
  readonly saving: Saving;
  /** Newest first. */
  readonly setAside: readonly SetAside[];
  readonly undoTitle: string | null;
  readonly redoTitle: string | null;
};

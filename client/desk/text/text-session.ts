import { collab, receiveTransaction, sendableSteps } from 'prosemirror-collab';
import {
  closeHistory,
  history,
  isHistoryTransaction,
  redo,
  redoDepth,
  undo,
  undoDepth,
} from 'prosemirror-history';
import type { Node as DocumentNode } from 'prosemirror-model';
import { EditorState, type Plugin, type Transaction } from 'prosemirror-state';
import { Mapping, Step } from 'prosemirror-transform';
import { textOf } from '#shared/essay/document.ts';
import type { EssayTextState } from '#shared/essay/essay.ts';
import { documentOf, jsonOf, textSchema } from '#shared/essay/schema.ts';
import type { EssayText } from '#shared/essay/text.ts';
import type { TextMoment } from '../undo-stack.ts';
import type { KeptText } from './kept-text.ts';
import type { TextChange } from './text-change.ts';
import { typedMarks } from './typed-marks.ts';

/** Steps of one entry of the log, at most; longer edits take several. */
const mostSteps = 500;

/** Undo remembers this many steps of the text, as many as acts on the map. */
const remembered = { newGroupDelay: 600, depth: 500 };

export type TextBatch = {
  readonly commandId: string;
  readonly textVersion: number;
  readonly steps: readonly unknown[];
};

export type TextSession = ReturnType<typeof createTextSession>;

/**
 * The essay's text while it is worked on: what the server has confirmed and, on top, one's own steps on their way
 * there (the ordered log of prosemirror-collab). Others' steps slide below one's own.
 */
export function createTextSession(
  start: EssayTextState,
  { clientId, plugins = [] }: { readonly clientId: string; readonly plugins?: readonly Plugin[] },
) {
  let confirmed = documentOf(start.document);
  let version = start.version;
  let state = stateOf(confirmed, version);
  /** The batch that the server may have; the first steps of what is unconfirmed. */
  let sent: { readonly commandId: string; readonly count: number } | null = null;
  let plain: { readonly document: DocumentNode; readonly version: number; readonly text: EssayText } | null =
    null;
  const listeners = new Set<(transaction: Transaction | null) => void>();
  /** Edits that can be undone, made so far. */
  let edits = 0;

  /** With nothing to undo, and nothing on its way. */
  function stateOf(doc: DocumentNode, at: number): EditorState {
    const own = [typedMarks, history(remembered), collab({ version: at, clientID: clientId })];
    return EditorState.create({ doc, plugins: [...plugins, ...own] });
  }

  function apply(transaction: Transaction) {
    if (transaction.docChanged && transaction.getMeta('addToHistory') !== false)
      edits += isHistoryTransaction(transaction) ? 0 : 1;
    state = state.apply(transaction);
    for (const listener of [...listeners]) listener(transaction);
  }

  function unconfirmed(): readonly Step[] {
    return sendableSteps(state)?.steps ?? [];
  }

  return {
    state: () => state,
    version: () => version,
    /** What the server has of it. */
    confirmed: (): EssayTextState => ({ version, document: jsonOf(confirmed) }),
    /** An edit of one's own, or a move of the selection. */
    dispatch: apply,
    /** Called after every change of the state; null when the text was replaced as a whole. */
    subscribe(listener: (transaction: Transaction | null) => void) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    /** The plain text of what is on the screen; the same object while the words stay the same. */
    text(): EssayText {
      if (plain?.document !== state.doc || plain.version !== version)
        plain = { document: state.doc, version, text: textOf(version, jsonOf(state.doc)) };
      return plain.text;
    },
    document: () => jsonOf(state.doc),
    waiting: () => unconfirmed().length > 0,
    moment: (): TextMoment => ({ depth: undoDepth(state), edits }),
    /** As `moment`, and what is typed next is a step of its own. */
    beginMoment(): TextMoment {
      apply(closeHistory(state.tr));
      return { depth: undoDepth(state), edits };
    },
    canRedo: () => redoDepth(state) > 0,
    undo: () => undo(state, apply),
    redo: () => redo(state, apply),
    /** The next batch for the server, the same one until it is known what became of it; null when all is confirmed. */
    batch(newId: () => string): TextBatch | null {
      const steps = unconfirmed();
      if (steps.length === 0) return null;
      sent ??= { commandId: newId(), count: Math.min(steps.length, mostSteps) };
      return {
        commandId: sent.commandId,
        textVersion: version,
        steps: steps.slice(0, sent.count).map((step) => step.toJSON()),
      };
    },
    /** The server has refused the batch for good, or for a text that has moved on: the next one gets an id of its own. */
    unsend() {
      sent = null;
    },
    /** A change of the log, in its order. */
    receive(change: TextChange) {
      if (change.textVersion !== version) return; // confirmed already, by a snapshot
      const steps = change.steps.map((step) => Step.fromJSON(textSchema, step));
      const isOwn = sent?.commandId === change.commandId;
      for (const step of steps) confirmed = step.apply(confirmed).doc ?? confirmed;
      version += steps.length;
      sent = null; // one's own batch is done; after somebody else's it was made on an old text and will be refused
      const owner = isOwn ? clientId : '';
      apply(
        receiveTransaction(
          state,
          steps,
          steps.map(() => owner),
          { mapSelectionBackward: true },
        ),
      );
    },
    /** Starts again from what the server has; one's own steps that it lacks are gone. */
    reset(next: EssayTextState) {
      confirmed = documentOf(next.document);
      version = next.version;
      sent = null;
      state = stateOf(confirmed, version);
      for (const listener of [...listeners]) listener(null);
    },
    /** Steps of an earlier visit, made on the text as it is confirmed here. */
    restore(kept: Pick<KeptText, 'steps' | 'sent'>) {
      const transaction = state.tr.setMeta('addToHistory', false);
      for (const json of kept.steps) {
        const step = Step.fromJSON(textSchema, json);
        if (transaction.maybeStep(step).failed) break;
      }
      if (transaction.steps.length === 0) return;
      sent = kept.sent && kept.sent.count <= transaction.steps.length ? kept.sent : null;
      apply(transaction);
    },
    /** Steps made elsewhere on the text as it is confirmed here, put on top of one's own. */
    adopt(steps: readonly Step[]) {
      const own = unconfirmed();
      const transaction = state.tr.setMeta('addToHistory', false);
      const done: (Step | null)[] = [];
      for (const [index, step] of steps.entries()) {
        const mapped = step.map(mappingOver(steps.slice(0, index), own, done));
        const isDone = mapped !== null && !transaction.maybeStep(mapped).failed;
        done.push(isDone ? mapped : null);
      }
      if (transaction.docChanged) apply(transaction);
    },
    unconfirmed,
    /** What of this is to be kept on the device; null when the server has everything. */
    kept(): (Pick<KeptText, 'steps' | 'sent'> & { readonly base: EssayTextState }) | null {
      const steps = unconfirmed();
      if (steps.length === 0) return null;
      return {
        base: { version, document: jsonOf(confirmed) },
        steps: steps.map((step) => step.toJSON()),
        sent,
      };
    },
  };
}

/** From the text after `before` to the one after `own` and what became of `before` on top of it. */
function mappingOver(before: readonly Step[], own: readonly Step[], done: readonly (Step | null)[]): Mapping {
  const mapping = new Mapping();
  for (const step of before.toReversed()) mapping.appendMap(step.getMap().invert());
  for (const step of own) mapping.appendMap(step.getMap());
  for (const [index, step] of done.entries())
    if (step) mapping.appendMap(step.getMap(), before.length - 1 - index);
  return mapping;
}

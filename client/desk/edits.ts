import { AppError } from '#shared/errors.ts';
import { type CommandCall, commandNamed, runCommand } from '#shared/graph/commands/index.ts';
import { type Diff, invert, isEmptyDiff } from '#shared/graph/diff.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { shortText } from '#shared/graph/labels.ts';
import { type Conflict, rebaseDiff } from '#shared/graph/rebase.ts';
import { maxTextLength } from '#shared/graph/text.ts';
import { chordText } from './acts/chord.ts';
import type { Desk } from './desk.ts';
import type { Optimistic } from './optimistic.ts';
import type { Outbox } from './outbox.ts';
import type { Overwritten } from './overwritten.ts';
import type { Screen } from './screen.ts';
import type { SetAsideWords } from './set-aside.ts';
import type { Typing } from './typing.ts';
import { diffOfStep, type Step, type StepHere, type UndoStack } from './undo-stack.ts';

type EditParts = {
  readonly optimistic: Optimistic;
  readonly outbox: Outbox;
  readonly undoStack: UndoStack;
  readonly typing: Typing;
  readonly screen: Screen;
  readonly overwritten: Overwritten;
  readonly setAside: SetAsideWords;
  readonly newId: () => string;
};

export type Edits = Pick<Desk, 'run' | 'runHere' | 'typeText' | 'undo' | 'redo'> & {
  /** Makes a call of the words typed so far. */
  readonly flush: () => void;
  /** What is typed next is another undo step. */
  readonly endTyping: () => void;
};

/** What the person at this screen does to the map. */
export function createEdits(parts: EditParts): Edits {
  const { optimistic, outbox, undoStack, typing, screen, overwritten, newId } = parts;
  /** The call that holds the words of this typing session so far; they are one undo step. */
  let session: { readonly nodeId: string; readonly commandId: string } | null = null;

  function put(call: CommandCall): Step['parts'][number] {
    const commandId = newId();
    const diff = optimistic.run(commandId, call);
    outbox.add({ commandId, call });
    return { commandId, diff };
  }

  function flush() {
    const draft = typing.take();
    const node = draft ? optimistic.graph().nodes.get(draft.nodeId) : undefined;
    if (!draft || node?.text === draft.text) return;
    const call = { name: 'edit-text', args: draft } as const;
    try {
      putWords(call);
      overwritten.typed(draft.nodeId, draft.text);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      const words = parts.setAside.keep(draft.nodeId, draft.text, 'refused');
      const text = `${error.message} Your words are kept on this device.`;
      screen.announce(text, { tone: 'attention', setAsideId: words.id });
    }
    screen.show();
  }

  function putWords(call: CommandCall & { name: 'edit-text' }) {
    const { nodeId } = call.args;
    const open = session?.nodeId === nodeId ? session.commandId : null;
    if (open !== null && outbox.amend({ commandId: open, call })) {
      undoStack.settle(open, optimistic.amend(open, call));
      return;
    }
    const part = put(call);
    if (open !== null) undoStack.extend(part);
    else undoStack.push({ title: commandNamed(call.name).title, parts: [part] });
    session = { nodeId, commandId: part.commandId };
  }

  function endTyping() {
    flush();
    session = null;
  }

  function run(...[wanted, options = {}]: Parameters<Desk['run']>): boolean {
    endTyping();
    const calls = 'name' in wanted ? [wanted] : wanted;
    const refused = firstProblem(optimistic.graph(), calls);
    if (refused) {
      screen.announce(refused.message, { tone: 'attention' });
      return false;
    }
    const done = calls.map(put).filter((part) => !isEmptyDiff(part.diff));
    const [first] = calls;
    const { along } = options;
    const isAct = done.length > 0 || along !== undefined;
    const title = options.title ?? (first ? commandNamed(first.name).title : 'Edit the text');
    if (isAct) undoStack.push({ title, parts: done, ...(along ? { along } : {}) });
    for (const { diff } of done) rememberWords(diff);
    const { select, edit, announce, offerUndo = false } = options;
    const target = edit === undefined ? select : ({ type: 'node', id: edit } as const);
    screen.show({
      ...(target ? { selection: [target] } : {}),
      ...(edit === undefined ? {} : { editing: edit, typing: false }),
    });
    if (announce === undefined) return true;
    screen.announce(announce + (isAct ? wayBackWords() : ''), { undo: offerUndo && isAct });
    return true;
  }

  function runHere(title: string, here: StepHere, announce: string) {
    endTyping();
    here.redo();
    undoStack.push({ title, parts: [], here });
    screen.announce(announce + wayBackWords(), { undo: true });
  }

  function rememberWords(diff: Diff) {
    for (const [from, to] of diff.updated)
      if (from.type === 'node' && to.type === 'node' && from.text !== to.text)
        overwritten.typed(to.id, to.text);
  }

  /** Takes a step back as far as nobody else has changed the same things since, and hands it on for the way forth. */
  function reverse(step: Step | undefined, handOn: (step: Step) => void, word: 'Undone' | 'Redone') {
    if (!step) {
      screen.announce(`There is nothing to ${word === 'Undone' ? 'undo' : 'redo'}.`);
      return;
    }
    if (step.here) {
      step.here[word === 'Undone' ? 'undo' : 'redo']();
      handOn(step);
      screen.announce(`${word}: ${step.title}.`);
      return;
    }
    const { along, ...mapStep } = step;
    const isAlong = along?.[word === 'Undone' ? 'undo' : 'redo']() ?? false;
    const diff = invert(diffOfStep(step));
    const { diff: possible, conflicts } = rebaseDiff(optimistic.graph(), diff);
    const textLeft = along && !isAlong ? 'The text was changed since and is left as it is.' : '';
    const left = [conflictText(optimistic.graph(), conflicts), textLeft].filter(Boolean).join(' ');
    if (isEmptyDiff(possible) && isAlong) {
      // The map's part stays as it is, so that there is nothing of it to do the other way round.
      handOn({ ...step, parts: [] });
      screen.announce(`${word}: ${step.title}. ${left}`.trim(), { tone: left ? 'attention' : 'done' });
      return;
    }
    if (isEmptyDiff(possible)) {
      screen.announce(left || `“${step.title}” is undone already.`, { tone: left ? 'attention' : 'done' });
      return;
    }
    const part = put({ name: 'apply-diff', args: { diff } });
    handOn({ ...(isAlong ? step : mapStep), parts: [part] });
    rememberWords(part.diff);
    const changed = [...part.diff.added, ...part.diff.updated.map(([, to]) => to)];
    const node = changed.find((record) => record.type === 'node');
    screen.show({
      editing: null,
      typing: false,
      ...(node ? { selection: [{ type: 'node', id: node.id }] as const } : {}),
    });
    screen.announce(`${word}: ${step.title}. ${left}`.trim(), { tone: left ? 'attention' : 'done' });
  }

  return {
    run,
    runHere,
    flush,
    endTyping,
    typeText(nodeId, text) {
      if (session && session.nodeId !== nodeId) endTyping();
      if (text.length > maxTextLength)
        screen.announce(
          'A node holds 5,000 characters; what is beyond was not taken. Split the text in two.',
          {
            tone: 'attention',
          },
        );
      typing.put(nodeId, text.slice(0, maxTextLength));
      screen.show({ editing: nodeId, typing: true });
    },
    undo() {
      endTyping();
      reverse(undoStack.takeUndo(), undoStack.pushUndone, 'Undone');
    },
    redo() {
      endTyping();
      reverse(undoStack.takeRedo(), undoStack.pushRedone, 'Redone');
    },
  };
}

/** How the act that was just announced is taken back; nothing where there are no keys: the button beside it says it. */
function wayBackWords(): string {
  if (globalThis.matchMedia?.('(pointer: coarse) and (hover: none)').matches) return '';
  return ` Undo: ${chordText('Mod+Z').replace('+', ' ')}.`;
}

/** Calls are one act: either all can be done, one after the other, or none is. */
function firstProblem(graph: Graph, calls: readonly CommandCall[]): AppError | null {
  try {
    calls.reduce((current, call) => runCommand(current, call).graph, graph);
    return null;
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
}

/** “…” was changed since and is left as it is. */
function conflictText(graph: Graph, conflicts: readonly Conflict[]): string {
  const [first] = conflicts;
  if (!first) return '';
  const others = new Set(conflicts.map((conflict) => conflict.id)).size - 1;
  const node = first.type === 'node' ? graph.nodes.get(first.id) : undefined;
  const name = node ? `“${shortText(node, 40)}”` : `One ${first.type}`;
  const what = others > 0 ? `${name} and ${others} more were` : `${name} was`;
  return `${what} changed since and ${others > 0 ? 'are left as they are' : 'is left as it is'}.`;
}

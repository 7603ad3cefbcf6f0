import type { Change, CommandResponse } from '#shared/essay/essay.ts';
import { type CommandCall, commandNamed } from '#shared/graph/commands/index.ts';
import { graphFromJson, graphToJson } from '#shared/graph/graph.ts';
import { shortText } from '#shared/graph/labels.ts';
import { Refusal, Unreachable } from '../api.ts';
import type { Confirmed, Optimistic, Outcome } from './optimistic.ts';
import type { Outbox, OutgoingCall } from './outbox.ts';
import type { Overwritten } from './overwritten.ts';
import type { DeskPorts } from './ports.ts';
import type { Screen } from './screen.ts';
import { type SetAsideWords, wordsOf } from './set-aside.ts';
import type { TextChange } from './text/text-change.ts';
import type { TextLine } from './text/text-line.ts';
import type { UndoStack } from './undo-stack.ts';
import type { WriteQueue } from './write-queue.ts';

/** Changes after which the kept snapshot is made anew. */
const snapshotEvery = 200;

type ConfirmationParts = Pick<DeskPorts, 'service' | 'kept'> & {
  readonly essayId: string;
  readonly optimistic: Optimistic;
  /** A function, as the outbox itself reports here. */
  readonly outbox: () => Outbox;
  readonly undoStack: UndoStack;
  readonly screen: Screen;
  readonly overwritten: Overwritten;
  readonly setAside: SetAsideWords;
  readonly writes: WriteQueue;
  /** A function, as the text's own answers come here too. */
  readonly text: () => Pick<TextLine, 'receive' | 'confirmed' | 'reset'>;
  /** Whether a call was made at this desk. */
  readonly isOwn: (commandId: string) => boolean;
};

export type Confirmations = ReturnType<typeof createConfirmations>;

/** What comes back from the server: answers, refusals, and what others did. */
export function createConfirmations(parts: ConfirmationParts) {
  const { essayId, optimistic, undoStack, screen, writes, service, kept } = parts;
  let sinceSnapshot = 0;
  let isCatchingUp = false;

  function receive(change: Confirmed) {
    const { applied, dropped } = optimistic.receive(change);
    for (const done of applied) settle(done);
    if (applied.some((done) => !parts.isOwn(done.commandId)))
      for (const { commandId, diff } of optimistic.unsent()) undoStack.settle(commandId, diff);
    if (applied.length > 0) screen.show();
    drop(dropped);
    for (const done of applied) if (!parts.isOwn(done.commandId)) tellOverwritten(done);
    if (optimistic.hasGap()) void catchUp();
  }

  function settle({ revision, commandId, diff, text }: Confirmed) {
    parts.outbox().confirm(commandId);
    undoStack.settle(commandId, diff);
    if (text) parts.text().receive({ commandId, ...text });
    writes.write(() => kept.keepChange({ essayId, revision, commandId, diff, text }));
    sinceSnapshot += 1;
    if (sinceSnapshot < snapshotEvery) return;
    sinceSnapshot = 0;
    keepSnapshot();
  }

  function keepSnapshot() {
    const { essay, role, rubric } = screen.state();
    const revision = optimistic.revision();
    const graph = graphToJson(optimistic.confirmedGraph());
    const text = parts.text().confirmed();
    // Its code is on the way, and the text behind the map until then: what is kept already stands.
    if (text) writes.write(() => kept.keepSnapshot({ essay, role, revision, graph, text, rubric }));
  }

  function tellOverwritten({ diff }: Confirmed) {
    for (const { nodeId, text } of parts.overwritten.replacedBy(diff, screen.state().graph)) {
      const words = parts.setAside.keep(nodeId, text, 'overwritten');
      const now = screen.state().graph.nodes.get(nodeId);
      const name = now ? `“${shortText(now, 40)}”` : 'a node';
      screen.announce(`Your text was replaced in another window; it reads ${name} now. Yours is kept.`, {
        tone: 'attention',
        setAsideId: words.id,
      });
    }
  }

  /** Calls that can no longer be done: said once, with the words in them kept. */
  function drop(dropped: Outcome['dropped']) {
    for (const { unsent, error } of dropped) {
      parts.outbox().remove(unsent.commandId);
      tellLost(unsent.commandId, unsent.call, error.message);
    }
  }

  function tellLost(commandId: string, call: CommandCall, detail: string) {
    undoStack.forget(commandId);
    const lost = wordsOf(call);
    const words = lost?.text ? parts.setAside.keep(lost.nodeId, lost.text, 'refused') : null;
    const kept = words ? ' Your words are kept on this device.' : '';
    screen.announce(`“${commandNamed(call.name).title}” could not be saved. ${detail}${kept}`, {
      tone: 'attention',
      setAsideId: words?.id ?? null,
    });
  }

  async function catchUp() {
    if (isCatchingUp) return;
    isCatchingUp = true;
    try {
      for (const change of await service.changes(essayId, optimistic.revision()))
        receive(confirmedOf(change));
    } catch (error) {
      // The live line brings the same once the server is back.
      if (!(error instanceof Unreachable) && !(error instanceof Refusal)) throw error;
    } finally {
      isCatchingUp = false;
    }
  }

  return {
    receive,
    catchUp,
    drop,
    keepSnapshot,
    onAnswer(commandId: string, { revision, diff }: CommandResponse) {
      receive({ revision, commandId, diff });
      screen.show();
    },
    onRefusal({ commandId, call }: OutgoingCall, refusal: Refusal) {
      const dropped = optimistic.drop(commandId);
      tellLost(commandId, call, refusal.message);
      drop(dropped);
    },
    /** What the server has under this id comes from the log; should it be here already, the kept call goes from the screen. */
    async onDoneBefore(commandId: string) {
      await catchUp();
      drop(optimistic.drop(commandId));
      screen.show();
    },
    /** The server was put back to an earlier state: what it has now is what counts; answers whether we have it. */
    async onAhead(): Promise<boolean> {
      try {
        const snapshot = await service.open(essayId);
        drop(optimistic.reset(graphFromJson(snapshot.graph), snapshot.revision));
        const words = parts.text().reset(snapshot.text);
        if (words !== null) parts.setAside.keep(null, words, 'refused');
        screen.show({ essay: snapshot.essay, role: snapshot.role, rubric: snapshot.rubric });
        screen.announce('The server was restored from a copy; the map shows what it has.', {
          tone: 'attention',
        });
        return true;
      } catch (error) {
        if (error instanceof Unreachable || error instanceof Refusal) return false;
        throw error;
      }
    },
  };
}

export function confirmedOf({ revision, commandId, change }: Change): Confirmed {
  const { diff } = change;
  if (change.type === 'diff') return { revision, commandId, diff };
  const { textVersion, steps } = change;
  return { revision, commandId, diff, text: { textVersion, steps } };
}

/** What changes of the log did to the text, in order. */
export function textChangesOf(changes: readonly Change[]): readonly TextChange[] {
  return changes.map(confirmedOf).flatMap(({ commandId, text }) => (text ? [{ commandId, ...text }] : []));
}

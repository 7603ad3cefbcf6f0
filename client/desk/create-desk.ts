import type { CommandCall } from '#shared/graph/commands/index.ts';
import { nextOrder } from '#shared/graph/order.ts';
import { Refusal, Unreachable } from '../api.ts';
import { listenToClipboard } from './acts/listen-to-clipboard.ts';
import { type Confirmations, confirmedOf, createConfirmations, textChangesOf } from './confirmations.ts';
import type { Desk } from './desk.ts';
import { adoptedCalls, type DeskStart, withoutDone } from './desk-start.ts';
import { createEdits } from './edits.ts';
import { createEssayHead } from './essay-head.ts';
import { createEssayPatches } from './essay-patches.ts';
import type { EssayPatch } from './essay-service.ts';
import { createLiveLine, type LiveLine } from './live-line.ts';
import { createOptimistic } from './optimistic.ts';
import { createOutbox, type Outbox } from './outbox.ts';
import { createOverwritten } from './overwritten.ts';
import type { DeskPorts } from './ports.ts';
import { readEssayView } from './preferences.ts';
import { createRubricLine } from './rubric-line.ts';
import { createScreen, type Screen } from './screen.ts';
import { createSetAside, lastWordsOf } from './set-aside.ts';
import type { Saving, SetAside } from './state.ts';
import type { TabListener, Tabs } from './tabs.ts';
import { takeSuggestion } from './take-suggestion.ts';
import { createTextLine } from './text/text-line.ts';
import { createTextPointer } from './text-pointer.ts';
import { createTimeline } from './timeline.ts';
import { createTyping } from './typing.ts';
import { createUndoStack, noText } from './undo-stack.ts';
import { createViewing } from './viewing.ts';
import { createViewport } from './viewport.ts';
import { createWriteQueue } from './write-queue.ts';

type FullStart = DeskStart & { readonly patch: EssayPatch | null; readonly setAside: readonly SetAside[] };

/** Puts the parts of a desk together. `link` is how its tab hears of others. */
export function createDesk(
  ports: DeskPorts,
  tabs: Tabs,
  start: FullStart,
): { readonly desk: Desk; readonly link: TabListener } {
  const { snapshot } = start;
  const essayId = snapshot.essay.id;
  const optimistic = createOptimistic(start.graph, snapshot.revision);
  const undoStack = createUndoStack(() => textLine.session()?.beginMoment() ?? noText);
  const overwritten = createOverwritten(ports.clock);
  const writes = createWriteQueue();
  const setAside = createSetAside(ports, writes, essayId, start.setAside);
  const typing = createTyping(ports.clock, () => edits.flush());
  const own = new Set<string>();
  let isLineDown = start.isFromDevice;
  /** The server has said that it has no such essay for this person, and nothing else since. */
  let isGone = false;
  let line: LiveLine | null = null;
  const place = { id: essayId, tabId: tabs.id, revision: optimistic.revision };

  const outbox: Outbox = createOutbox(ports, writes, place, {
    onAnswer: (commandId, answer) => {
      confirmations.onAnswer(commandId, answer);
      tabs.say({ type: 'change', change: { essayId, commandId, ...answer } });
      isGone = false;
      isLineDown = isLineDown && line !== null; // without a line of our own, an answer is the sign that the server is back
    },
    onRefusal: (row, refusal) => confirmations.onRefusal(row, refusal),
    onDoneBefore: (commandId) => confirmations.onDoneBefore(commandId),
    onAhead: () => confirmations.onAhead(),
    onChange: () => screen.show(),
  });
  const textLine = createTextLine(ports, writes, place, snapshot.text, {
    onAnswer: ({ commandId, textVersion, steps }, { revision, diff }) => {
      const change = { revision, commandId, diff, text: { textVersion, steps } };
      tabs.say({ type: 'change', change: { essayId, ...change } });
      confirmations.receive(change);
    },
    onRefusal: (refusal) => screen.announce(refusal.message, { tone: 'attention' }),
    onBehind: () => void confirmations.catchUp(),
    onChange: () => screen.show(),
  });
  const patches = createEssayPatches(ports, writes, essayId, start.patch, {
    onEssay: (essay) => screen.show({ essay }),
    onRefusal: (refusal) => {
      screen.announce(refusal.message, { tone: 'attention' });
      void showSaved();
    },
    onChange: () => screen.show(),
  });
  const screen: Screen = createScreen(
    {
      essay: { ...snapshot.essay, ...start.patch },
      role: snapshot.role,
      assignment: snapshot.assignment ?? null,
      rubric: snapshot.rubric,
      ...foldedView(essayId, snapshot.text.version > 0),
    },
    {
      graph: optimistic.graph,
      text: textLine.text,
      draft: typing.draft,
      revision: optimistic.revision,
      undoTitle: () => (typing.draft() ? 'Edit text' : undoStack.undoTitle()),
      redoTitle: undoStack.redoTitle,
      setAside: setAside.all,
      saving: ({ deletedAt }): Saving => {
        const waiting =
          outbox.waiting() +
          (typing.draft() ? 1 : 0) +
          (patches.waiting() ? 1 : 0) +
          (textLine.waiting() ? 1 : 0);
        if (isGone || outbox.state() === 'barred') return { state: 'gone', waiting };
        if (textLine.isBarred()) return { state: 'refused', waiting };
        // The line of a deleted essay is closed, which says nothing about the server.
        if (outbox.isAway() || textLine.isAway() || (isLineDown && deletedAt === null))
          return { state: 'offline', waiting };
        return { state: waiting > 0 ? 'saving' : 'saved', waiting };
      },
    },
  );
  const newCommandId = () => {
    const id = ports.newId();
    own.add(id);
    return id;
  };
  const confirmations: Confirmations = createConfirmations({
    ...ports,
    essayId,
    optimistic,
    outbox: () => outbox,
    undoStack,
    screen,
    overwritten,
    setAside,
    writes,
    text: () => textLine,
    isOwn: (commandId) => own.has(commandId),
  });
  const head = createEssayHead(screen, patches.waiting, () => confirmations.keepSnapshot());
  const rubricLine = createRubricLine(ports, screen, () => confirmations.keepSnapshot());
  const edits = createEdits({
    optimistic,
    outbox,
    undoStack,
    typing,
    screen,
    overwritten,
    setAside,
    newId: newCommandId,
  });

  function adopt(calls: DeskStart['calls']) {
    for (const { commandId } of calls) own.add(commandId);
    const known = new Set(optimistic.unsent().map((unsent) => unsent.commandId));
    const fresh = calls.filter((row) => !known.has(row.commandId));
    const rows = fresh.map(({ commandId, call }) => ({ commandId, call }));
    const dropped = optimistic.restore(rows);
    screen.show();
    const lost = new Set(dropped.map(({ unsent }) => unsent.commandId));
    outbox.adopt(rows.filter((row) => !lost.has(row.commandId)));
    confirmations.drop(dropped);
  }

  /** What the server refused of title, task and rubric is not the essay's: the screen shows again what is. */
  async function showSaved() {
    try {
      const { essay, role, rubric } = await ports.service.open(essayId);
      screen.show({ essay: { ...essay, ...patches.waiting() }, role, rubric });
    } catch (error) {
      // Away or gone, which others find out and say.
      if (!(error instanceof Unreachable) && !(error instanceof Refusal)) throw error;
    }
  }

  /** The tab that led may have been killed with calls unsent. */
  async function adoptOrphans() {
    const calls = await adoptedCalls(essayId, ports, tabs);
    const sent = new Set(own);
    const orphans = calls.filter((call) => !sent.has(call.commandId));
    if (orphans.length > 0) adopt(await withoutDone(essayId, ports, orphans).catch(() => orphans));
  }

  const retryNow = () => {
    outbox.retryNow();
    textLine.retryNow();
    patches.retryNow();
    rubricLine.retryNow();
  };
  const feedbackListeners = new Set<() => void>();
  const tellFeedback = () => {
    for (const listener of [...feedbackListeners]) listener();
  };
  const link: TabListener = {
    onMessage: (message) => {
      if (message.type === 'change') confirmations.receive(message.change);
      else if (message.type === 'essay') head.take(message.essay);
      else if (message.type === 'presence') screen.show({ present: message.people });
      else if (message.type === 'assignment') screen.show({ assignment: message.assignment });
      else tellFeedback();
      retryNow();
    },
    onLead: () => {
      line ??= createLiveLine(ports, place, {
        onChange: (change) => {
          const confirmed = confirmedOf(change);
          tabs.say({ type: 'change', change: { essayId, ...confirmed } });
          confirmations.receive(confirmed);
        },
        onEssay: (essay) => {
          tabs.say({ type: 'essay', essay });
          head.take(essay);
        },
        onFeedback: () => {
          tabs.say({ type: 'feedback' });
          tellFeedback();
        },
        onPresence: (people) => {
          tabs.say({ type: 'presence', people });
          screen.show({ present: people });
        },
        onAssignment: (assignment) => {
          tabs.say({ type: 'assignment', assignment });
          screen.show({ assignment });
        },
        onUp: () => {
          tellFeedback(); // what was told while the line was down was told to nobody
          isGone = false;
          isLineDown = false;
          retryNow();
          screen.show();
        },
        onDown: () => {
          isLineDown = true;
          // Who is there is not known without the line.
          screen.show({ present: screen.state().present && [] });
        },
        onGone: () => {
          isGone = true;
        },
        onAhead: confirmations.onAhead,
      });
      void adoptOrphans();
    },
    onFollow: () => {
      line?.stop();
      line = null;
      isLineDown = false;
    },
  };

  const viewing = createViewing(screen, edits);
  const stops = [
    rubricLine.stop,
    ports.page.onOnline(() => {
      retryNow();
      line?.retryNow();
    }),
    ports.page.onHide(edits.flush),
    ports.page.onHide(textLine.flush),
  ];
  const desk: Desk = {
    ...viewing,
    getState: screen.state,
    subscribe: screen.subscribe,
    newId: ports.newId,
    run: edits.run,
    runHere: edits.runHere,
    typeText: edits.typeText,
    undo: edits.undo,
    redo: edits.redo,
    ...createTimeline({ edits, undoStack, text: textLine.session }),
    text: textLine,
    textPointer: createTextPointer(),
    viewport: createViewport(),
    onFeedback: (listener) => {
      feedbackListeners.add(listener);
      return () => {
        feedbackListeners.delete(listener);
      };
    },
    takeSuggestion: (suggestion) => takeSuggestion(desk, suggestion),
    bringBack: (id) => {
      const words = setAside.all().find((candidate) => candidate.id === id);
      if (!words) return;
      const { graph } = screen.state();
      const isThere = words.nodeId !== null && graph.nodes.has(words.nodeId);
      const nodeId = isThere && words.nodeId !== null ? words.nodeId : ports.newId();
      const { text } = words;
      const order = nextOrder(graph, null);
      const call: CommandCall = isThere
        ? { name: 'edit-text', args: { nodeId, text } }
        : { name: 'add-node', args: { id: nodeId, kind: 'claim', text, parked: true, order } };
      if (edits.run(call, { announce: 'Your words are back.', select: { type: 'node', id: nodeId } }))
        desk.letGo(id);
    },
    letGo: (id) => {
      setAside.letGo(id);
      screen.show();
    },
    unsentWords: () => {
      const draft = typing.draft();
      const calls = optimistic.unsent().map(({ call }) => call);
      return lastWordsOf(draft ? [...calls, { name: 'edit-text', args: draft }] : calls);
    },
    patchEssay: ({ rubric, ...words }) => {
      const patch: EssayPatch = rubric
        ? { ...words, rubric: { id: rubric.id, version: rubric.version } }
        : words;
      const essay = { ...screen.state().essay, ...patch };
      screen.show(rubric && 'criteria' in rubric ? { essay, rubric } : { essay });
      patches.add(patch);
    },
    close: () => {
      viewing.stopEditing();
      edits.endTyping();
      textLine.flush();
      line?.stop();
      for (const stop of stops) stop();
      // What is on its way may arrive; only then may another tab take over what is left.
      void outbox
        .settled()
        .then(writes.written)
        .then(() => {
          outbox.stop();
          textLine.stop();
          tabs.close();
        });
    },
  };
  if (typeof document !== 'undefined') stops.push(listenToClipboard(desk, document));
  adopt(start.calls);
  for (const change of start.textChanges) textLine.receive(change);
  void textLine
    .adopt(start.texts, async (revision) =>
      start.isFromDevice
        ? start.textChanges.filter((change) => change.revision > revision)
        : textChangesOf(await ports.service.changes(essayId, revision)),
    )
    .catch(() => undefined); // kept on the device until the next visit
  patches.retryNow();
  return { desk, link };
}

function foldedView(essayId: string, hasText: boolean) {
  const { view, isTextOpen, folded } = readEssayView(essayId);
  return { view, isTextOpen: isTextOpen ?? hasText, folded: new Set(folded) };
}

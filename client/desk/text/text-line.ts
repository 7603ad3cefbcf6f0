import { type DocumentJson, textOf } from '#shared/essay/document.ts';
import type { EssayTextState, StepsRequest, StepsResponse } from '#shared/essay/essay.ts';
import type { EssayText } from '#shared/essay/text.ts';
import { Refusal, Unreachable } from '../../api.ts';
import { createBackOff } from '../back-off.ts';
import type { DeskPorts } from '../ports.ts';
import type { WriteQueue } from '../write-queue.ts';
import type { KeptText } from './kept-text.ts';
import type { TextChange } from './text-change.ts';
import type { TextSession } from './text-session.ts';

/** Typing is sent about once a second: one entry of the log holds what was typed in it. */
const sendAfter = 1_000;
/** The device has what was typed after this long. */
const keepAfter = 300;
/** Rules and marks follow the words after a pause this long, not on every key. */
const tellAfter = 250;

export type TextLineListener = {
  /** The server has done a batch: a change of the log, as if it had come over the live line. */
  readonly onAnswer: (change: TextChange, answer: StepsResponse) => void;
  /** The batch was refused: the words stand on the screen and on the device, but are not sent again by themselves. */
  readonly onRefusal: (refusal: Refusal) => void;
  /** Changes are missing that the server has. */
  readonly onBehind: () => void;
  readonly onChange: () => void;
};

export type TextLine = ReturnType<typeof createTextLine>;

/**
 * The essay's text at an open desk. The code that edits it is fetched when it is first needed: by the text pane, by
 * somebody else's edit, or by edits of an earlier visit.
 */
export function createTextLine(
  { service, kept, clock, newId }: Pick<DeskPorts, 'service' | 'kept' | 'clock' | 'newId'>,
  { write }: WriteQueue,
  essay: { readonly id: string; readonly tabId: string; readonly revision: () => number },
  start: EssayTextState,
  listener: TextLineListener,
) {
  let session: TextSession | null = null;
  let loading: Promise<TextSession> | null = null;
  /** Changes that came before the code did. */
  let early: readonly TextChange[] = [];
  let shown: EssayText = textOf(start.version, start.document);
  /** Whether the device has something that `keep` would have it let go. */
  let isKept = false;
  let isSending = false;
  let state: 'idle' | 'offline' | 'barred' = 'idle';
  let isStopped = false;
  const backOff = createBackOff(clock, essay.tabId);
  const timers = { send: () => {}, keep: () => {}, tell: () => {} };

  function later(name: keyof typeof timers, delay: number, run: () => void) {
    timers[name]();
    timers[name] = clock.after(delay, run);
  }

  function tell() {
    timers.tell();
    if (session) shown = session.text();
    listener.onChange();
  }

  function keep() {
    timers.keep();
    if (!session) return;
    const unsent = session.kept();
    const row: KeptText | null = unsent && {
      essayId: essay.id,
      owner: essay.tabId,
      steps: unsent.steps,
      sent: unsent.sent,
      base: { ...unsent.base, revision: essay.revision() },
    };
    isKept = row !== null;
    write(() => (row ? kept.keepText(row) : kept.dropText(essay.id, essay.tabId)));
  }

  let sendSoon = false;
  function follow(own: TextSession) {
    own.subscribe((transaction) => {
      if (transaction && !transaction.docChanged) {
        if (isKept && !own.waiting()) keep(); // confirmed: the device may let go
        return;
      }
      later('keep', keepAfter, keep);
      later('tell', tellAfter, tell);
      if (state === 'barred') state = 'idle'; // other words may pass
      if (own.waiting() && !sendSoon) {
        sendSoon = true;
        timers.send = clock.after(sendAfter, () => {
          sendSoon = false;
          void send();
        });
      }
      listener.onChange();
    });
  }

  /** All is confirmed, by whatever way it came. */
  function settle() {
    backOff.reset();
    if (state !== 'offline') return;
    state = 'idle';
    listener.onChange();
  }

  async function send() {
    const own = session;
    if (!own || isSending || isStopped || state === 'barred') return;
    const batch = own.batch(newId);
    if (!batch) return settle();
    isSending = true;
    keep(); // the id goes to the device before it goes to the server
    try {
      const request: StepsRequest = { ...batch, steps: [...batch.steps] };
      const answer = await service.sendSteps(essay.id, request);
      state = 'idle';
      backOff.reset();
      isSending = false;
      listener.onAnswer(batch, answer);
      // Where changes before it are missing it waits for them; asking again would be answered the same.
      if (own.version() > batch.textVersion) void send();
      else backOff.next(() => void send());
    } catch (error) {
      isSending = false;
      if (error instanceof Unreachable) {
        state = 'offline';
        backOff.next(() => void send());
      } else if (error instanceof Refusal) {
        own.unsend();
        if (error.code === 'text-moved-on') {
          listener.onBehind();
          backOff.next(() => void send()); // what is missing may be late, or lost on its way
        } else {
          state = 'barred';
          listener.onRefusal(error);
        }
      } else throw error;
    }
    listener.onChange();
  }

  async function load(): Promise<TextSession> {
    const { createTextSession } = await import('./text-session.ts');
    const made = createTextSession(start, { clientId: essay.tabId });
    for (const change of early) made.receive(change);
    early = [];
    session = made;
    follow(made);
    tell(); // from here on the screen's text is the session's own object
    return made;
  }

  function open(): Promise<TextSession> {
    loading ??= load().catch((error: unknown) => {
      loading = null;
      throw error;
    });
    return loading;
  }

  return {
    /** The text of the screen; the same object until its words change. */
    text: () => shown,
    /** The same with its structure: what is on the screen, or while its code is on the way what it opened with. */
    document: (): DocumentJson => session?.document() ?? start.document,
    /** @throws when the code cannot be fetched; asking again tries again */
    open,
    /** Null until it was opened. */
    session: () => session,
    /** What the server has; null while the code that takes in its last changes is on the way. */
    confirmed: (): EssayTextState | null => {
      if (session) return session.confirmed();
      return early.length > 0 ? null : start;
    },
    waiting: () => session?.waiting() ?? false,
    isAway: () => state === 'offline',
    isBarred: () => state === 'barred',
    receive(change: TextChange) {
      if (session) {
        session.receive(change);
        void send();
        tell();
      } else {
        early = [...early, change];
        void open().catch(() => undefined);
      }
    },
    /** Edits of earlier visits: `changes` is what the server has done since the oldest of them was made. */
    async adopt(
      rows: readonly KeptText[],
      changesAfter: (revision: number) => Promise<readonly TextChange[]>,
    ) {
      if (rows.length === 0) return;
      const { createTextSession } = await import('./text-session.ts');
      const own = await open();
      for (const row of rows) {
        const before = createTextSession(row.base, { clientId: essay.tabId });
        before.restore(row);
        for (const change of await changesAfter(row.base.revision))
          if (before.version() < own.version()) before.receive(change); // later ones come to `own` by itself
        own.adopt(before.unconfirmed());
        if (row.owner === essay.tabId) isKept = true;
        else write(() => kept.dropText(row.essayId, row.owner));
      }
      tell();
      void send();
    },
    /** Starts again from what the server has; answers the words that it lacks, null when it has all. */
    reset(next: EssayTextState): string | null {
      const words = session?.waiting() ? session.text().text : null;
      session?.reset(next);
      shown = session?.text() ?? textOf(next.version, next.document);
      return words;
    },
    retryNow() {
      if (state !== 'offline') return;
      backOff.reset();
      void send();
    },
    /** The page may be gone in a moment. */
    flush() {
      if (!session?.waiting()) return;
      keep();
      void send();
    },
    stop() {
      isStopped = true;
      backOff.reset();
      for (const stop of Object.values(timers)) stop();
    },
  };
}

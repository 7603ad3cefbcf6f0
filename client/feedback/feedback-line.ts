import { Refusal, Unreachable } from '#client/api.ts';
import { createBackOff } from '#client/desk/back-off.ts';
import { type FeedbackEdit, type KeptEdit, merged, withEdit, wordsOf } from './feedback-edit.ts';
import { type FeedbackRecords, type FeedbackState, type LostWords, noRecords } from './feedback-state.ts';
import type { FeedbackPorts, FeedbackSubject } from './feedback-store.ts';

type Waiting = KeptEdit & { readonly isKept: boolean };

/**
 * What the server has of an essay's feedback, and the edits on their way to it: read from the device at once and from
 * the server as soon as it answers, shown at once, kept on the device, sent in order and once.
 */
export function createFeedbackLine(
  ports: FeedbackPorts,
  { essayId, onNews, onRefused }: Pick<FeedbackSubject, 'essayId' | 'onNews' | 'onRefused'>,
) {
  const { service, kept, clock, newId } = ports;
  const listeners = new Set<() => void>();
  const backOff = createBackOff(clock, newId());
  let confirmed: FeedbackRecords = noRecords;
  let opened: FeedbackState['state'] = 'opening';
  let waiting: readonly Waiting[] = [];
  let lost: readonly LostWords[] = [];
  let isAway = false;
  let isStopped = false;
  let sending: string | null = null;
  /** Counts answers to edits: what was read before one may lack it. */
  let answers = 0;
  let isReading = false;
  let isStale = false;
  let drainsAgain = false;
  let isDraining = false;
  let state: FeedbackState = shown();

  function shown(): FeedbackState {
    const records = waiting.reduce((sum, { edit }) => withEdit(sum, edit), confirmed);
    const count = waiting.length;
    const saving = { state: count === 0 ? 'saved' : isAway ? 'offline' : 'saving', waiting: count } as const;
    return { ...records, state: opened, saving, lost };
  }

  function show() {
    state = shown();
    for (const listener of [...listeners]) listener();
  }

  /** Storage may be full or blocked: what is being kept is also in memory and on its way. */
  const quietly = (act: Promise<unknown>) => act.catch(() => undefined);

  async function read() {
    if (isReading || isStopped) {
      isStale = true;
      return;
    }
    isReading = true;
    isStale = false;
    const before = answers;
    try {
      const records = await service.read(essayId);
      if (before === answers) {
        confirmed = records;
        opened = 'open';
        isAway = false;
        void quietly(kept.keepRecords(essayId, records));
      } else isStale = true;
    } catch (error) {
      if (!(error instanceof Unreachable) && !(error instanceof Refusal)) throw error;
      if (opened === 'opening') opened = 'unreachable';
      if (error instanceof Unreachable) {
        isAway = true;
        backOff.next(retry);
      }
    } finally {
      isReading = false;
    }
    if (isStopped) return;
    show();
    if (isStale) void read();
  }

  function retry() {
    void read();
    void drain();
  }

  function perform(edit: FeedbackEdit): void {
    const last = waiting.at(-1);
    const both = last && last.key !== sending ? merged(last.edit, edit) : null;
    // A key of its own: another tab may be sending the first of the two just now.
    const row: Waiting = { key: newId(), essayId, edit: both ?? edit, isKept: false };
    waiting = [...(both ? waiting.slice(0, -1) : waiting), row];
    show();
    void keep(row, both && last ? last.key : null).then(drain);
  }

  async function keep({ key, edit }: Waiting, instead: string | null) {
    await quietly(
      kept.keepEdit({ key, essayId, edit }).then(() => {
        waiting = waiting.map((one) => (one.key === key ? { ...one, isKept: true } : one));
      }),
    );
    if (instead !== null) await quietly(kept.dropEdit(essayId, instead));
  }

  /** Sends what waits, one after the other; another tab's rows are sent by whoever has the turn. */
  async function drain(): Promise<void> {
    if (isDraining) {
      drainsAgain = true;
      return;
    }
    isDraining = true;
    drainsAgain = false;
    try {
      await ports.alone(`groundwork-feedback-${essayId}`, sendAll);
    } finally {
      isDraining = false;
      sending = null;
    }
    if (drainsAgain && !isStopped) void drain();
  }

  async function sendAll() {
    for (;;) {
      const row = await nextRow();
      if (!row || isStopped) return;
      sending = row.key;
      try {
        const settle = await service.send(essayId, row.edit, confirmed);
        confirmed = settle(confirmed);
        answers += 1;
        isAway = false;
        backOff.reset();
        void quietly(kept.keepRecords(essayId, confirmed));
      } catch (error) {
        if (error instanceof Unreachable) {
          isAway = true;
          backOff.next(retry);
          show();
          return;
        }
        if (!(error instanceof Refusal)) throw error;
        answers += 1;
        loseWords(row.edit, error);
        onRefused?.(row.edit, error);
        void read();
      }
      await quietly(kept.dropEdit(essayId, row.key));
      waiting = waiting.filter(({ key }) => key !== row.key);
      sending = null;
      show();
    }
  }

  /** The oldest edit that this device has. What is no longer kept was sent by another tab. */
  async function nextRow(): Promise<KeptEdit | null> {
    const rows = await kept.readEdits(essayId).catch(() => null);
    if (!rows) return waiting[0] ?? null;
    const keys = new Set(rows.map(({ key }) => key));
    const left = waiting.filter((row) => !row.isKept || keys.has(row.key));
    if (left.length < waiting.length) {
      waiting = left;
      show();
      void read();
    }
    const [first] = rows;
    const newer = waiting.find(({ key }) => key === first?.key);
    return newer ?? first ?? waiting[0] ?? null;
  }

  function loseWords(edit: FeedbackEdit, refusal: Refusal) {
    const text = wordsOf(edit);
    if (text === '') return;
    const words = { id: newId(), text, reason: refusal.message, at: now() };
    lost = [words, ...lost];
    void quietly(kept.keepLost(essayId, words));
  }

  async function start() {
    const [records, edits, keptLost] = await Promise.all([
      kept.readRecords(essayId).catch(() => null),
      kept.readEdits(essayId).catch(() => []),
      kept.readLost(essayId).catch(() => []),
    ]);
    if (isStopped) return;
    const known = new Set(waiting.map(({ key }) => key));
    const before = edits.filter(({ key }) => !known.has(key)).map((row) => ({ ...row, isKept: true }));
    waiting = [...before, ...waiting];
    lost = [...lost, ...keptLost];
    if (records && opened !== 'open') {
      confirmed = records;
      opened = 'open';
    }
    show();
    retry();
  }

  const now = () => new Date(clock.now()).toISOString();
  const stops = [onNews(() => void read()), ports.page.onOnline(retry)];
  void start();

  return {
    state: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    perform,
    retry,
    letGo(lostId: string) {
      lost = lost.filter(({ id }) => id !== lostId);
      void quietly(kept.dropLost(essayId, lostId));
      show();
    },
    /** Resolves when nothing waits any more. */
    saved: () =>
      new Promise<void>((resolve) => {
        const check = () => {
          if (waiting.length > 0) return;
          listeners.delete(check);
          resolve();
        };
        listeners.add(check);
        check();
      }),
    stop() {
      isStopped = true;
      backOff.reset();
      for (const stop of stops) stop();
    },
  };
}

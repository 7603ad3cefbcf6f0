import type { CommandResponse } from '#shared/essay/essay.ts';
import type { CommandCall } from '#shared/graph/commands/index.ts';
import { Refusal, Unreachable } from '../api.ts';
import { createBackOff } from './back-off.ts';
import type { DeskPorts } from './ports.ts';
import type { WriteQueue } from './write-queue.ts';

export type OutgoingCall = { readonly commandId: string; readonly call: CommandCall };

export type OutboxListener = {
  readonly onAnswer: (commandId: string, answer: CommandResponse) => void;
  /** The call is gone from the outbox: the server would refuse it again. */
  readonly onRefusal: (call: OutgoingCall, refusal: Refusal) => void;
  /** A call of an earlier visit that the server has done, with other words than were kept: what it has is to be shown. */
  readonly onDoneBefore: (commandId: string) => Promise<void>;
  /** The server knows fewer revisions than we do (it was restored from a copy); answers whether we have caught up. */
  readonly onAhead: () => Promise<boolean>;
  readonly onChange: () => void;
};

/** Times that the server may fail at one and the same call, about two minutes' worth. */
const mostFaults = 16;
/** Milliseconds to wait for an answer. */
const longestRequest = 20_000;
/** Milliseconds to wait for the device to keep what is about to be sent; a device that hangs stops nobody. */
const longestWrite = 2_000;
const hopeless = new Refusal({
  type: '/problems/internal',
  status: 500,
  title: 'Something went wrong on our side',
  detail: 'The server failed at it again and again.',
});

/** `offline`: tried again later; `barred`: the essay may not be changed (any more). */
export type OutboxState = 'idle' | 'sending' | 'offline' | 'barred';

export type Outbox = ReturnType<typeof createOutbox>;

/**
 * Calls on their way to the server: kept on the device, sent one at a time and in order, repeated under the same
 * commandId until there is an answer, so that none is lost or done twice.
 */
export function createOutbox(
  { service, kept, clock }: Pick<DeskPorts, 'service' | 'kept' | 'clock'>,
  { write, written }: WriteQueue,
  essay: { readonly id: string; readonly tabId: string; readonly revision: () => number },
  listener: OutboxListener,
) {
  let queue: readonly OutgoingCall[] = [];
  let state: OutboxState = 'idle';
  let isStopped = false;
  /** The last try found no server; tries go on, but nobody should be told that all is on its way. */
  let isAway = false;
  let faults = { commandId: '', count: 0 };
  let whenIdle: (() => void)[] = [];
  const backOff = createBackOff(clock, essay.tabId);

  /** Tried once, the server may have it; such a call may not change any more. */
  const attempted = new Set<string>();
  /** The device may still hold the words that they had before: sent from there, they would be another call under the same id. */
  const amended = new Set<string>();
  /** Made in an earlier visit. */
  const adopted = new Set<string>();

  function enter(next: OutboxState) {
    state = next;
    if (next !== 'sending') for (const resolve of whenIdle.splice(0)) resolve();
    listener.onChange();
  }

  function keep(row: OutgoingCall) {
    const base = essay.revision();
    write(() => kept.keepCall({ ...row, essayId: essay.id, owner: essay.tabId, base }));
  }

  function remove(commandId: string) {
    queue = queue.filter((row) => row.commandId !== commandId);
    write(() => kept.dropCall(essay.id, commandId));
  }

  async function attempt(row: OutgoingCall) {
    attempted.add(row.commandId);
    if (amended.delete(row.commandId)) {
      await within(clock, longestWrite, written());
      if (!queue.includes(row)) return true; // its node may be gone by now
    }
    try {
      const request = { ...row, baseRevision: essay.revision() };
      const answer = await inTime(clock, service.send(essay.id, request));
      isAway = false;
      queue = queue.filter(({ commandId }) => commandId !== row.commandId); // its row on the device goes with the change
      backOff.reset();
      listener.onAnswer(row.commandId, answer);
      return true;
    } catch (error) {
      if (error instanceof Unreachable) {
        if (error.status === 500 && !hopeMore(row)) return await refused(row, hopeless);
        isAway = true;
        enter('offline');
        return false;
      }
      if (!(error instanceof Refusal)) throw error;
      return await refused(row, error);
    }
  }

  /** A fault of the server in one call must not hold up all that come after it. */
  function hopeMore({ commandId }: OutgoingCall): boolean {
    if (faults.commandId !== commandId) faults = { commandId, count: 0 };
    faults.count += 1;
    return faults.count < mostFaults;
  }

  async function refused(row: OutgoingCall, refusal: Refusal) {
    if (refusal.code === 'revision-ahead') {
      const isLevel = await listener.onAhead();
      if (!isLevel) enter('offline');
      return isLevel;
    }
    if (refusal.meansGone) {
      enter('barred'); // the essay as a whole: nothing is thrown away, access may come back
      return false;
    }
    if (!queue.includes(row)) return true;
    remove(row.commandId);
    if (refusal.code === 'command-id-reused' && adopted.has(row.commandId))
      await listener.onDoneBefore(row.commandId);
    else listener.onRefusal(row, refusal);
    return true;
  }

  async function drain() {
    if (state === 'sending' || isStopped) return;
    if (queue[0]) enter('sending');
    for (let row = queue[0]; row; row = queue[0]) {
      if (await attempt(row)) continue;
      if (!isStopped) backOff.next(() => void drain());
      return;
    }
    isAway = false;
    if (state !== 'idle') enter('idle');
  }

  return {
    waiting: () => queue.length,
    state: () => state,
    isAway: () => isAway,
    add(row: OutgoingCall) {
      queue = [...queue, row];
      keep(row);
      if (state === 'idle') void drain();
    },
    /** Takes over calls that are on the device already. */
    adopt(rows: readonly OutgoingCall[]) {
      const known = new Set(queue.map((row) => row.commandId));
      for (const { commandId } of rows) adopted.add(commandId);
      queue = [...queue, ...rows.filter((row) => !known.has(row.commandId))];
      if (state === 'idle') void drain();
    },
    /** Another text for a call that has not been tried yet; false when it is on its way already. */
    amend(row: OutgoingCall): boolean {
      const at = queue.findIndex(({ commandId }) => commandId === row.commandId);
      if (at === -1 || at < queue.length - 1 || attempted.has(row.commandId)) return false;
      queue = queue.with(at, row);
      amended.add(row.commandId);
      keep(row);
      return true;
    },
    remove,
    /** The log has it: nothing is left to send. Its row on the device goes with the change. */
    confirm(commandId: string) {
      queue = queue.filter((row) => row.commandId !== commandId);
    },
    /** The server may be back: tries now instead of later. */
    retryNow() {
      if (state !== 'offline' && state !== 'barred') return;
      backOff.reset();
      void drain();
    },
    /** Resolves when nothing is on its way: all is sent, or the server is away. */
    settled: () =>
      state === 'sending' ? new Promise<void>((resolve) => whenIdle.push(resolve)) : Promise.resolve(),
    stop() {
      isStopped = true;
      backOff.reset();
      whenIdle = [];
    },
  };
}

/** Resolves when the work is done, or after so many milliseconds without it. */
function within(clock: DeskPorts['clock'], milliseconds: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const cancel = clock.after(milliseconds, resolve);
    work.then(resolve).finally(cancel);
  });
}

/** A request that hangs is as good as lost: under its commandId it can be sent again without harm. */
function inTime<T>(clock: DeskPorts['clock'], answer: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const cancel = clock.after(longestRequest, () => reject(new Unreachable('The server does not answer.')));
    answer.then(resolve, reject).finally(cancel);
  });
}

import type { Change, Essay } from '#shared/essay/essay.ts';
import type { Present } from '#shared/essay/presence.ts';
import type { SetFor } from '#shared/essay/set-for.ts';
import { Refusal, Unreachable } from '../api.ts';
import { createBackOff } from './back-off.ts';
import type { DeskPorts } from './ports.ts';

/** The server says something every 15 s; after this long the connection is dead, whatever the system believes. */
const silentAfter = 45_000;

export type LiveLine = { readonly retryNow: () => void; readonly stop: () => void };

/** Follows an essay's log from wherever we are, again and again until it is stopped. */
export function createLiveLine(
  { service, clock }: Pick<DeskPorts, 'service' | 'clock'>,
  essay: { readonly id: string; readonly tabId: string; readonly revision: () => number },
  listener: {
    readonly onChange: (change: Change) => void;
    readonly onEssay: (essay: Essay) => void;
    readonly onFeedback: () => void;
    readonly onPresence: (people: readonly Present[]) => void;
    readonly onAssignment: (assignment: SetFor | null) => void;
    /** The server has answered on the line. */
    readonly onUp: () => void;
    readonly onDown: () => void;
    /** The server has no such essay for this person (any more); tries go on, since access may come back. */
    readonly onGone: () => void;
    /** The server knows fewer revisions than we do. */
    readonly onAhead: () => Promise<boolean>;
  },
): LiveLine {
  const backOff = createBackOff(clock, essay.tabId);
  let isStopped = false;
  let isOpen = false;
  let line = new AbortController();

  async function follow() {
    if (isStopped || isOpen) return;
    isOpen = true;
    line = new AbortController();
    const own = line;
    let isUp = false;
    let cancelWatch = () => {};
    const onSign = () => {
      cancelWatch();
      cancelWatch = clock.after(silentAfter, () => own.abort());
      if (isUp) return;
      isUp = true;
      backOff.reset();
      listener.onUp();
    };
    const onChange = (change: Change) => {
      if (!own.signal.aborted) listener.onChange(change);
    };
    const onEssay = (now: Essay) => {
      if (!own.signal.aborted) listener.onEssay(now);
    };
    const onFeedback = () => {
      if (!own.signal.aborted) listener.onFeedback();
    };
    const onPresence = (people: readonly Present[]) => {
      if (!own.signal.aborted) listener.onPresence(people);
    };
    const onAssignment = (assignment: SetFor | null) => {
      if (!own.signal.aborted) listener.onAssignment(assignment);
    };
    try {
      const heard = { onSign, onChange, onEssay, onFeedback, onPresence, onAssignment };
      await service.follow(essay.id, essay.revision(), heard, own.signal);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'revision-ahead') await listener.onAhead();
      else if (error instanceof Refusal && error.meansGone && !own.signal.aborted) listener.onGone();
      else if (!(error instanceof Unreachable) && !(error instanceof Refusal) && !own.signal.aborted)
        throw error;
    } finally {
      cancelWatch();
      isOpen = false;
    }
    if (isStopped) return;
    listener.onDown();
    backOff.next(() => void follow());
  }

  void follow();
  return {
    retryNow() {
      if (isOpen || isStopped) return;
      backOff.reset();
      void follow();
    },
    stop() {
      isStopped = true;
      backOff.reset();
      line.abort();
    },
  };
}

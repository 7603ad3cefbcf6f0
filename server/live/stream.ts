import type { ChangeStore } from '#db/changes/store.ts';
import type { Reader } from '#shared/assessment/visibility.ts';
import type { Essay } from '#shared/essay/essay.ts';
import type { Present } from '#shared/essay/presence.ts';
import type { SetFor } from '#shared/essay/set-for.ts';
import { eventStream } from './event-stream.ts';
import type { Hub } from './hub.ts';

/** Changes that are read from the log at a time. */
const batch = 200;

type LiveStream = {
  readonly essayId: string;
  /** The last revision that the other side has. */
  readonly after: number;
  /** Asked before each sending: the essay as it is now, or null when the other side may not know of it any more. */
  readonly essayNow: () => Essay | null;
  /** Whoever reads the stream, as they stand to the essay now; null once they are no member. */
  readonly readerNow: () => Reader | null;
  /** The assignment that it is done for, as the reader stands to it; null for an essay that is set by nobody. */
  readonly setNow: () => SetFor | null;
  /** The others who have it open; null for whoever edits it alone, or only reads it. */
  readonly othersNow: () => readonly Present[] | null;
  /** Milliseconds until one of them may be taken for gone. */
  readonly othersLast: () => number | null;
  /** Called once, however the stream ends. */
  readonly onEnd: () => void;
};

/**
 * The change log as Server-Sent Events. The stream keeps one cursor into the log and reads on from there, at first and
 * after every wake-up, so nothing is left out or sent twice between what was missed and what is new. Title, task, rubric
 * and deletion are not in the log: they go as an event without an id, at first and whenever they differ from what was
 * sent, so that a reconnect replays them as well. “feedback” says that comments, assessments or the plan have changed in
 * what this reader may see; whoever connects reads them anyway. “presence” says who else is there, at first and whenever
 * that changes, to those who edit together. “assignment” says what the assignment of the essay is, at first and whenever
 * that or its deadline changes. The stream ends with the essay.
 */
export function liveStream(changes: ChangeStore, hub: Hub, asked: LiveStream) {
  const { essayId, after, essayNow, readerNow, setNow, othersNow, othersLast, onEnd } = asked;
  let cursor = after;
  let told = '';
  let toldSet = 'null';
  let toldOthers = '';
  let hasFeedback = false;

  return eventStream(hub, {
    listen: (wake) =>
      hub.listen(essayId, (news) => {
        const reader = news && readerNow();
        if (news && !(reader && news.isFor(reader))) return;
        if (news) hasFeedback = true;
        wake();
      }),
    take() {
      const essay = essayNow();
      if (!essay) return { events: [], isLast: true };
      const head = JSON.stringify({ ...essay, updatedAt: '' }); // every change of the map moves that
      const events = head === told ? [] : [`event: essay\ndata: ${JSON.stringify(essay)}\n\n`];
      told = head;
      if (essay.deletedAt === null) {
        const entries = changes.after(essayId, cursor, batch);
        cursor = entries.at(-1)?.revision ?? cursor;
        for (const { revision, json } of entries) {
          events.push(`id: ${revision}\nevent: change\ndata: ${json}\n\n`);
        }
      }
      if (hasFeedback) events.push('event: feedback\ndata: {}\n\n');
      hasFeedback = false;
      const set = JSON.stringify(setNow());
      if (set !== toldSet) events.push(`event: assignment\ndata: {"assignment":${set}}\n\n`);
      toldSet = set;
      const others = essay.deletedAt === null ? othersNow() : null;
      const people = others && JSON.stringify({ people: others });
      if (people && people !== toldOthers) events.push(`event: presence\ndata: ${people}\n\n`);
      toldOthers = people ?? '';
      return { events, isLast: essay.deletedAt !== null };
    },
    pause: () => othersLast() ?? Infinity,
    onEnd,
  });
}

import type { HourEventRow, HourStore, Listener } from '#db/reviews/hour-store.ts';
import { eventStream } from '../../live/event-stream.ts';
import type { Hub } from '../../live/hub.ts';
import { hourTopics } from './topics.ts';

/** Events that are read from the log at a time. */
const batch = 200;

type HourStream = {
  readonly assignmentId: string;
  readonly listener: Listener;
  /** The last event that the other side has: for staff its number, for a student how many they have heard. */
  readonly after: number;
  /** Asked before each sending: whether the other side still is who they were when they came. */
  readonly mayHear: () => boolean;
  readonly onEnd: () => void;
};

/**
 * The log of a class hour as Server-Sent Events. Staff hear everything, each event under its number. A student hears
 * the phases and what concerns themselves, counted 1, 2, 3 …: the numbers of the log would tell how much the others do.
 */
export function hourStream(hours: HourStore, hub: Hub, asked: HourStream) {
  const { assignmentId, listener, after, mayHear, onEnd } = asked;
  const isStaff = listener.type === 'staff';
  let cursor = isStaff ? after : hours.numberOfHeard(assignmentId, listener.personId, after);
  let position = after;
  const topics = isStaff
    ? [hourTopics.staff(assignmentId)]
    : [hourTopics.everybody(assignmentId), hourTopics.person(assignmentId, listener.personId)];

  return eventStream(hub, {
    listen(wake) {
      const deafen = topics.map((topic) => hub.listen(topic, wake));
      return () => {
        for (const stop of deafen) stop();
      };
    },
    take() {
      if (!mayHear()) return { events: [], isLast: true };
      const rows = hours.after(assignmentId, listener, cursor, batch);
      const events = rows.map((row) => {
        cursor = row.number;
        position = isStaff ? row.number : position + 1;
        return `id: ${position}\nevent: ${row.type}\ndata: ${dataOf(row, position, isStaff)}\n\n`;
      });
      return { events, isLast: false };
    },
    onEnd,
  });
}

/** The data is JSON of an object already; what is one person’s says to staff whose it is. */
function dataOf({ data, personId }: HourEventRow, number: number, isStaff: boolean): string {
  const who = isStaff && personId !== null ? `,"personId":${JSON.stringify(personId)}` : '';
  return `${data.slice(0, -1)}${who},"number":${number}}`;
}

import { dateWords, isTimeZone, lengthWords, zoneWords } from '#shared/assignments/dates.ts';
import type { Due } from '#shared/home/home.ts';

export type DueWords = {
  readonly title: string;
  /** Parts of one line. */
  readonly facts: readonly string[];
  /** Words of its one button, and where that leads. */
  readonly action: string;
  readonly path: string;
};

const steps = { start: 'Start', continue: 'Continue', 'hand-in': 'Hand in' } as const;

/** `hereZone`: of the device; the zone of a deadline is named when it is another. */
export function dueWords(due: Due, now: Date, hereZone: string): DueWords {
  const { assignmentId, title, courseTitle } = due;
  const page = `/assignments/${assignmentId}`;
  if (due.type === 'class') {
    const waiting = due.toAssess > 0 ? [`${due.toAssess} to assess`] : [];
    const facts = [
      courseTitle,
      ...waiting,
      due.of === 0 ? 'no students yet' : `${due.handedIn} of ${due.of} handed in`,
      ...closing(due, now, hereZone),
    ];
    return { title, facts, action: due.toAssess > 0 ? 'Assess' : 'See the class', path: page };
  }
  if (due.type === 'reviews') {
    const count = due.count === 1 ? 'one review to write' : `${due.count} reviews to write`;
    const facts = [courseTitle, count, ...deadline(due, now, hereZone, 'late reviews are taken')];
    return { title, facts, action: 'Review', path: page };
  }
  const isOpened = due.step === 'continue' && due.essayId !== null;
  return {
    ...{ title, action: steps[due.step], path: isOpened ? `/essays/${due.essayId}` : page },
    facts: [
      courseTitle,
      ...(due.group === null ? [] : [due.group]),
      ...deadline(due, now, hereZone),
      ...(due.hasMoreTime ? ['with more time for you'] : []),
    ],
  };
}

type Timed = { readonly dueAt: string | null; readonly timeZone: string };

function closing({ dueAt, timeZone }: Timed, now: Date, hereZone: string): string[] {
  if (dueAt === null) return [];
  const isOver = Date.parse(dueAt) < now.getTime();
  return [`${isOver ? 'closed' : 'closes'} ${moment(dueAt, timeZone, now, hereZone)}`];
}

function deadline(
  { dueAt, timeZone }: Timed,
  now: Date,
  hereZone: string,
  late = 'late work is taken',
): string[] {
  if (dueAt === null) return ['no deadline'];
  const left = Date.parse(dueAt) - now.getTime();
  const when = moment(dueAt, timeZone, now, hereZone);
  if (left < 0) return [`was due ${when}`, late];
  return [`due ${when}`, `${lengthWords(left)} left`];
}

function moment(at: string, timeZone: string, now: Date, hereZone: string): string {
  const zone = isTimeZone(timeZone) ? timeZone : hereZone;
  const words = dateWords(at, zone, now.toISOString());
  return zone === hereZone ? words : `${words} ${zoneWords(zone)}`;
}

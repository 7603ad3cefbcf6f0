import type { HourView, PhaseEvent, ReviewsEvent, StageEvent } from '#shared/reviews/class-hour.ts';
import { hourIn } from './hour-service.ts';

export type HeardEvent =
  | { readonly type: 'phase'; readonly event: PhaseEvent }
  | { readonly type: 'stage'; readonly event: StageEvent }
  | { readonly type: 'reviews'; readonly event: ReviewsEvent };

/**
 * A class hour as a page knows it: what the server answered last, and what was heard after that. An answer may come
 * later than an event that is not in it yet, so events are kept until an answer has them.
 */
export type KnownHour = {
  /** Null while it is loading. */
  readonly view: HourView | null;
  /** The number of the answer that `view` began with. */
  readonly answered: number;
  readonly heard: readonly HeardEvent[];
};

export const nothingKnown: KnownHour = { view: null, answered: 0, heard: [] };

/** After an answer; one that is older than the one before is as if it had not come. */
export function withAnswer(known: KnownHour, view: HourView): KnownHour {
  if (known.view && view.number < known.answered) return known;
  const heard = known.heard.filter(({ event }) => event.number > view.number);
  return { view: heard.reduce(after, view), answered: view.number, heard };
}

/** After an event; nothing changes by one that the answer has already. */
export function withEvent(known: KnownHour, one: HeardEvent): KnownHour {
  if (!known.view || one.event.number <= known.answered) return known;
  return { ...known, view: after(known.view, one), heard: [...known.heard, one] };
}

function after(view: HourView, one: HeardEvent): HourView {
  switch (one.type) {
    case 'phase':
      return { ...view, hour: hourIn(one.event) };
    case 'stage':
      return afterStage(view, one.event);
    case 'reviews': {
      const { given, sent } = one.event;
      return view.role === 'staff' ? { ...view, counts: { ...view.counts, given, sent } } : view;
    }
  }
}

/** Whoever is not on the list yet stands there without a name until it is read again. */
function afterStage(view: HourView, { stage, personId }: StageEvent): HourView {
  if (view.role === 'student') return { ...view, stage };
  if (personId === undefined) return view;
  const isKnown = view.students.some((student) => student.personId === personId);
  const students = isKnown
    ? view.students.map((student) => (student.personId === personId ? { ...student, stage } : student))
    : [...view.students, { personId, name: '', stage }];
  return { ...view, students };
}

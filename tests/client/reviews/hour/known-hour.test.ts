import { describe, expect, it } from 'vitest';
import {
  type HeardEvent,
  type KnownHour,
  nothingKnown,
  withAnswer,
  withEvent,
} from '#client/reviews/hour/known-hour.ts';
import type { HourBoard, HourStage } from '#shared/reviews/class-hour.ts';

const hour = {
  phase: 'joining',
  since: '2026-11-02T09:00:00.000Z',
  endsAt: null,
  moves: false,
  edition: 1,
} as const;

function board(number: number, students: readonly (readonly [string, HourStage | null])[]): HourBoard {
  return {
    ...{ role: 'staff', hour, isExpected: true, mayLead: true, now: hour.since, number },
    students: students.map(([personId, stage]) => ({ personId, name: `Name of ${personId}`, stage })),
    counts: { handedIn: 0, toHandIn: 0, blank: 0, given: 0, sent: 0, heldBack: 0 },
  };
}

const stage = (number: number, personId: string, reached: HourStage): HeardEvent => ({
  type: 'stage',
  event: { stage: reached, personId, number },
});

/** Everybody with their stage; whoever has no name yet in brackets. */
function stages({ view }: KnownHour): readonly string[] {
  if (view?.role !== 'staff') return [];
  return view.students.map(({ personId, name, stage: reached }) =>
    name === '' ? `(${personId}) ${reached}` : `${personId} ${reached}`,
  );
}

const begun = withAnswer(nothingKnown, board(1, []));

describe('a class hour as a page knows it', () => {
  it('keeps who came while the list was read again', () => {
    const asking = withEvent(begun, stage(2, 'amara', 'joined'));
    const meanwhile = withEvent(asking, stage(3, 'jonas', 'joined'));
    const answered = withAnswer(meanwhile, board(2, [['amara', 'joined']]));
    expect(stages(answered)).toEqual(['amara joined', '(jonas) joined']);
    const again = withAnswer(
      answered,
      board(3, [
        ['amara', 'joined'],
        ['jonas', 'joined'],
      ]),
    );
    expect(stages(again)).toEqual(['amara joined', 'jonas joined']);
    expect(again.heard).toEqual([]);
  });

  it('keeps a step that an answer on its way does not have yet', () => {
    const known = withAnswer(nothingKnown, board(1, [['amara', 'joined']]));
    const moved = withEvent(known, stage(2, 'amara', 'mapping'));
    expect(stages(withAnswer(moved, board(1, [['amara', 'joined']])))).toEqual(['amara mapping']);
  });

  it('passes over an answer that is older than the one before', () => {
    const known = withAnswer(begun, board(4, [['amara', 'reviewing']]));
    expect(withAnswer(known, board(2, [['amara', 'joined']]))).toBe(known);
  });

  it('hears nothing twice: what the answer has stays as the answer says', () => {
    const known = withAnswer(begun, board(4, [['amara', 'reviewing']]));
    expect(withEvent(known, stage(3, 'amara', 'mapping'))).toBe(known);
  });

  it('takes the phase and the counts from events too', () => {
    const phase = { ...hour, phase: 'mapping', edition: 2 } as const;
    const known = [
      { type: 'phase', event: { ...phase, number: 2 } } as const,
      { type: 'reviews', event: { given: 8, sent: 3, number: 3 } } as const,
    ].reduce<KnownHour>(withEvent, begun);
    expect(known.view).toMatchObject({ hour: phase, counts: { given: 8, sent: 3, handedIn: 0 } });
  });

  it('knows nothing before the first answer', () => {
    expect(withEvent(nothingKnown, stage(1, 'amara', 'joined'))).toBe(nothingKnown);
  });
});

import { beforeEach, describe, expect, test } from 'vitest';
import { createPresence, type Presence } from '#server/live/presence.ts';

const ana = { id: 'a', name: 'Ana Berg' };
const ben = { id: 'b', name: 'Ben Okoro' };
const node = (id: string) => ({ type: 'node', id }) as const;

let now: Date;
let told: string[];
let presence: Presence;

beforeEach(() => {
  now = new Date('2026-11-24T10:00:00Z');
  told = [];
  presence = createPresence(
    () => now,
    (essayId) => told.push(essayId),
  );
});

function pass(seconds: number) {
  now = new Date(now.getTime() + seconds * 1000);
}

const seenBy = (readerId: string) => presence.others('e', readerId).map(({ name }) => name);

describe('presence', () => {
  test('the others are told, oneself is not', () => {
    presence.come('e', 't1', ana, node('n1'));
    presence.come('e', 't2', ben, null);
    expect(presence.others('e', 'a')).toEqual([{ ...ben, place: null }]);
    expect(presence.others('e', 'b')).toEqual([{ ...ana, place: node('n1') }]);
    expect(presence.others('another', 'a')).toEqual([]);
  });

  test('somebody who is deleted has gone from every essay at once, with all their windows', () => {
    presence.come('e', 't1', ana, null);
    presence.come('e', 't2', ana, null);
    presence.come('f', 't3', ana, null);
    presence.come('e', 't4', ben, null);
    told = [];
    presence.forget('a');
    expect(told).toEqual(['e', 'f']);
    expect(seenBy('nobody')).toEqual(['Ben Okoro']);
    expect(presence.lasts('f')).toBeNull();
  });

  test('saying the same again is no news, another place is', () => {
    presence.come('e', 't1', ana, node('n1'));
    presence.come('e', 't1', ana, node('n1'));
    expect(told).toEqual(['e']);
    presence.come('e', 't1', ana, { type: 'text', at: 4 });
    expect(told).toEqual(['e', 'e']);
  });

  test.each([
    ['just before it is taken for gone', 19.9, ['Ana Berg']],
    ['after twenty seconds', 20, []],
  ])('silence: %s', (_, seconds, names) => {
    presence.come('e', 't1', ana, null);
    pass(seconds);
    expect(seenBy('b')).toEqual(names);
  });

  test('of one person twenty windows are kept, and the newest place counts', () => {
    presence.come('e', 't1', ben, null);
    for (let at = 0; at < 1_000; at += 1) presence.come('e', `flood-${at}`, ana, { type: 'text', at });
    expect(presence.others('e', 'b')).toEqual([{ ...ana, place: { type: 'text', at: 999 } }]);
    for (let at = 980; at < 1_000; at += 1) presence.leave('e', `flood-${at}`, 'a');
    expect([seenBy('b'), seenBy('a')]).toEqual([[], ['Ben Okoro']]);
  });

  test('whoever says something stays', () => {
    presence.come('e', 't1', ana, null);
    pass(15);
    presence.come('e', 't1', ana, null);
    pass(15);
    expect(seenBy('b')).toEqual(['Ana Berg']);
    expect(presence.lasts('e')).toBe(5_000);
  });

  test('leaving is told at once, and once', () => {
    presence.come('e', 't1', ana, null);
    presence.leave('e', 't1', 'a');
    presence.leave('e', 't1', 'a');
    expect(seenBy('b')).toEqual([]);
    expect(told).toHaveLength(2);
    expect(presence.lasts('e')).toBeNull();
  });

  test('two windows of one person are one, where it moved last, until both are closed', () => {
    presence.come('e', 't1', ana, node('n1'));
    pass(1);
    presence.come('e', 't2', ana, node('n2'));
    pass(1);
    presence.come('e', 't1', ana, node('n1')); // only to stay
    expect(presence.others('e', 'b')).toEqual([{ ...ana, place: node('n2') }]);
    presence.leave('e', 't2', 'a');
    expect(presence.others('e', 'b')).toEqual([{ ...ana, place: node('n1') }]);
  });

  test('nobody ends the window of somebody else', () => {
    presence.come('e', 't1', ana, null);
    presence.leave('e', 't1', 'b');
    expect(seenBy('b')).toEqual(['Ana Berg']);
  });
});

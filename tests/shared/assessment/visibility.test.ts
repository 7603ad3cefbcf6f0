import { describe, expect, it } from 'vitest';
import {
  isHeldBack,
  type Reader,
  type SeenAssessment,
  seesAssessment,
  seesComment,
  seesHistory,
} from '#shared/assessment/visibility.ts';
import { memberRoles } from '#shared/essay/essay.ts';

const others: readonly Reader[] = memberRoles.map((role) => ({ id: role, role }));
const writer: Reader = { id: 'writer', role: 'assessor' };

/** Who of the others sees it, in the order of `memberRoles`. */
const cases: readonly (readonly [string, Omit<SeenAssessment, 'assessorId'>, readonly string[]])[] = [
  ['a draft', { type: 'instructor', state: 'draft', isOpenToAssessors: false }, []],
  ['an open draft', { type: 'instructor', state: 'draft', isOpenToAssessors: true }, ['assessor']],
  ['a submitted one', { type: 'instructor', state: 'submitted', isOpenToAssessors: false }, []],
  [
    'an open submitted one',
    { type: 'instructor', state: 'submitted', isOpenToAssessors: true },
    ['assessor'],
  ],
  ['a released one', { type: 'instructor', state: 'released', isOpenToAssessors: false }, memberRoles],
  ['a peer’s draft', { type: 'peer', state: 'draft', isOpenToAssessors: false }, []],
  [
    'a peer’s sent one',
    { type: 'peer', state: 'submitted', isOpenToAssessors: false },
    ['assessor', 'reader'],
  ],
  [
    'a peer’s released one',
    { type: 'peer', state: 'released', isOpenToAssessors: false },
    ['owner', 'editor', 'assessor', 'reader'],
  ],
  ['a self-assessment', { type: 'self', state: 'draft', isOpenToAssessors: false }, ['owner', 'editor']],
  ['an open self-assessment', { type: 'self', state: 'draft', isOpenToAssessors: true }, ['owner', 'editor']],
  [
    'a submitted self-assessment',
    { type: 'self', state: 'submitted', isOpenToAssessors: false },
    ['owner', 'editor', 'assessor'],
  ],
];

describe('who sees an assessment', () => {
  it.each(cases)('%s', (_, seen, readers) => {
    const assessment = { ...seen, assessorId: writer.id };
    expect(others.filter((reader) => seesAssessment(reader, assessment)).map(({ id }) => id)).toEqual(
      readers,
    );
    expect(seesAssessment(writer, assessment)).toBe(true);
  });
});

describe('staff of the class that an essay is done for', () => {
  const seen = (state: SeenAssessment['state'], type: SeenAssessment['type'] = 'instructor') => ({
    ...{ type, state, isOpenToAssessors: state === 'released', assessorId: writer.id },
  });
  const lead: Reader = { id: 'lead', role: 'assessor', isLead: true, isBlind: false };
  const second: Reader = { id: 'second', role: 'assessor', isLead: false, isBlind: true };

  it('whoever leads it sees what is submitted, and no drafts', () => {
    expect(seesAssessment(lead, seen('submitted'))).toBe(true);
    expect(seesAssessment(lead, seen('draft'))).toBe(false);
  });

  it('a second assessor who has not finished sees nobody’s judgement but the student’s, even if they lead', () => {
    expect(seesAssessment(second, seen('released'))).toBe(false);
    expect(seesAssessment({ ...lead, isBlind: true }, seen('submitted'))).toBe(false);
    expect(seesAssessment(second, seen('released', 'peer'))).toBe(false);
    expect(seesAssessment(second, { ...seen('submitted', 'self') })).toBe(true);
    expect(seesAssessment(second, { ...seen('draft'), assessorId: second.id })).toBe(true);
  });
});

describe('who sees a comment', () => {
  it.each(cases)('of %s', (_, seen, readers) => {
    const comment = { writerId: writer.id, assessment: { ...seen, assessorId: writer.id } };
    expect(others.filter((reader) => seesComment(reader, comment)).map(({ id }) => id)).toEqual(readers);
    expect(seesComment(writer, comment)).toBe(true);
  });

  it('of no assessment: everybody', () => {
    const comment = { writerId: writer.id, assessment: null };
    expect(others.every((reader) => seesComment(reader, comment))).toBe(true);
  });
});

describe('what is held back', () => {
  it.each([
    ['instructor', 'draft', true],
    ['instructor', 'submitted', true],
    ['instructor', 'released', false],
    ['self', 'draft', true],
    ['self', 'submitted', false],
  ] as const)('%s, %s: %s', (type, state, held) => expect(isHeldBack({ type, state })).toBe(held));
});

describe('who sees the history', () => {
  it('is who wrote it: the assessor, and the students of a self-assessment', () => {
    const seen = { state: 'released', isOpenToAssessors: true, assessorId: writer.id } as const;
    const readers = (type: 'self' | 'instructor') =>
      [...others, writer].filter((reader) => seesHistory(reader, { ...seen, type })).map(({ id }) => id);
    expect(readers('instructor')).toEqual(['writer']);
    expect(readers('self')).toEqual(['owner', 'editor', 'writer']);
  });
});

import { describe, expect, test } from 'vitest';
import type { Writer } from '#shared/assessment/comment.ts';
import { writerWords } from '#shared/assessment/words.ts';
import { unnamed } from '#shared/essay/essay.ts';
import { nameOf, sentenceName } from '#shared/report/words.ts';

const bode: Writer = { name: 'Ms Bode', as: 'instructor', isYou: false };

describe('what a writer is called', () => {
  test.each<[string, Writer, string, string, string]>([
    ['oneself', { ...bode, isYou: true }, 'You', 'You', 'you'],
    ['by name', bode, 'Ms Bode', 'Ms Bode, instructor', 'Ms Bode, instructor'],
    ['the student', { ...bode, name: 'Ama', as: 'student' }, 'Ama', 'Ama', 'Ama'],
    ['a classmate', { ...bode, name: 'Li', as: 'peer' }, 'Li', 'Li, reviewer', 'Li, reviewer'],
    ['no name said', { ...bode, name: unnamed }, 'Instructor', 'Instructor', 'Instructor'],
    ['no name', { ...bode, name: '', as: 'peer' }, 'Reviewer', 'Reviewer', 'Reviewer'],
  ])('%s', (_, writer, alone, atStart, inside) => {
    expect([writerWords(writer), sentenceName(writer), nameOf(writer)]).toEqual([alone, atStart, inside]);
  });
});

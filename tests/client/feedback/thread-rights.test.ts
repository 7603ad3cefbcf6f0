import { describe, expect, test } from 'vitest';
import { takesStance } from '#client/feedback/thread-rights.ts';
import type { Comment } from '#shared/assessment/comment.ts';
import { richTextOf } from '#shared/assessment/rich-text.ts';
import type { MemberRole } from '#shared/essay/essay.ts';

const said = { id: 'r1', stance: 'will-use' as const, text: 'It is a gap.', at: '2026-11-20T00:00:00.000Z' };

const example: Comment = {
  ...{ id: 'c1', assessmentId: 'a1', kind: 'suggestion', place: { type: 'essay' }, criterionId: null },
  ...{ writer: { name: 'Heron', as: 'peer', isYou: false }, body: richTextOf('Which towns?') },
  ...{ nextStep: '', link: '', excerpt: '', revision: 1, isDraft: false, isDone: false, replies: [] },
  ...{ createdAt: '2026-11-20T00:00:00.000Z', updatedAt: '2026-11-20T00:00:00.000Z' },
};

function comment(changes: Partial<Comment> = {}): Comment {
  return { ...example, ...changes };
}

describe('who is asked whether they will use a comment', () => {
  test.each<[string, Partial<Comment>, MemberRole, boolean]>([
    ['the student, of a suggestion', {}, 'owner', true],
    ['the student, of a question', { kind: 'question' }, 'editor', true],
    ['nobody, of a strength', { kind: 'strength' }, 'owner', false],
    ['no assessor', {}, 'assessor', false],
    ['not of one’s own', { writer: { ...example.writer, isYou: true } }, 'owner', false],
    ['not twice', { replies: [{ ...said, writer: { ...example.writer, isYou: true } }] }, 'owner', false],
    ['not of a draft', { isDraft: true }, 'owner', false],
  ])('%s', (_name, changes, role, takes) => {
    expect(takesStance(comment(changes), role)).toBe(takes);
  });
});

import { unnamed } from '#shared/essay/essay.ts';
import type { CommentKind, Writer } from './comment.ts';

/** Kinds of comments as they are named to people. */
export const commentKindWords: Readonly<Record<CommentKind, string>> = {
  strength: 'Strength',
  question: 'Question',
  suggestion: 'Suggestion',
};

/** What people are to an essay, as they are named to one another. */
export const writerTitles: Readonly<Record<Writer['as'], string>> = {
  student: 'Student',
  instructor: 'Instructor',
  peer: 'Reviewer',
};

/** “You”, their name, or what they are to the essay where they have not said a name. */
export function writerWords({ isYou, name, as }: Writer): string {
  return isYou ? 'You' : name === '' || name === unnamed ? writerTitles[as] : name;
}

import { useChosenComment, useCommentMarks } from './use-placed-comments.ts';

/** Keeps map and text in step with the comments, whether these are shown or not. Draws nothing. */
export function FeedbackFollower() {
  useCommentMarks();
  useChosenComment();
  return null;
}

import { CircleQuestionMark, Lightbulb, ThumbsUp } from 'lucide-react';
import type { CommentKind } from '#shared/assessment/comment.ts';
import { commentKindWords } from '#shared/assessment/words.ts';
import styles from './KindMark.module.css';

type KindMarkProps = {
  readonly kind: CommentKind;
  /** Drawn as an icon alone; the word is spoken. */
  readonly isWordHidden?: boolean;
};

/** What a comment is, by icon and word. */
export function KindMark({ kind, isWordHidden = false }: KindMarkProps) {
  return (
    <span
      className={`${styles.mark} ${styles[kind]}`}
      title={isWordHidden ? commentKindWords[kind] : undefined}
    >
      {kindIcons[kind]}
      <span className={isWordHidden ? styles.hidden : undefined}>{commentKindWords[kind]}</span>
    </span>
  );
}

const look = { 'aria-hidden': true, size: 16, strokeWidth: 1.75 };

const kindIcons = {
  strength: <ThumbsUp {...look} />,
  question: <CircleQuestionMark {...look} />,
  suggestion: <Lightbulb {...look} />,
} as const;

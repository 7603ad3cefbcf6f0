import { MessageSquare } from 'lucide-react';
import styles from './CommentBadge.module.css';

type CommentBadgeProps = {
  /** As commentBadge of the desk writes them: “1 4”; empty for none. */
  readonly numbers: string;
};

/** The numbers of a place’s open comments. What they mean is said by the name of the place they stand in. */
export function CommentBadge({ numbers }: CommentBadgeProps) {
  if (numbers === '') return null;
  const count = numbers.split(' ').length;
  return (
    <span
      className={styles.badge}
      aria-hidden
      title={count === 1 ? `Comment ${numbers}` : `Comments ${numbers.replaceAll(' ', ', ')}`}
      data-comments={numbers}
    >
      <MessageSquare aria-hidden size={14} strokeWidth={1.75} />
      {shortNumbers(numbers)}
    </span>
  );
}

/** “4”, “1 4”, and for more than two “1 +2”: a badge has little room. */
export function shortNumbers(numbers: string): string {
  const [first = '', ...others] = numbers.split(' ');
  return others.length > 1 ? `${first} +${others.length}` : numbers;
}

import { MessageSquare } from 'lucide-react';
import styles from './CommentBadge.module.css';

type CommentBadgeProps = {
  /** As commentBadge of the desk writes them: “1 4”; empty for none. */
  readonly numbers: string;
  /** A press on it; keys have F9 and the list of comments. */
  readonly onPress?: () => void;
};

/** The numbers of a place’s open comments. What they mean is said by the name of the place they stand in. */
export function CommentBadge({ numbers, onPress }: CommentBadgeProps) {
  if (numbers === '') return null;
  const count = numbers.split(' ').length;
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.badge}
      aria-label={count === 1 ? `Show comment ${numbers}` : `Show comments ${numbers.replaceAll(' ', ', ')}`}
      title={count === 1 ? `Comment ${numbers}` : `Comments ${numbers.replaceAll(' ', ', ')}`}
      onClick={() => onPress?.()}
    >
      <MessageSquare aria-hidden size={14} strokeWidth={1.75} />
      {shortNumbers(numbers)}
    </button>
  );
}

/** “4”, “1 4”, and for more than two “1 +2”: a badge has little room. */
export function shortNumbers(numbers: string): string {
  const [first = '', ...others] = numbers.split(' ');
  return others.length > 1 ? `${first} +${others.length}` : numbers;
}

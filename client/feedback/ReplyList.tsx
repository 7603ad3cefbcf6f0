import { Check, Trash2, X } from 'lucide-react';
import { useDesk } from '#client/desk/use-desk.ts';
import { IconButton } from '#client/ui/IconButton.tsx';
import type { Comment } from '#shared/assessment/comment.ts';
import { writerWords } from '#shared/assessment/words.ts';
import styles from './ReplyList.module.css';
import { saidOn } from './said-on.ts';
import { useFeedback } from './use-feedback.ts';

type ReplyListProps = { readonly comment: Comment };

/** What was answered, oldest first. */
export function ReplyList({ comment }: ReplyListProps) {
  const feedback = useFeedback();
  const desk = useDesk();
  if (comment.replies.length === 0) return null;
  const today = new Date();
  return (
    <ul className={styles.replies} aria-label="Replies">
      {comment.replies.map(({ id, writer, stance, text, at }) => (
        <li key={id} className={styles.reply}>
          <p className={styles.head}>
            {writerWords(writer)} · {saidOn(at, today)}
            {writer.isYou && (
              <IconButton
                label="Delete this reply"
                size="small"
                icon={<Trash2 aria-hidden />}
                onPress={() => {
                  feedback.removeReply(comment.id, id);
                  desk.announce('Reply deleted.');
                }}
              />
            )}
          </p>
          <p className={styles.text}>
            {stance && (
              <strong className={styles[stance]}>
                {stance === 'will-use' ? (
                  <Check aria-hidden size={14} strokeWidth={2.25} />
                ) : (
                  <X aria-hidden size={14} strokeWidth={2.25} />
                )}
                {stance === 'will-use' ? 'Will use, because' : 'Won’t use, because'}{' '}
              </strong>
            )}
            {text}
          </p>
        </li>
      ))}
    </ul>
  );
}

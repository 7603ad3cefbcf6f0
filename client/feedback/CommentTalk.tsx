import { CircleCheck } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import type { Comment, Stance } from '#shared/assessment/comment.ts';
import styles from './CommentTalk.module.css';
import { ReplyForm } from './ReplyForm.tsx';
import { ReplyList } from './ReplyList.tsx';
import { mayAnswer, maySayDone, takesStance } from './thread-rights.ts';
import { useCommentActs } from './use-comment-acts.ts';
import { useFeedback } from './use-feedback.ts';

type CommentTalkProps = {
  readonly comment: Comment;
  readonly number: number;
  /** More that can be done here, behind the buttons. */
  readonly children?: ReactNode;
};

/** What was answered to a comment, and what the reader may say to it. On paper the answers alone. */
export function CommentTalk({ comment, number, children }: CommentTalkProps) {
  const desk = useDesk();
  const feedback = useFeedback();
  const acts = useCommentActs();
  const role = useDeskState((state) => state.role);
  const [replying, setReplying] = useState<Stance | 'plain' | null>(null);

  function handleDone() {
    feedback.editComment(comment.id, { isDone: !comment.isDone });
    desk.announce(comment.isDone ? `Comment ${number} is open again.` : `Comment ${number} is done.`);
  }

  return (
    <>
      <ReplyList comment={comment} />
      <div className={styles.answering}>
        {replying !== null ? (
          <ReplyForm
            key={replying}
            commentId={comment.id}
            stance={replying === 'plain' ? null : replying}
            onDone={() => {
              setReplying(null);
              acts.focusThread(comment.id);
            }}
          />
        ) : (
          <div className={styles.actions}>
            {takesStance(comment, role) && (
              <>
                <Button variant="quiet" onPress={() => setReplying('will-use')}>
                  Will use
                </Button>
                <Button variant="quiet" onPress={() => setReplying('wont-use')}>
                  Won’t use
                </Button>
              </>
            )}
            {mayAnswer(role) && (
              <Button variant="quiet" onPress={() => setReplying('plain')}>
                Reply
              </Button>
            )}
            {maySayDone(comment, role) && (
              <Button variant="quiet" icon={<CircleCheck aria-hidden />} onPress={handleDone}>
                {comment.isDone ? 'Open again' : 'Done'}
              </Button>
            )}
            {children}
          </div>
        )}
      </div>
    </>
  );
}

import { useState } from 'react';
import { Button } from '#client/ui/Button.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { Stance } from '#shared/assessment/comment.ts';
import styles from './CommentForm.module.css';
import { useFeedback } from './use-feedback.ts';

type ReplyFormProps = {
  readonly commentId: string;
  /** What the student makes of the comment; null for a plain answer. */
  readonly stance: Stance | null;
  readonly onDone: () => void;
};

/** An answer to a comment; kept on the device while it is written. */
export function ReplyForm({ commentId, stance, onDone }: ReplyFormProps) {
  const feedback = useFeedback();
  const key = `reply ${commentId}`;
  // Only this form keeps drafts under its keys.
  const [text, setText] = useState(() => (feedback.draft(key) as string | undefined) ?? '');
  const [error, setError] = useState('');

  function handleChange(words: string) {
    setText(words);
    setError('');
    feedback.setDraft(key, words.trim() === '' ? undefined : words);
  }

  function handleSave() {
    if (text.trim() === '')
      return setError(stance ? 'Give a reason: half a sentence is enough.' : 'Write your answer first.');
    feedback.setDraft(key, undefined);
    feedback.addReply(commentId, { stance, text: text.trim() });
    onDone();
  }

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        handleSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onDone();
      }}
    >
      <TextField
        label={labels[stance ?? 'plain']}
        multiline
        rows={2}
        autoFocus
        value={text}
        error={error || undefined}
        onChange={handleChange}
        onSubmit={handleSave}
      />
      <div className={styles.actions}>
        <span className={styles.gap} />
        <Button onPress={onDone}>Close</Button>
        <Button variant="primary" type="submit">
          Reply
        </Button>
      </div>
    </form>
  );
}

const labels = {
  'will-use': 'I will use this, because …',
  'wont-use': 'I won’t use this, because …',
  plain: 'Reply',
} as const;

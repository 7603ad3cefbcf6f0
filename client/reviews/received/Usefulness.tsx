import { Star } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { failureWords } from '#client/api.ts';
import { Button } from '#client/ui/Button.tsx';
import { classNames } from '#client/ui/class-names.ts';
import { TextField } from '#client/ui/TextField.tsx';
import type { ReceivedReview } from '#shared/reviews/review.ts';
import styles from './Received.module.css';
import { usefulnessWords } from './received-words.ts';

type UsefulnessProps = {
  readonly review: ReceivedReview;
  /** @throws Unreachable, Refusal */
  readonly onRate: (stars: number, note: string) => Promise<void>;
};

/** How useful a review is, asked before its levels are shown: words are weighed by themselves. It can be said anew. */
export function Usefulness({ review, onRate }: UsefulnessProps) {
  const [isChanging, setChanging] = useState(false);
  if (review.usefulness === null || isChanging)
    return <UsefulnessForm review={review} onRate={onRate} onDone={() => setChanging(false)} />;
  return (
    <p className={styles.rated}>
      <span>
        You said: {review.usefulness} of 5, {usefulnessWords[review.usefulness - 1]?.toLowerCase()}.
        {review.usefulnessNote && ` “${review.usefulnessNote}”`}
      </span>
      <Button
        variant="quiet"
        label={`Change what you said of ${review.reviewer}’s review`}
        onPress={() => setChanging(true)}
      >
        Change
      </Button>
    </p>
  );
}

type UsefulnessFormProps = UsefulnessProps & { readonly onDone: () => void };

function UsefulnessForm({ review, onRate, onDone }: UsefulnessFormProps) {
  const [stars, setStars] = useState(review.usefulness);
  const [note, setNote] = useState(review.usefulnessNote);
  const [isSending, setSending] = useState(false);
  const [trouble, setTrouble] = useState('');
  const name = useId();

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (stars === null) return setTrouble('Choose from 1 to 5 first.');
    setSending(true);
    setTrouble('');
    try {
      await onRate(stars, note.trim());
      onDone();
    } catch (error) {
      setTrouble(failureWords('This was not sent', error));
    }
    setSending(false);
  }

  return (
    <form className={styles.usefulness} onSubmit={(event) => void handleSubmit(event)}>
      <fieldset className={styles.stars}>
        <legend className={styles.question}>How useful is this review to you?</legend>
        <div className={styles.choices}>
          {usefulnessWords.map((words, at) => (
            <label key={words} className={styles.choice} title={words}>
              <input
                type="radio"
                name={name}
                checked={stars === at + 1}
                onChange={() => setStars(at + 1)}
                aria-label={`${at + 1} of 5: ${words}`}
              />
              <Star
                aria-hidden
                size={24}
                strokeWidth={1.5}
                className={classNames(styles.star, stars !== null && at < stars && styles.lit)}
              />
            </label>
          ))}
          <span className={styles.quiet} aria-hidden>
            {stars === null ? 'from 1, not useful, to 5, very useful' : usefulnessWords[stars - 1]}
          </span>
        </div>
      </fieldset>
      <TextField
        label="A line to its reviewer, if you like"
        value={note}
        onChange={setNote}
        multiline
        rows={2}
        description="What helped, or what would have helped more. They do not learn who you are from us."
      />
      {trouble && (
        <p role="alert" className={styles.trouble}>
          {trouble}
        </p>
      )}
      <div className={styles.acts}>
        <Button type="submit" variant="primary" isPending={isSending}>
          {isSending ? 'Sending …' : review.usefulness === null ? 'Say so, and show the levels' : 'Say so'}
        </Button>
        {review.usefulness !== null && (
          <Button variant="quiet" onPress={onDone}>
            Leave it as it was
          </Button>
        )}
      </div>
    </form>
  );
}

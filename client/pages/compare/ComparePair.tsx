import { useEffect, useRef, useState } from 'react';
import { Button } from '#client/ui/Button.tsx';
import { RadioList } from '#client/ui/RadioList.tsx';
import { Segmented } from '#client/ui/Segmented.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import { type ComparedSide, type Comparison, comparedSideSchema } from '#shared/reviews/comparison.ts';
import styles from './Compare.module.css';
import { ComparedMap } from './ComparedMap.tsx';
import type { ComparedLook } from './compared-looks.ts';
import { comparedLooks } from './compared-looks.ts';

type ComparePairProps = {
  readonly comparison: Comparison;
  readonly task: string;
  readonly done: number;
  readonly of: number;
  readonly isSending: boolean;
  readonly trouble: string;
  readonly onAnswer: (winner: ComparedSide, why: string) => void;
};

/** One pair: both maps to read, which is the better answer, and why. */
export function ComparePair(props: ComparePairProps) {
  const { comparison, task, done, of, isSending, trouble } = props;
  const [look, setLook] = useState<ComparedLook>('outline');
  const [winner, setWinner] = useState<ComparedSide | null>(null);
  const [why, setWhy] = useState('');
  const [isMissing, setMissing] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // After an answer the focus is on what has gone: the next pair begins at its head, unless somebody has left it by then.
  useEffect(() => {
    const now = document.activeElement;
    const isHere = now === document.body || heading.current?.closest('main')?.contains(now);
    if (done > 0 && isHere) heading.current?.focus();
  }, [done]);

  function handleSend() {
    if (winner === null) return setMissing(true);
    props.onAnswer(winner, why);
  }

  return (
    <>
      <div className={styles.bar}>
        <h2 ref={heading} tabIndex={-1} className={styles.pair}>
          Pair {done + 1} of {of}
        </h2>
        <Segmented label="Show both as" items={comparedLooks} value={look} onChange={setLook} />
      </div>
      <p className={styles.ask}>
        Read both, then say which of the two answers its strongest objection better.
      </p>
      {task !== '' && <p className={styles.quiet}>The task: {task}</p>}
      <div className={styles.maps}>
        <ComparedMap id={`${comparison.id}-first`} title="First map" look={look} map={comparison.first} />
        <ComparedMap id={`${comparison.id}-second`} title="Second map" look={look} map={comparison.second} />
      </div>
      <section className={styles.answer} aria-labelledby="compare-question">
        <h2 id="compare-question" className={styles.question}>
          Which of these two answers its strongest objection better?
        </h2>
        <RadioList
          label="Which of these two answers its strongest objection better?"
          value={winner}
          onChange={(id) => {
            setWinner(comparedSideSchema.parse(id));
            setMissing(false);
          }}
          items={[
            { id: 'first', title: 'The first map' },
            { id: 'second', title: 'The second map' },
          ]}
        />
        <TextField
          label="Why? One sentence"
          description="Name the objection, and what the answer to it does. It is read by the staff of your course. You can go on without it."
          value={why}
          onChange={setWhy}
          onSubmit={handleSend}
          multiline
          rows={2}
        />
        {isMissing && (
          <p role="alert">Choose one of the two first. If they are close, go by your first look.</p>
        )}
        {trouble !== '' && <p role="alert">{trouble}</p>}
        <div>
          <Button variant="primary" isPending={isSending} onPress={handleSend}>
            {isSending ? 'Sending …' : 'Send and go on'}
          </Button>
        </div>
      </section>
    </>
  );
}

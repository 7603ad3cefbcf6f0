import { Check, Circle, Info } from 'lucide-react';
import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useDeskState } from '#client/desk/use-desk.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { mapWordsOf, type Writing, writingAid } from '#shared/assessment/writing-aid.ts';
import type { CommentDraft } from './comment-draft.ts';
import { useFeedback } from './use-feedback.ts';
import styles from './WritingAid.module.css';

type WritingAidProps = {
  readonly draft: CommentDraft;
  /** The level that the words give the reason for; left out where they are about none. */
  readonly level?: Writing['level'];
  /** Where more than one stands on a page. */
  readonly label?: string;
};

/** What would make the comment more useful, while it is written. Nothing here is needed to save it. */
export function WritingAid({ draft, level = null, label = 'Help with writing' }: WritingAidProps) {
  const feedback = useFeedback();
  const nodes = useDeskState((state) => state.graph.nodes);
  const mapWords = useMemo(() => mapWordsOf([...nodes.values()].map(({ text }) => text)), [nodes]);
  const [earlier, setEarlier] = useState<readonly string[]>([]);
  useEffect(() => {
    let isGone = false;
    void feedback.ownWordsElsewhere().then((words) => !isGone && setEarlier(words));
    return () => {
      isGone = true;
    };
  }, [feedback]);
  // Judged a moment after the key: typing comes first.
  const { kind, place, nextStep, body, bankEntryId } = useDeferredValue(draft);
  const { says, nudges } = useMemo(
    () =>
      writingAid({
        text: plainOf(body),
        kind,
        place,
        nextStep,
        mapWords,
        earlier: bankEntryId === null ? earlier : [],
        level,
      }),
    [body, kind, place, nextStep, mapWords, earlier, bankEntryId, level],
  );
  return (
    <section className={styles.aid} aria-label={label}>
      <ul className={styles.says}>
        <Says isSaid={says.what} words="Says what" />
        <Says isSaid={says.where} words="Says where" />
        {says.next !== null && <Says isSaid={says.next} words="Next step" />}
      </ul>
      <ul className={styles.nudges} aria-live="polite">
        {nudges.map(({ id, text }) => (
          <li key={id} className={styles.nudge}>
            <Info aria-hidden size={16} strokeWidth={1.75} />
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Says({ isSaid, words }: { readonly isSaid: boolean; readonly words: string }) {
  const Icon = isSaid ? Check : Circle;
  return (
    <li className={isSaid ? styles.said : undefined}>
      <Icon aria-hidden size={14} strokeWidth={isSaid ? 2.25 : 1.75} />
      {words}
      <span className={styles.hidden}>{isSaid ? ': yes' : ': not yet'}</span>
    </li>
  );
}

import { useRef, useState } from 'react';
import { chordText } from '#client/desk/acts/chord.ts';
import { useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { Segmented } from '#client/ui/Segmented.tsx';
import { Select } from '#client/ui/Select.tsx';
import { TextField } from '#client/ui/TextField.tsx';
import type { BankEntry } from '#shared/assessment/bank.ts';
import { type Comment, commentKinds, type Place } from '#shared/assessment/comment.ts';
import { commentKindWords } from '#shared/assessment/words.ts';
import { isSameCriterion } from './bank/rank-snippets.ts';
import { useBank } from './bank/use-bank.ts';
import styles from './CommentForm.module.css';
import { type CommentDraft, draftKey, draftOf, hasWords, newDraft, webAddress } from './comment-draft.ts';
import { isBlank } from './rich/is-blank.ts';
import { RichTextField } from './rich/RichTextField.tsx';
import { useFeedback } from './use-feedback.ts';
import { WritingAid } from './WritingAid.tsx';

type CommentFormProps = {
  readonly place: Place;
  /** The comment that is changed; null for a new one. */
  readonly comment: Comment | null;
  /** The row that a new one is filed under at first. */
  readonly row?: string | null;
  /** What a new one belongs to; null when everybody on the essay sees it at once. */
  readonly assessmentId: string | null;
  /** Saved, with its id, or left with the draft kept (null). */
  readonly onDone: (id: string | null) => void;
};

/** Where a comment is written. What is typed is kept on the device with every key, and under its place. */
export function CommentForm({ place, comment, row = null, assessmentId, onDone }: CommentFormProps) {
  const feedback = useFeedback();
  const { bank, state: banked } = useBank();
  const rubric = useDeskState((state) => state.rubric);
  const key = draftKey(place, comment?.id ?? null);
  const [draft, setDraft] = useState(() => {
    // Only this form keeps drafts under its keys.
    const kept = feedback.draft(key) as CommentDraft | undefined;
    return kept ?? (comment ? draftOf(comment) : newDraft(place, row));
  });
  const [hasLink, setHasLink] = useState(draft.link !== '');
  const [error, setError] = useState('');
  const latest = useRef(draft);
  latest.current = draft;

  function set(change: Partial<CommentDraft>) {
    const next = { ...latest.current, ...change };
    latest.current = next;
    setDraft(next);
    setError('');
    feedback.setDraft(key, hasWords(next) ? next : undefined);
  }

  function handleUse(entry: BankEntry) {
    const named = rubric.criteria.find(({ title }) => isSameCriterion(title, entry.criterion));
    const now = latest.current;
    setHasLink(hasLink || entry.link !== '');
    set({
      kind: entry.kind,
      nextStep: now.nextStep || entry.nextStep,
      link: now.link || entry.link,
      criterionId: now.criterionId ?? named?.id ?? null,
      bankEntryId: entry.id,
    });
  }

  function handleSave() {
    const { place: _place, bankEntryId, link, ...fields } = latest.current;
    if (isBlank(fields.body)) return setError('Write the comment first: a sentence is enough.');
    if (link.trim() !== '' && webAddress(link) === null)
      return setError('The link is no address of the web. It begins with https://.');
    const words = { ...fields, nextStep: fields.nextStep.trim(), link: webAddress(link) ?? '' };
    feedback.setDraft(key, undefined);
    if (comment) {
      feedback.editComment(comment.id, words);
      return onDone(comment.id);
    }
    if (bankEntryId) bank.countUse(bankEntryId);
    onDone(feedback.addComment({ ...words, place, assessmentId, bankEntryId }));
  }

  function handleDiscard() {
    feedback.setDraft(key, undefined);
    onDone(null);
  }

  const criterion = rubric.criteria.find(({ id }) => id === draft.criterionId)?.title ?? '';
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        handleSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        onDone(null);
      }}
    >
      <Select
        label="Filed under"
        items={[{ id: '', title: 'No row' }, ...rubric.criteria.map(({ id, title }) => ({ id, title }))]}
        value={draft.criterionId ?? ''}
        onChange={(id) => set({ criterionId: id === '' ? null : id })}
      />
      <Segmented
        label="Kind of comment"
        items={kindItems}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
      />
      <RichTextField
        label={comment ? 'Comment' : 'New comment'}
        isLabelHidden
        autoFocus
        value={draft.body}
        placeholder={prompts[draft.kind]}
        onChange={(body) => set({ body })}
        onSubmit={handleSave}
        onEscape={() => onDone(null)}
        bank={{ entries: banked.entries, criterion, onUse: handleUse }}
      />
      {draft.kind !== 'strength' && (
        <TextField
          label="Next step"
          value={draft.nextStep}
          placeholder="What could the writer do next?"
          onChange={(nextStep) => set({ nextStep })}
          onSubmit={handleSave}
        />
      )}
      {hasLink ? (
        <TextField label="Link" value={draft.link} onChange={(link) => set({ link })} onSubmit={handleSave} />
      ) : (
        <div className={styles.aside}>
          <Button variant="quiet" onPress={() => setHasLink(true)}>
            Add a link
          </Button>
        </div>
      )}
      <WritingAid draft={draft} />
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <div className={styles.actions}>
        {hasWords(draft) && (
          <Button variant="quiet" onPress={handleDiscard}>
            {comment ? 'Discard changes' : 'Discard'}
          </Button>
        )}
        <span className={styles.gap} />
        <Button onPress={() => onDone(null)}>Close</Button>
        <Button variant="primary" type="submit" onPress={() => undefined}>
          {comment ? 'Save' : 'Comment'}
        </Button>
      </div>
      <p className={styles.keys}>
        {chordText('Mod+Enter')} saves. Esc closes and keeps what you have written.
      </p>
    </form>
  );
}

const kindItems = commentKinds.map((id) => ({ id, title: commentKindWords[id] }));

const prompts = {
  strength: 'What works here, and why?',
  question: 'What would you ask the writer?',
  suggestion: 'What do you see, and what could make it stronger?',
} as const;

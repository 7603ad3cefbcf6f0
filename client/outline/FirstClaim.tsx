import { type ChangeEvent, type CompositionEvent, useState } from 'react';
import { draftMapAct } from '#client/desk/acts/draft.ts';
import { canEdit } from '#client/desk/acts/selection.ts';
import { isAtWorkBeside, typesIn } from '#client/desk/typing-view.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { nextOrder } from '#shared/graph/order.ts';
import styles from './FirstClaim.module.css';

/** An empty map: a field with the cursor in it. The first character makes the thesis, and typing goes on there. */
export function FirstClaim() {
  const desk = useDesk();
  const mayEdit = useDeskState(canEdit);
  const mayDraft = useDeskState(draftMapAct.isAvailable);
  const [text, setText] = useState('');

  function begin(typed: string) {
    if (typed.trim() === '') return;
    const id = desk.newId();
    const order = nextOrder(desk.getState().graph, null);
    desk.run(
      { name: 'add-node', args: { id, kind: 'thesis', text: typed, order } },
      { announce: 'Thesis added.', select: { type: 'node', id }, edit: id },
    );
  }

  function handleChange(event: ChangeEvent<HTMLTextAreaElement>) {
    setText(event.target.value);
    // An input method is still at work on the word: the field must stay until it is done.
    const isComposing = event.nativeEvent instanceof InputEvent && event.nativeEvent.isComposing;
    if (!isComposing) begin(event.target.value);
  }

  if (!mayEdit) return <EmptyState title="This map is empty">Nothing has been written here yet.</EmptyState>;
  return (
    <div className={styles.first}>
      <label className={styles.line}>
        <span className={styles.kind}>
          <KindIcon kind="thesis" />
          Thesis
        </span>
        <textarea
          className={styles.box}
          placeholder="Type your main claim"
          aria-label="Type your main claim"
          rows={2}
          value={text}
          // biome-ignore lint/a11y/noAutofocus: on an empty map this field is the one thing to do (ux.md 5)
          autoFocus={typesIn('outline') && !isAtWorkBeside()}
          onChange={handleChange}
          onCompositionEnd={(event: CompositionEvent<HTMLTextAreaElement>) =>
            begin(event.currentTarget.value)
          }
        />
      </label>
      <p className={styles.hint}>
        What do you want your reader to believe at the end? Then press Tab to add a reason below it.
      </p>
      <Button variant="quiet" onPress={() => desk.openForm({ form: 'paste-outline', ref: null })}>
        Paste an outline instead
      </Button>
      {mayDraft && (
        <Button variant="quiet" onPress={() => draftMapAct.perform(desk)}>
          {draftMapAct.title}
        </Button>
      )}
    </div>
  );
}

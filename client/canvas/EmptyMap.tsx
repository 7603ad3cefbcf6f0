import { useRef } from 'react';
import { draftMapAct } from '#client/desk/acts/draft.ts';
import { addRoot } from '#client/desk/acts/place.ts';
import { isAtWorkBeside } from '#client/desk/typing-view.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { kinds } from '#shared/graph/kinds/index.ts';
import styles from './EmptyMap.module.css';

/** An empty map is a question with the cursor in the answer: the first letter makes the thesis. */
export function EmptyMap() {
  const desk = useDesk();
  const mayDraft = useDeskState(draftMapAct.isAvailable);
  const isComposing = useRef(false);
  const begin = (text: string) => {
    if (text.trim() === '') return;
    const { call, nodeId } = addRoot(desk.getState().graph, desk.newId);
    if (call.name !== 'add-node') return;
    desk.run(
      { name: 'add-node', args: { ...call.args, text } },
      { announce: 'Thesis added.', select: { type: 'node', id: nodeId }, edit: nodeId },
    );
  };
  return (
    <div className={styles.empty}>
      <label className={styles.title} htmlFor="first-claim">
        Type your main claim
      </label>
      <textarea
        id="first-claim"
        className={styles.field}
        rows={3}
        placeholder={kinds.thesis.prompt}
        data-typing
        // biome-ignore lint/a11y/noAutofocus: the page has nothing else to begin with
        autoFocus={!isAtWorkBeside()}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={(event) => {
          isComposing.current = false;
          begin(event.currentTarget.value);
        }}
        onChange={(event) => {
          if (!isComposing.current) begin(event.currentTarget.value);
        }}
      />
      <p className={styles.hint}>Then Tab adds a reason below it, Enter another one beside.</p>
      {mayDraft && (
        <div>
          <Button onPress={() => draftMapAct.perform(desk)}>{draftMapAct.title}</Button>
        </div>
      )}
    </div>
  );
}

import { type KeyboardEvent, useEffect } from 'react';
import { isPressed } from '#client/desk/acts/chord.ts';
import { focusSoon } from '#client/ui/focus-soon.ts';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import { CriterionCards } from './CriterionCards.tsx';
import { GridFoot } from './GridFoot.tsx';
import { MovedOnBar } from './MovedOnBar.tsx';
import { moveByKey } from './moves.ts';
import { elementOfPart, keepFocus, titlePart } from './parts.ts';
import styles from './RubricEditor.module.css';
import { RubricGrid } from './RubricGrid.tsx';
import { RubricTitle } from './RubricTitle.tsx';
import { RubricTools, type RubricToolsProps } from './RubricTools.tsx';
import { RuleSettings } from './RuleSettings.tsx';
import { SamplePreview } from './SamplePreview.tsx';
import { UseBar } from './UseBar.tsx';
import { useNarrow } from './use-narrow.ts';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';
import { useRuleCounts } from './use-rule-counts.ts';

export type RubricEditorProps = RubricToolsProps;

/** One rubric, open: what it asks, how it is judged, which findings students see, and what that says of a map. */
export function RubricEditor(props: RubricEditorProps) {
  const desk = useRubricDesk();
  const focus = useRubricState((state) => state.focus);
  const hasCriteria = useRubricState((state) => state.body.criteria.length > 0);
  const said = useRubricState((state) => state.said);
  const isNarrow = useNarrow();
  const counts = useRuleCounts();

  useEffect(() => {
    if (!focus) return;
    const element = elementOfPart(focus.part) ?? elementOfPart(titlePart);
    if (!element) return;
    element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return focusSoon(element);
  }, [focus]);

  function handleKeyDown(event: KeyboardEvent) {
    const press = event.nativeEvent;
    if (press.isComposing) return;
    if (isPressed('Mod+z', press)) step(event, desk.undo);
    else if (isPressed('Mod+Shift+z', press) || isPressed('Mod+y', press)) step(event, desk.redo);
    else if (event.altKey && event.shiftKey && event.key.startsWith('Arrow')) {
      const part = event.target instanceof Element ? event.target.getAttribute('data-part') : null;
      if (part !== null && moveByKey(desk, part, event.key)) event.preventDefault();
    }
  }

  function step(event: KeyboardEvent, act: () => void) {
    event.preventDefault();
    act();
    keepFocus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys that act on whatever field in it has the focus
    <div className={styles.editor} onKeyDown={handleKeyDown}>
      <RubricTools {...props} />
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
      <MovedOnBar />
      <UseBar onDuplicate={props.onDuplicate} />
      <RubricTitle />
      {hasCriteria && (isNarrow ? <CriterionCards /> : <RubricGrid />)}
      <GridFoot />
      <div className={styles.below}>
        <RuleSettings counts={counts} />
        <SamplePreview />
      </div>
    </div>
  );
}

import { canEdit } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { DraftField } from '#client/ui/DraftField.tsx';

/** The task as it was set; some checks read it. */
export function TaskText() {
  const desk = useDesk();
  const prompt = useDeskState((state) => state.essay.prompt);
  const mayEdit = useDeskState(canEdit);
  if (!mayEdit) return <p>{prompt || 'No task was noted.'}</p>;
  return (
    <DraftField
      label="The question you are answering"
      description="As it was set, word for word. Some checks compare the thesis with it."
      multiline
      rows={6}
      value={prompt}
      onCommit={(text) => desk.patchEssay({ prompt: text })}
    />
  );
}

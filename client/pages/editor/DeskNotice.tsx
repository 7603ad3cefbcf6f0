import { useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { StatusRegion } from '#client/ui/StatusRegion.tsx';

/** What the desk has to say, with the way back where there is one. */
export function DeskNotice() {
  const desk = useDesk();
  const notice = useDeskState((state) => state.notice);
  const [closed, setClosed] = useState<number | null>(null);
  const shown = notice && notice.id !== closed ? notice : null;
  const setAsideId = shown?.setAsideId ?? null;

  function handleUndo() {
    if (!shown) return;
    setClosed(shown.id);
    if (setAsideId !== null) desk.bringBack(setAsideId);
    else desk.undo();
  }

  return (
    <StatusRegion
      notice={shown}
      onUndo={shown && (shown.undo || setAsideId !== null) ? handleUndo : undefined}
      undoTitle={setAsideId === null ? 'Undo' : 'Bring back'}
      onClose={() => setClosed(shown?.id ?? null)}
    />
  );
}

import { useEffect, useState } from 'react';
import { useDesk } from '#client/desk/use-desk.ts';
import { lateOverlay } from '#client/ui/late-overlay.tsx';

const load = () =>
  import('#client/history/HistoryDialog.tsx').then(({ HistoryDialog: Part }) => ({ default: Part }));

/** Rarely needed: fetched when it is asked for. */
const HistoryDialog = lateOverlay(load);

/** Opens the history when an act or the menu asks for it. */
export function History() {
  const desk = useDesk();
  const [isOpen, setOpen] = useState(false);
  useEffect(
    () =>
      desk.viewport.register({
        history: () => {
          desk.stopEditing();
          setOpen(true);
          return true;
        },
      }),
    [desk],
  );
  return isOpen ? <HistoryDialog onClose={() => setOpen(false)} /> : null;
}

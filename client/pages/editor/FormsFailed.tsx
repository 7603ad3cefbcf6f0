import { useEffect } from 'react';
import { useDesk } from '#client/desk/use-desk.ts';

/** In place of a dialog whose code has not reached this device: the wish is dropped with a word. */
export function FormsFailed() {
  const desk = useDesk();
  useEffect(() => {
    desk.openForm(null);
    desk.announce('This cannot be opened while the server is away. Your map is safe.', 'attention');
  }, [desk]);
  return null;
}

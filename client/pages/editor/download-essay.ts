import type { Desk } from '#client/desk/desk.ts';

/**
 * Has the server make a file of the essay once it has the last words that were typed; `save` is handed the address.
 * Says so instead when the server cannot be reached.
 */
export function downloadEssay(desk: Desk, query: string, save: (address: string) => void) {
  const address = `/api/essays/${desk.getState().essay.id}/export?${query}`;
  const isOver = () => {
    const { state } = desk.getState().saving;
    if (state === 'saving') return false;
    if (state === 'offline' || state === 'gone')
      desk.announce(
        'The server makes this file and cannot be reached. Download it when you are back online.',
        'attention',
      );
    else save(address);
    return true;
  };
  if (isOver()) return;
  const stop = desk.subscribe(() => {
    if (desk.getState().saving.state === 'saving') return;
    stop();
    isOver();
  });
}

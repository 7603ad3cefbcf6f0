import { nanoid } from 'nanoid';
import { useEffect } from 'react';
import { api } from '#client/api.ts';
import { useDesk } from '#client/desk/use-desk.ts';
import { tellPlace } from './tell-place.ts';

/** Tells the others where this window is, for as long as it is drawn. */
export function useTellingPlace() {
  const desk = useDesk();
  useEffect(() => {
    const tabId = nanoid();
    const param = { essayId: desk.getState().essay.id };
    const told = tellPlace(desk, {
      clock: {
        after: (milliseconds, run) => {
          const timer = setTimeout(run, milliseconds);
          return () => clearTimeout(timer);
        },
      },
      isSeen: () => document.visibilityState === 'visible',
      say: (place, isHere) => {
        const json = { tabId, place, isHere };
        // Kept alive, so that it arrives when the page is closed; without the server nobody is told anything.
        api.api.essays[':essayId'].presence
          .$post({ param, json }, { init: { keepalive: true } })
          .catch(() => undefined);
      },
    });
    document.addEventListener('visibilitychange', told.look);
    window.addEventListener('pagehide', told.stop);
    return () => {
      document.removeEventListener('visibilitychange', told.look);
      window.removeEventListener('pagehide', told.stop);
      told.stop();
    };
  }, [desk]);
}

import { useState } from 'react';
import type { Hour, HourBoard, HourPhase } from '#shared/reviews/class-hour.ts';
import { failureWords } from '../../api.ts';
import { hourService } from './hour-service.ts';

/** What whoever leads does with a class hour; a refusal is told, and the board read again. */
export function useHourActs(assignmentId: string, setBoard: (board: HourBoard) => void, load: () => unknown) {
  const [trouble, setTrouble] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function act(what: string, ask: () => Promise<HourBoard>) {
    if (isBusy) return;
    setBusy(true);
    setTrouble('');
    try {
      setBoard(await ask());
    } catch (error) {
      setTrouble(failureWords(what, error));
      load();
    } finally {
      setBusy(false);
    }
  }

  return {
    ...{ trouble, isBusy },
    start: () => act('The class hour was not started', () => hourService.start(assignmentId)),
    move: (hour: Hour, phase: HourPhase) =>
      act('The class was not moved', () =>
        hourService.move(assignmentId, { phase, endsAt: null, moves: false, edition: hour.edition }),
      ),
    setTime: ({ phase, edition }: Hour, endsAt: string | null, moves: boolean) =>
      act('The time was not set', () =>
        hourService.move(assignmentId, { phase, endsAt, moves: moves && endsAt !== null, edition }),
      ),
  };
}

import { type Essay, isSameRubric } from '#shared/essay/essay.ts';
import type { EssayPatch } from './essay-service.ts';
import type { Screen } from './screen.ts';

/** What the server says of the essay itself: its title, task and rubric, and whether it was deleted. */
export function createEssayHead(screen: Screen, waiting: () => EssayPatch | null, keep: () => void) {
  return {
    /** Shows what is new; what was changed here and is still on its way stays as it is on the screen. */
    take(essay: Essay) {
      const before = screen.state().essay;
      const now = { ...essay, ...waiting() };
      if (isSame(before, now)) return;
      screen.show({ essay: now });
      keep();
      if (before.deletedAt === null && now.deletedAt !== null) {
        screen.announce(
          'This map was deleted in another window. It can be brought back from “Recently deleted” on the home page.',
          { tone: 'attention' },
        );
      }
      if (before.deletedAt !== null && now.deletedAt === null) screen.announce('This map is back.');
    },
  };
}

/** Apart from `updatedAt`, which moves with every change of the map. */
function isSame(a: Essay, b: Essay): boolean {
  return (
    a.title === b.title &&
    a.prompt === b.prompt &&
    isSameRubric(a.rubric, b.rubric) &&
    a.deletedAt === b.deletedAt
  );
}

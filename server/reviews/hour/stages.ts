import { type HourStage, isFurther } from '#shared/reviews/class-hour.ts';
import type { Deps } from '../../deps.ts';
import type { Hub } from '../../live/hub.ts';
import type { Stores } from '../../stores.ts';
import { hourTopics } from './topics.ts';

/** Says that a student has come so far; does nothing where no class hour is running. */
export type Reached = (assignmentId: string, personId: string, stage: HourStage) => void;

/** How far students are in a class hour, which staff see on its board. They move on, never back. */
export function createStages(deps: Pick<Deps, 'now'>, { hours, reviews }: Stores, hub: Hub): Reached {
  return (assignmentId, personId, stage) => {
    const { phase } = reviews.session(assignmentId) ?? { phase: null };
    if (phase === null || phase === 'ended') return;
    if (!isFurther(stage, hours.stage(assignmentId, personId))) return;
    const at = deps.now().toISOString();
    hours.together(() => {
      hours.putStage(assignmentId, personId, stage, at);
      const data = JSON.stringify({ stage });
      hours.append({ assignmentId, audience: 'person', personId, type: 'stage', data, at });
    });
    // Whoever is woken reads the log after what runs now, so a transaction around this is over by then.
    hub.notify(hourTopics.person(assignmentId, personId));
    hub.notify(hourTopics.staff(assignmentId));
  };
}

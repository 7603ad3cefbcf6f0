import type { Standings } from '../../assignments/standing.ts';
import type { Deps } from '../../deps.ts';
import type { Hub } from '../../live/hub.ts';
import type { Stores } from '../../stores.ts';
import type { Calibrating } from '../calibrating.ts';
import { createHours, type HourDoing } from './hours.ts';
import type { Reached } from './stages.ts';
import { createHourTimer } from './timer.ts';
import { createHourViews } from './views.ts';

type Parts = {
  readonly stores: Stores;
  readonly hub: Hub;
  readonly standings: Standings;
  readonly calibrating: Pick<Calibrating, 'standing'>;
  readonly doing: HourDoing;
  readonly reached: Reached;
};

/** Everything of class hours but their routes. */
export function createHourParts(deps: Deps, given: Parts) {
  const { stores, hub, doing, reached } = given;
  const hours = createHours(deps, { stores, hub, doing, onTime: () => timer.arm() });
  const timer = createHourTimer(deps, { ends: stores.hours.ends, round: hours.round });
  return {
    ...{ hours, timer, reached },
    views: createHourViews({ ...given, hours, now: deps.now }),
    /** For what ended while nobody was there to see it. Due at start and every half minute. */
    mind: timer.wake,
  };
}

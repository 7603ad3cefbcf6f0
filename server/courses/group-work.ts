import type { Deps } from '../deps.ts';
import type { Hub } from '../live/hub.ts';
import type { Stores } from '../stores.ts';

export type GroupWork = ReturnType<typeof createGroupWork>;

/** Keeps who may edit the essays of groups in step with who is in the groups. */
export function createGroupWork(deps: Deps, { works }: Pick<Stores, 'works'>, hub: Hub) {
  return {
    /** Null: somebody was, or is, in none. */
    sync(groupIds: readonly (string | null)[]) {
      const at = deps.now().toISOString();
      for (const groupId of new Set(groupIds))
        if (groupId !== null) for (const essayId of works.syncGroup(groupId, at)) hub.notify(essayId);
    },
  };
}

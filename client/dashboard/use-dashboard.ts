import { useCallback, useEffect, useRef, useState } from 'react';
import type { Dashboard } from '#shared/assignments/dashboard.ts';
import { Refusal, Unreachable } from '../api.ts';
import { lookAgain } from '../ui/look-again.ts';
import { dashboardService } from './dashboard-service.ts';

/** Milliseconds from one look to the next while the page is in sight. */
const freshFor = 30_000;

export type DashboardState = {
  readonly dashboard: Dashboard | null;
  /** When it was looked at last: what is told in times is told as of then. */
  readonly now: Date;
  /** Why it cannot be shown, or not be shown as it is by now; empty when it can. */
  readonly trouble: string;
};

/** The dashboard as it is, looked at again while it is in sight; what has not changed is not drawn anew. */
export function useDashboard(assignmentId: string) {
  const [state, setState] = useState<DashboardState>({ dashboard: null, now: new Date(), trouble: '' });
  const shown = useRef('');

  const load = useCallback(async () => {
    try {
      const dashboard = await dashboardService.read(assignmentId);
      const words = JSON.stringify(dashboard);
      const isSame = words === shown.current;
      shown.current = words;
      setState((before) => ({
        ...{ now: new Date(), trouble: '' },
        dashboard: isSame ? before.dashboard : dashboard,
      }));
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
      const trouble =
        error instanceof Refusal ? error.message : 'The server cannot be reached. It is tried again.';
      setState((before) => ({ ...before, trouble }));
    }
  }, [assignmentId]);

  useEffect(() => {
    void load();
    return lookAgain(load, freshFor);
  }, [load]);

  return { state, load };
}

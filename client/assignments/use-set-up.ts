import { nanoid } from 'nanoid';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { rubricService } from '#client/rubric/browser-rubrics.ts';
import { assignmentService } from './assignment-service.ts';
import { ownTimeZone } from './own-time-zone.ts';
import { reviewsNow } from './reviews-now.ts';
import { createSetUp, type SetUp } from './set-up.ts';
import type { SetUpStart, SetUpState } from './set-up-state.ts';

/** The set-up of one assignment, for as long as its page is shown; what is not saved is, when it goes. */
export function useSetUp(start: SetUpStart): { readonly setUp: SetUp; readonly state: SetUpState } {
  const key = 'assignmentId' in start ? start.assignmentId : `new in ${start.courseId}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which one is meant
  const setUp = useMemo(
    () =>
      createSetUp(
        {
          service: assignmentService,
          rubrics: rubricService.list,
          reviewsNow,
          after: (milliseconds, run) => {
            const timer = setTimeout(run, milliseconds);
            return () => clearTimeout(timer);
          },
          newId: nanoid,
          timeZone: ownTimeZone(),
        },
        start,
      ),
    [key],
  );
  const state = useSyncExternalStore(setUp.subscribe, setUp.getState);
  useEffect(() => {
    void setUp.load();
    const handleHide = () => void setUp.flush();
    window.addEventListener('pagehide', handleHide);
    return () => {
      window.removeEventListener('pagehide', handleHide);
      handleHide();
    };
  }, [setUp]);
  const noticeId = state.notice?.id;
  useEffect(() => {
    if (noticeId === undefined) return;
    const timer = setTimeout(setUp.hideNotice, 10_000);
    return () => clearTimeout(timer);
  }, [noticeId, setUp]);
  return { setUp, state };
}

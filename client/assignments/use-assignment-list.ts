import { nanoid } from 'nanoid';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type AssignmentList, type AssignmentListState, createAssignmentList } from './assignment-list.ts';
import { assignmentService } from './assignment-service.ts';

/** The list of one course; a deletion that waits is sent when its notice, or the page, goes. */
export function useAssignmentList(courseId: string): {
  readonly list: AssignmentList;
  readonly state: AssignmentListState;
} {
  const list = useMemo(() => createAssignmentList(assignmentService, courseId, nanoid), [courseId]);
  const state = useSyncExternalStore(list.subscribe, list.getState);
  useEffect(() => {
    void list.load();
    const handleOnline = () => void list.load();
    const handleHide = () => void list.settle();
    window.addEventListener('online', handleOnline);
    window.addEventListener('pagehide', handleHide);
    return () => {
      window.removeEventListener('online', handleOnline);
      window.removeEventListener('pagehide', handleHide);
      void list.settle();
    };
  }, [list]);
  const noticeId = state.notice?.id;
  useEffect(() => {
    if (noticeId === undefined) return;
    const timer = setTimeout(() => void list.hideNotice(), 10_000);
    return () => clearTimeout(timer);
  }, [noticeId, list]);
  return { list, state };
}

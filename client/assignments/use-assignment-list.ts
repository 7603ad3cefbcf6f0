import { nanoid } from 'nanoid';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type AssignmentList, type AssignmentListState, createAssignmentList } from './assignment-list.ts';
import { assignmentService } from './assignment-service.ts';

/** The list of one course, asked anew when the page is shown and when the connection is back. */
export function useAssignmentList(courseId: string): {
  readonly list: AssignmentList;
  readonly state: AssignmentListState;
} {
  const list = useMemo(() => createAssignmentList(assignmentService, courseId, nanoid), [courseId]);
  const state = useSyncExternalStore(list.subscribe, list.getState);
  useEffect(() => {
    void list.load();
    const handleOnline = () => void list.load();
    window.addEventListener('online', handleOnline);
    return () => window.removeEventListener('online', handleOnline);
  }, [list]);
  const noticeId = state.notice?.id;
  useEffect(() => {
    if (noticeId === undefined) return;
    const timer = setTimeout(list.hideNotice, 10_000);
    return () => clearTimeout(timer);
  }, [noticeId, list]);
  return { list, state };
}

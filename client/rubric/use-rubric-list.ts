import { nanoid } from 'nanoid';
import { useEffect, useSyncExternalStore } from 'react';
import { rubricService } from './browser-rubrics.ts';
import { createRubricList, type RubricList, type RubricListState } from './rubric-list.ts';

/** One for the page's life: coming back shows the list as it was while the fresh one is on its way. */
const list = createRubricList(rubricService, nanoid);

export function useRubricList(): { readonly list: RubricList; readonly state: RubricListState } {
  const state = useSyncExternalStore(list.subscribe, list.getState);
  useEffect(() => {
    void list.load();
    const handleOnline = () => void list.load();
    window.addEventListener('online', handleOnline);
    return () => window.removeEventListener('online', handleOnline);
  }, []);
  const noticeId = state.notice?.id;
  useEffect(() => {
    if (noticeId === undefined) return;
    const timer = setTimeout(list.hideNotice, 10_000);
    return () => clearTimeout(timer);
  }, [noticeId]);
  return { list, state };
}

import { type FocusEvent, type KeyboardEvent, useEffect, useRef } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import {
  type CommentSection,
  commentSections,
  type PlacedComment,
} from '#shared/assessment/comment-order.ts';
import { CommentForm } from './CommentForm.tsx';
import styles from './CommentsPanel.module.css';
import { CommentThread } from './CommentThread.tsx';

type CommentListProps = {
  readonly shown: readonly PlacedComment[];
  /** The comment that is being changed. */
  readonly editing: string | null;
  readonly onEdit: (id: string | null) => void;
};

/** Comments by place. One tab stop for the list; arrows go from one to the next, Tab into it. */
export function CommentList({ shown, editing, onEdit }: CommentListProps) {
  const desk = useDesk();
  const chosen = useDeskState((state) => state.comment);
  const list = useRef<HTMLDivElement>(null);
  const reachable = shown.some(({ comment }) => comment.id === chosen) ? chosen : shown[0]?.comment.id;

  // What is chosen on the map, in the text or by its key is brought into sight here.
  useEffect(() => {
    if (chosen === null) return;
    threadOf(list.current, chosen)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  // A comment that is done or deleted leaves the list, and takes the focus with it: the next one has it then.
  const focused = useRef<{ readonly id: string; readonly at: number } | null>(null);
  useEffect(() => {
    const before = focused.current;
    if (!before || shown.some(({ comment }) => comment.id === before.id)) return;
    focused.current = null;
    const next = shown[Math.min(before.at, shown.length - 1)];
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (next && isLost) threadOf(list.current, next.comment.id)?.focus();
  }, [shown]);

  function handleFocus({ target }: FocusEvent) {
    const id = target.closest<HTMLElement>('[data-thread]')?.dataset.thread;
    const at = shown.findIndex(({ comment }) => comment.id === id);
    focused.current = id === undefined ? null : { id, at };
  }

  function handleKeyDown(event: KeyboardEvent) {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || target.dataset.thread === undefined) return;
    const at = shown.findIndex(({ comment }) => comment.id === target.dataset.thread);
    const next = nextAt(key, at, shown.length);
    if (next === null) return;
    event.preventDefault();
    const { comment } = shown[next] ?? {};
    if (!comment) return;
    desk.setComment(comment.id);
    threadOf(list.current, comment.id)?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the comments in it
    <div ref={list} className={styles.sections} onKeyDown={handleKeyDown} onFocus={handleFocus}>
      {commentSections.map((section) => {
        const own = shown.filter((placed) => placed.section === section);
        if (own.length === 0) return null;
        return (
          <section key={section} className={styles.section} aria-labelledby={`comments-${section}`}>
            <h3 id={`comments-${section}`} className={styles.subtitle}>
              {titles[section]}
            </h3>
            {own.map((placed) =>
              placed.comment.id === editing ? (
                <div key={placed.comment.id} className={styles.form}>
                  <CommentForm
                    place={placed.comment.place}
                    comment={placed.comment}
                    assessmentId={placed.comment.assessmentId}
                    onDone={() => onEdit(null)}
                  />
                </div>
              ) : (
                <CommentThread
                  key={placed.comment.id}
                  placed={placed}
                  isChosen={placed.comment.id === chosen}
                  isReachable={placed.comment.id === reachable}
                  onEdit={onEdit}
                />
              ),
            )}
          </section>
        );
      })}
    </div>
  );
}

function nextAt(key: string, at: number, count: number): number | null {
  if (at === -1) return null;
  if (key === 'ArrowDown') return Math.min(count - 1, at + 1);
  if (key === 'ArrowUp') return Math.max(0, at - 1);
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return key === 'Enter' ? at : null;
}

function threadOf(list: HTMLElement | null, id: string): HTMLElement | null {
  return list?.querySelector<HTMLElement>(`[data-thread="${CSS.escape(id)}"]`) ?? null;
}

const titles: Readonly<Record<CommentSection, string>> = {
  map: 'On the map',
  text: 'In the text',
  criteria: 'By row of the rubric',
  whole: 'On the whole essay',
  gone: 'Their place is gone',
};

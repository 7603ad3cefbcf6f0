import { Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useFeedback } from '#client/feedback/use-feedback.ts';
import { Button } from '#client/ui/Button.tsx';
import { Checkbox } from '#client/ui/Checkbox.tsx';
import { DraftField } from '#client/ui/DraftField.tsx';
import { IconButton } from '#client/ui/IconButton.tsx';
import { StatusRegion } from '#client/ui/StatusRegion.tsx';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { orderBetween } from '#shared/graph/order.ts';
import { shortWords } from '#shared/graph/short-words.ts';
import type { PlanLine, Report } from '#shared/report/report.ts';
import { focusPlanLine } from './focus-plan-line.ts';
import styles from './Report.module.css';

type RevisionPlanProps = { readonly report: Report; readonly isStudent: boolean };

const planId = 'report-plan';

type Removed = { readonly id: number; readonly itemId: string; readonly text: string; readonly tone: 'done' };

/** What the student will do next, line by line; a line is checked off by a change at its place, or by hand. */
export function RevisionPlan({ report: { plan, unplanned }, isStudent }: RevisionPlanProps) {
  const feedback = useFeedback();
  const [removed, setRemoved] = useState<Removed | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // The address names it, and it is drawn long after the page was opened.
  useEffect(() => {
    if (window.location.hash === `#${planId}`) heading.current?.scrollIntoView();
  }, []);
  if (plan.length === 0 && !isStudent) return null;
  const last = plan.at(-1)?.item.order ?? null;
  const done = plan.filter(({ isDone }) => isDone).length;
  return (
    <section className={styles.section} aria-labelledby={planId} data-empty={plan.length === 0 || undefined}>
      <h2 ref={heading} id={planId} className={styles.heading}>
        My revision plan
      </h2>
      {plan.length === 0 ? (
        <p className={styles.quiet}>
          Nothing planned yet. Take a comment into the plan, or write a line of your own: a plan of two or
          three lines is used more than a long one.
        </p>
      ) : (
        <p>
          {done} of {plan.length} done.
        </p>
      )}
      <ol className={styles.plan}>
        {plan.map((line) => (
          <Line
            key={line.item.id}
            line={line}
            isStudent={isStudent}
            onRemove={() => {
              feedback.removePlanItem(line.item.id);
              setRemoved((last) => ({
                id: (last?.id ?? 0) + 1,
                itemId: line.item.id,
                text: 'Line removed',
                tone: 'done',
              }));
            }}
          />
        ))}
      </ol>
      {isStudent && (
        <div className={`${styles.actions} ${styles.screenOnly}`}>
          <Button
            onPress={() =>
              focusPlanLine(
                feedback.addPlanItem({ commentId: null, text: '', order: orderBetween(last, null) }),
              )
            }
          >
            Add a line
          </Button>
          {unplanned.slice(0, 3).map((comment) => (
            <Button
              key={comment.id}
              variant="quiet"
              onPress={() =>
                focusPlanLine(
                  feedback.addPlanItem({
                    commentId: comment.id,
                    text: comment.nextStep,
                    order: orderBetween(last, null),
                  }),
                )
              }
            >
              Plan: {shortWords(comment.nextStep || plainOf(comment.body), 50)}
            </Button>
          ))}
        </div>
      )}
      <StatusRegion
        notice={removed}
        onUndo={() => {
          if (removed) feedback.restorePlanItem(removed.itemId);
          setRemoved(null);
        }}
        undoTitle="Bring it back"
        onClose={() => setRemoved(null)}
      />
    </section>
  );
}

type LineProps = { readonly line: PlanLine; readonly isStudent: boolean; readonly onRemove: () => void };

function Line({ line, isStudent, onRemove }: LineProps) {
  const feedback = useFeedback();
  const { item, comment, number, isDone, isDoneByChange, now } = line;
  const about = comment ? plainOf(comment.body) : '';
  return (
    <li className={styles.planLine} data-plan-line={item.id}>
      {isStudent && (
        <div className={styles.screenOnly}>
          <Checkbox
            label={`Done${item.text === '' ? '' : `: ${shortWords(item.text, 50)}`}`}
            value={isDone}
            onChange={(value) => feedback.editPlanItem(item.id, { isDone: value })}
          />
          <DraftField
            label="What I will do"
            value={item.text}
            multiline
            rows={2}
            onCommit={(text) => feedback.editPlanItem(item.id, { text })}
          />
        </div>
      )}
      <p className={isStudent ? styles.printOnly : undefined}>
        <strong>{isDone ? 'Done: ' : 'To do: '}</strong>
        {item.text}
      </p>
      {number !== null && (
        <p className={styles.quiet}>
          For <a href={`#comment-place-${number}`}>comment {number}</a>
          {about !== '' && `: “${shortWords(about, 50)}”`}
        </p>
      )}
      {isDoneByChange && (
        <p className={styles.quiet}>
          {now.type === 'gone' ? 'What it was about is gone, so' : 'Its place was changed since, so'} this
          counts as done. Take the tick away if it is not.
        </p>
      )}
      {isStudent && (
        <span className={styles.screenOnly}>
          <IconButton label="Remove this line" icon={<Trash2 aria-hidden size={16} />} onPress={onRemove} />
        </span>
      )}
    </li>
  );
}

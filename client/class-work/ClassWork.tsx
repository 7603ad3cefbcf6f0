import { momentWords } from '../assignments/due-words.ts';
import { ownTimeZone } from '../assignments/own-time-zone.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import { useNow } from '../ui/use-now.ts';
import styles from './ClassWork.module.css';
import { ClassWorkList } from './ClassWorkList.tsx';
import { promiseWords } from './class-words.ts';
import type { ClassNow } from './class-work-service.ts';
import { useClassWork } from './use-class-work.ts';

type ClassWorkProps = { readonly assignmentId: string };

/** An assignment as its staff see it: who is how far, what is to assess, what is to give back. */
export function ClassWork({ assignmentId }: ClassWorkProps) {
  const { load, reload } = useClassWork(assignmentId);
  const { now, state, trouble } = load;

  if (state === 'refused') return <EmptyState title="There is no such class here">{trouble}</EmptyState>;
  return (
    <div className={styles.page}>
      {trouble !== '' && (
        <div role="alert" className={styles.trouble}>
          {trouble} <Button onPress={() => void reload()}>Try again</Button>
        </div>
      )}
      {state === 'loading' && <p role="status">Loading the class …</p>}
      {now && (
        <>
          <Facts now={now} />
          <ClassWorkList now={now} reload={reload} />
        </>
      )}
    </div>
  );
}

/** What was promised, and how far the class is. */
function Facts({ now: { assignment, works } }: { readonly now: ClassNow }) {
  const now = useNow();
  const { feedbackBy, timeZone } = assignment;
  if (works.length === 0) return null;
  const handedIn = works.filter(({ submission }) => submission !== null).length;
  return (
    <div className={styles.bar}>
      <div className={styles.progress}>
        <ProgressBar label="handed in" value={handedIn} of={works.length} />
      </div>
      {feedbackBy !== null && (
        <p className={styles.words}>
          {promiseWords(works, momentWords(feedbackBy, timeZone, now, ownTimeZone()))}
        </p>
      )}
    </div>
  );
}

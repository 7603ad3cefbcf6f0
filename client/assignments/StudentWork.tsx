import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { useNow } from '../ui/use-now.ts';
import type { Work } from './assignment-service.ts';
import { HandIn } from './HandIn.tsx';
import { Receipt } from './Receipt.tsx';
import { RubricReading } from './RubricReading.tsx';
import styles from './StudentWork.module.css';
import { useWork } from './use-work.ts';
import { WorkFacts } from './WorkFacts.tsx';
import { standingOf } from './work-words.ts';

type StudentWorkProps = {
  readonly assignmentId: string;
  /** Staff try it as a student would meet it. */
  readonly isTrial: boolean;
  /** Another number: the class hour has moved on, and may have handed the work in. */
  readonly moves: number;
  /** Something beside the work is not known yet: until then nothing is shown. */
  readonly isWaiting?: boolean;
  /** Whether the work itself comes next, so that its button is the first of the page. */
  readonly isNext?: boolean;
  /** What comes next instead; below the title. */
  readonly lead?: ReactNode;
  readonly onHandedIn?: () => void;
  /** Who has looked at the essay; shown once there is one. */
  readonly looks?: (essayId: string) => ReactNode;
  /** What is reviewed of others; shown where the assignment has them review each other. */
  readonly reviews?: (assignmentId: string) => ReactNode;
};

/** An assignment as the student who does it meets it: the task, the dates, one button, and what was handed in. */
export function StudentWork(props: StudentWorkProps) {
  const {
    assignmentId,
    isTrial,
    moves,
    isWaiting = false,
    isNext = true,
    lead,
    looks,
    reviews,
    onHandedIn,
  } = props;
  const { asked, load, begin, isBeginning, trouble } = useWork(assignmentId, isTrial, moves);
  const [, navigate] = useLocation();

  if (asked.state === 'loading' || (isWaiting && asked.state === 'ready'))
    return <p className={styles.note}>Opening the assignment …</p>;
  if (asked.state !== 'ready') {
    const isRefused = asked.state === 'refused';
    return (
      <div role="alert">
        <EmptyState
          isPage
          title={
            isRefused ? 'There is no such assignment for you' : 'The assignment cannot be shown right now'
          }
          actions={
            isRefused ? (
              <Button onPress={() => navigate('/')}>Go home</Button>
            ) : (
              <Button variant="primary" onPress={() => void load()}>
                Try again
              </Button>
            )
          }
        >
          {asked.why}
        </EmptyState>
      </div>
    );
  }

  async function handleBegin() {
    const essayId = await begin();
    if (essayId !== null) navigate(`/essays/${essayId}`);
  }
  return (
    <StudentWorkSheet
      read={asked.value}
      isTrial={isTrial}
      isBeginning={isBeginning}
      trouble={trouble}
      onBegin={() => void handleBegin()}
      onHandedIn={() => {
        void load();
        onHandedIn?.();
      }}
      isNext={isNext}
      lead={lead}
      looks={looks}
      reviews={reviews}
    />
  );
}

type SheetProps = {
  readonly isNext: boolean;
  readonly lead: ReactNode;
  readonly looks: StudentWorkProps['looks'];
  readonly reviews: StudentWorkProps['reviews'];
  readonly read: Work;
  readonly isTrial: boolean;
  readonly isBeginning: boolean;
  readonly trouble: string;
  readonly onBegin: () => void;
  readonly onHandedIn: () => void;
};

function StudentWorkSheet(props: SheetProps) {
  const { read, isTrial, isBeginning, trouble, onBegin, onHandedIn, isNext, lead, looks, reviews } = props;
  const { assignment, courseTitle, work } = read;
  const now = useNow();
  const [, navigate] = useLocation();
  const [open, setOpen] = useState<'rubric' | 'hand-in' | null>(null);
  const standing = standingOf(work, assignment, now);
  const isClosed = work.closedBecause !== null;
  const isDue = standing === 'begun' || standing === 'changed';
  const toEssay = () => navigate(`/essays/${work.essayId}`);

  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <p className={styles.course}>
          <Link href={`/courses/${assignment.courseId}`}>{courseTitle}</Link>
        </p>
        <h1 className={styles.title}>{assignment.title}</h1>
        {(isTrial || work.isTest) && (
          <p className={styles.test}>
            You try this as a test student, without a deadline. Nobody else sees it, and it counts nowhere.{' '}
            <Link href={`/assignments/${assignment.id}/edit`}>Back to setting it up</Link>
          </p>
        )}
      </header>
      {lead}
      <WorkFacts read={read} now={now} standing={standing} />
      <div className={styles.acts}>
        {work.essayId === null && !isClosed && (
          <Button variant="primary" isPending={isBeginning} onPress={onBegin}>
            {isBeginning ? 'Making your map …' : 'Start'}
          </Button>
        )}
        {work.essayId !== null && (
          <Button variant={(isDue && !isClosed) || !isNext ? 'secondary' : 'primary'} onPress={toEssay}>
            {standing === 'over' ? 'Look at it' : 'Continue'}
          </Button>
        )}
        {work.essayId !== null && isDue && !isClosed && (
          <Button
            variant={isNext ? 'primary' : 'secondary'}
            opens="dialog"
            onPress={() => setOpen('hand-in')}
          >
            {standing === 'changed' ? 'Hand in again…' : 'Hand in…'}
          </Button>
        )}
        <Button variant="quiet" opens="dialog" onPress={() => setOpen('rubric')}>
          How it is judged
        </Button>
      </div>
      {isClosed && <p className={styles.closed}>{work.closedBecause}</p>}
      {trouble !== '' && (
        <p role="alert" className={styles.closed}>
          {trouble}
        </p>
      )}
      {work.released > 0 && work.essayId !== null && (
        <section className={styles.part} aria-labelledby="feedback-heading">
          <h2 id="feedback-heading" className={styles.heading}>
            Feedback
          </h2>
          <p>
            Your feedback is there. <Link href={`/essays/${work.essayId}/report`}>Read the report</Link>
          </p>
        </section>
      )}
      {/* Test students take no part. */}
      {reviews && assignment.peerReview && !isTrial && !work.isTest && reviews(assignment.id)}
      <section className={styles.part} aria-labelledby="task-heading">
        <h2 id="task-heading" className={styles.heading}>
          Task
        </h2>
        <p className={styles.task}>{assignment.task || 'The title says it all.'}</p>
      </section>
      {work.submissions.length > 0 && (
        <section className={styles.part} aria-labelledby="submissions-heading">
          <h2 id="submissions-heading" className={styles.heading}>
            Handed in
          </h2>
          {standing === 'changed' && (
            <p>
              You have changed it since. Your instructor reads what you handed in, until you hand in again.
            </p>
          )}
          <ol className={styles.submissions}>
            {work.submissions.map((submission) => (
              <li key={submission.id}>
                <Receipt submission={submission} title={assignment.title} timeZone={assignment.timeZone} />
              </li>
            ))}
          </ol>
          <div className={styles.acts}>
            <Button variant="quiet" onPress={() => window.print()}>
              Print
            </Button>
          </div>
        </section>
      )}
      {looks && work.essayId !== null && !isTrial && (
        <section className={styles.part} aria-labelledby="looks-heading">
          <h2 id="looks-heading" className={styles.heading}>
            Who has looked at your work
          </h2>
          {looks(work.essayId)}
        </section>
      )}
      {open === 'rubric' && <RubricReading rubric={assignment.judgedBy} onClose={() => setOpen(null)} />}
      {open === 'hand-in' && (
        <HandIn
          assignmentId={assignment.id}
          title={assignment.title}
          timeZone={assignment.timeZone}
          isSaved
          show={toEssay}
          onHandedIn={onHandedIn}
          onClose={() => setOpen(null)}
        />
      )}
    </article>
  );
}

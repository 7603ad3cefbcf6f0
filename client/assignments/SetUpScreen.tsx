import { type ReactNode, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Template } from '#shared/essay/templates/template.ts';
import { Button } from '../ui/Button.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { moveFocusWhenDrawn } from '../ui/focus-soon.ts';
import { StatusRegion } from '../ui/StatusRegion.tsx';
import { useNow } from '../ui/use-now.ts';
import { beforePublishing } from './before-publishing.ts';
import { CheckList } from './CheckList.tsx';
import { JoinPanel } from './JoinPanel.tsx';
import { ownTimeZone } from './own-time-zone.ts';
import { SaveChanges, worksWords } from './SaveChanges.tsx';
import styles from './SetUp.module.css';
import { SetUpReviews } from './SetUpReviews.tsx';
import { SetUpWhat } from './SetUpWhat.tsx';
import { SetUpWhen } from './SetUpWhen.tsx';
import type { SetUpStart, SetUpState } from './set-up-state.ts';
import { useSetUp } from './use-set-up.ts';

type SetUpScreenProps = {
  readonly start: SetUpStart;
  readonly picture: (template: Template) => ReactNode;
};

/** An assignment set up on one page; everything has a default, and a draft saves itself. */
export function SetUpScreen({ start, picture }: SetUpScreenProps) {
  const { setUp, state } = useSetUp(start);
  const [, navigate] = useLocation();
  const now = useNow();
  const [isJustPublished, setJustPublished] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const { assignment, notice } = state;
  const course = state.courses.find(({ id }) => id === state.courseId);
  const isPublished = assignment?.state === 'published';

  async function handlePublish() {
    if (await setUp.publish()) setJustPublished(true);
    else focusFirstError();
  }
  async function handleTry() {
    const assignmentId = await setUp.untilSaved();
    if (assignmentId !== null) navigate(`/assignments/${assignmentId}/try`);
  }

  if (state.phase === 'loading') return <p className={styles.note}>Opening the assignment …</p>;
  if (state.phase !== 'ready') {
    const isRefused = state.phase === 'refused';
    return (
      <div role="alert">
        <EmptyState
          isPage
          title={
            isRefused ? 'There is nothing here for you to set' : 'The assignment cannot be shown right now'
          }
          actions={
            isRefused ? (
              <Button onPress={() => navigate('/')}>Go home</Button>
            ) : (
              <Button variant="primary" onPress={() => void setUp.load()}>
                Try again
              </Button>
            )
          }
        >
          {state.trouble}
        </EmptyState>
      </div>
    );
  }

  return (
    <>
      <div className={styles.head}>
        <h1 className={styles.title}>{isPublished ? 'Change the assignment' : 'New assignment'}</h1>
        <p className={styles.saving} role="status">
          {savingWords(state)}
        </p>
      </div>
      {isJustPublished && assignment && course && (
        <JoinPanel
          assignmentId={assignment.id}
          course={course}
          origin={state.origin ?? window.location.origin}
        />
      )}
      {isPublished && !isJustPublished && (
        <p className={styles.told}>
          {/* Words that come later take no new line, which would push the page down. */}
          {state.works && `${worksWords(state.works)} `}
          <Link href={`/assignments/${assignment.id}`}>Look at their work</Link>
        </p>
      )}
      <SetUpWhat setUp={setUp} state={state} picture={picture} />
      <SetUpWhen setUp={setUp} state={state} now={now} />
      <SetUpReviews setUp={setUp} state={state} now={now} />
      <section className={styles.block} aria-labelledby="set-up-checks">
        <h2 id="set-up-checks" className={styles.heading}>
          {isPublished ? 'As it stands' : 'Before you publish'}
        </h2>
        <CheckList label="What to know" checks={beforePublishing(state, now, ownTimeZone())} />
        <div className={styles.ways}>
          <Button onPress={() => void handleTry()}>Try as a test student</Button>
          {isPublished ? (
            <>
              {state.works?.every(({ essayId }) => essayId === null) && (
                <Button variant="quiet" onPress={() => void setUp.unpublish()}>
                  Take it back to a draft
                </Button>
              )}
              <Button
                variant="primary"
                opens="dialog"
                isDisabled={state.saving.state === 'saved'}
                onPress={() => setSaving(true)}
              >
                Save the changes…
              </Button>
            </>
          ) : (
            <Button variant="primary" isPending={state.isPublishing} onPress={() => void handlePublish()}>
              {state.isPublishing ? 'Publishing …' : 'Publish and get the link'}
            </Button>
          )}
        </div>
      </section>
      {isSaving && <SaveChanges works={state.works} onSave={setUp.save} onClose={() => setSaving(false)} />}
      <StatusRegion notice={notice} onClose={setUp.hideNotice} />
    </>
  );
}

function savingWords({ saving, assignment }: SetUpState): string {
  switch (saving.state) {
    case 'unmade':
      return 'About two minutes. It is kept as a draft once it has a course.';
    case 'saving':
      return 'Saving …';
    case 'saved':
      return assignment?.state === 'published' ? 'Published.' : 'Draft saved. Students know nothing of it.';
    case 'unsaved':
      return 'Changed, and not saved yet.';
    case 'failed':
      return `Not saved. ${saving.why}`;
  }
}

/** The field that has to be filled first. */
function focusFirstError() {
  moveFocusWhenDrawn(() => document.querySelector<HTMLElement>('main [aria-invalid="true"]')?.focus());
}

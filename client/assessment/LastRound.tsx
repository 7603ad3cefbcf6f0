import { useState } from 'react';
import { useDeskState } from '#client/desk/use-desk.ts';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { Comment } from '#shared/assessment/comment.ts';
import { placeNow } from '#shared/assessment/place-now.ts';
import type { VersionState } from '#shared/essay/versions.ts';
import { shortWords } from '#shared/graph/short-words.ts';
import { useFeedbackState } from '../feedback/use-feedback.ts';
import { ChangesSince, useChanges } from '../history/ChangesSince.tsx';
import { useVersion } from '../history/use-version.ts';
import { Button } from '../ui/Button.tsx';
import { ComparedWords } from '../ui/ComparedWords.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './ChangedSince.module.css';

type LastRoundProps = {
  readonly assessment: Assessment;
  readonly assessments: readonly Assessment[];
};

/** In a second round: what the writer has changed since one's own assessment before this one. */
export function LastRound({ assessment, assessments }: LastRoundProps) {
  const [isOpen, setOpen] = useState(false);
  const last = assessments
    .filter(
      ({ id, type, assessor, createdAt, revision }) =>
        id !== assessment.id &&
        type === assessment.type &&
        assessor.isYou &&
        createdAt < assessment.createdAt &&
        revision < assessment.revision,
    )
    .toSorted((a, b) => (a.createdAt < b.createdAt ? 1 : -1))[0];
  if (!last || last.revision === 0) return null;
  return (
    <div className={styles.bar}>
      <span>This is another round: you have assessed an earlier version of this essay.</span>
      <Button variant="quiet" onPress={() => setOpen(true)}>
        What changed since then
      </Button>
      {isOpen && <SinceLast last={last} onClose={() => setOpen(false)} />}
    </div>
  );
}

function SinceLast({ last, onClose }: { readonly last: Assessment; readonly onClose: () => void }) {
  const { opened, retry } = useVersion(last.essayId, last.revision);
  return (
    <Dialog title="What changed since your last assessment" isOpen onClose={onClose} width="wide">
      {opened.state === 'loading' && <p role="status">Looking up how it was …</p>}
      {opened.state === 'failed' && (
        <p role="alert">
          {opened.words} <Button onPress={retry}>Try again</Button>
        </p>
      )}
      {opened.state === 'ready' && <Compared version={opened.version} last={last} />}
    </Dialog>
  );
}

function Compared({ version, last }: { readonly version: VersionState; readonly last: Assessment }) {
  const graph = useDeskState((state) => state.graph);
  const text = useDeskState((state) => state.text);
  const comments = useFeedbackState((state) => state.comments);
  const changes = useChanges(version, graph, text);
  const own = comments.filter(({ assessmentId }) => assessmentId === last.id);
  const led = own.flatMap((comment) => {
    const now = placeNow(comment.place, comment.excerpt, graph, text);
    return now.type === 'same' ? [] : [{ comment, now }];
  });
  if (changes.isSame) return <p>Nothing has changed in map or text.</p>;
  return (
    <>
      {own.length > 0 && (
        <p>
          {led.length} of {own.length} {own.length === 1 ? 'comment' : 'comments'} led to a change where it
          stands.
        </p>
      )}
      <ul className={styles.led}>
        {led.map(({ comment, now }) => (
          <li key={comment.id}>
            <strong>{aboutOf(comment)}</strong>:{' '}
            {now.type === 'gone' ? (
              <del>{comment.excerpt}</del>
            ) : (
              <ComparedWords then={comment.excerpt} now={now.now} />
            )}
          </li>
        ))}
      </ul>
      <ChangesSince changes={changes} />
    </>
  );
}

function aboutOf({ nextStep, excerpt }: Comment): string {
  return shortWords(nextStep || excerpt, 60).replace(/\.$/, '');
}

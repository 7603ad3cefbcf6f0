import { useLocation, useSearch } from 'wouter';
import { hasStack, stackOf } from '#client/assessment/queue.ts';
import { useAssessing } from '#client/assessment/use-assessing.ts';
import { useQueue } from '#client/assessment/use-queue.ts';
import { useWorkToAssess } from '#client/class-work/use-work-to-assess.ts';
import { DeskContext } from '#client/desk/use-desk.ts';
import { FeedbackContext } from '#client/feedback/use-feedback.ts';
import { AssessScreen } from './assess/AssessScreen.tsx';
import { NotAssessing } from './assess/NotAssessing.tsx';
import { EditorSkeleton } from './editor/EditorSkeleton.tsx';

type AssessPageProps = { readonly essayId: string; readonly type: 'self' | 'instructor' };

/** One essay to assess: an assessor’s, from the queue, or one’s own. */
export function AssessPage({ essayId, type }: AssessPageProps) {
  const { opening, newest, reopen } = useAssessing(essayId, type);
  const isSelf = type === 'self';
  // Whoever looks at their own map before they read its reviews goes back to these.
  const before = new URLSearchParams(useSearch()).get('before');
  const toReviews = isSelf && before !== null ? `/assignments/${encodeURIComponent(before)}/received` : null;
  const setFor = opening.state === 'open' && !isSelf ? opening.desk.getState().assignment : null;
  const work = useWorkToAssess(essayId, setFor?.id ?? null);
  const { queue } = useQueue(!isSelf);
  const [, navigate] = useLocation();
  if (opening.state === 'opening') return <EditorSkeleton />;
  if (opening.state !== 'open') return <NotAssessing opening={opening} type={type} onRetry={reopen} />;

  const row = queue.rows.find((candidate) => candidate.essayId === essayId);
  const stack = setFor
    ? (work?.stack ?? null)
    : !isSelf && hasStack(queue.rows, essayId)
      ? stackOf(queue.rows, essayId)
      : null;
  const who = work?.row.name ?? row?.student;

  const elsewhere = queue.rows.flatMap(({ essayId: other, assessment }) =>
    assessment && other !== essayId ? [assessment.levels] : [],
  );

  function handleStep(step: 1 | -1) {
    const href = step === 1 ? stack?.next : stack?.previous;
    if (href) navigate(href);
  }

  return (
    <DeskContext value={opening.desk}>
      <FeedbackContext value={opening.feedback}>
        <AssessScreen
          key={opening.assessmentId}
          opened={opening}
          newest={newest}
          who={isSelf ? 'Your own look at it' : who ? `By ${who}` : ''}
          back={
            toReviews !== null
              ? { href: toReviews, words: 'Back to the reviews of your map' }
              : isSelf
                ? { href: `/essays/${essayId}`, words: 'Back to your essay' }
                : setFor
                  ? { href: `/assignments/${setFor.id}`, words: `Back to ${setFor.title}` }
                  : { href: '/assess', words: 'Back to all that is to assess' }
          }
          stack={stack}
          work={setFor ? (work ?? 'unknown') : null}
          elsewhere={elsewhere}
          onRead={toReviews === null ? undefined : () => navigate(toReviews)}
          onStep={handleStep}
          onReopen={reopen}
        />
      </FeedbackContext>
    </DeskContext>
  );
}

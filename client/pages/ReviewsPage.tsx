import { type ComponentType, lazy, Suspense } from 'react';
import { Link } from 'wouter';
import { useAssignmentRole } from '#client/assignments/use-assignment-role.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';
import styles from './ReviewsPage.module.css';

type ReviewsPageProps = { readonly assignmentId: string; readonly view: string };

type ViewProps = { readonly assignmentId: string; readonly mayLead: boolean };

const Pairings = lazy(() =>
  import('#client/reviews/pairings/Pairings.tsx').then((module) => ({ default: module.Pairings })),
);

const Health = lazy(() =>
  import('#client/reviews/health/Health.tsx').then((module) => ({ default: module.Health })),
);

const Numbers = lazy(() =>
  import('#client/reviews/numbers/Numbers.tsx').then((module) => ({ default: module.Numbers })),
);

const CalibrationView = lazy(() =>
  import('#client/reviews/calibration/CalibrationView.tsx').then((module) => ({
    default: module.CalibrationView,
  })),
);

const ComparisonsView = lazy(() =>
  import('#client/reviews/comparisons/ComparisonsView.tsx').then((module) => ({
    default: module.ComparisonsView,
  })),
);

/** What staff see of an assignment’s peer review, each fetched when it is opened; the first is shown at the address without a view. */
const views: readonly { id: string; title: string; View: ComponentType<ViewProps> }[] = [
  { id: 'pairings', title: 'Pairings', View: Pairings },
  { id: 'health', title: 'Health', View: Health },
  { id: 'numbers', title: 'Numbers', View: Numbers },
  { id: 'calibration', title: 'Calibration', View: CalibrationView },
  { id: 'comparisons', title: 'Comparisons', View: ComparisonsView },
];

/** Who reviews whom, how it goes, and what comes of it: for staff. */
export function ReviewsPage({ assignmentId, view }: ReviewsPageProps) {
  const { asked, load } = useAssignmentRole(assignmentId);
  const shown = views.find(({ id }) => id === view) ?? views[0];
  const mayLead =
    asked.state === 'ready' &&
    asked.value.course.archivedAt === null &&
    ['instructor', 'administrator'].includes(asked.value.course.role);
  return (
    <>
      <title>{`${titleWords(shown?.title, asked.state === 'ready' ? asked.value.assignment.title : '')} · Groundwork`}</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={page.page}>
        {asked.state === 'loading' && <p>Opening the reviews …</p>}
        {(asked.state === 'refused' || asked.state === 'failed') && (
          <div role="alert">
            <EmptyState
              isPage
              title="The reviews cannot be shown"
              actions={
                <Button variant="primary" onPress={() => void load()}>
                  Try again
                </Button>
              }
            >
              {asked.why}
            </EmptyState>
          </div>
        )}
        {asked.state === 'ready' && (
          <>
            <header>
              <p className={styles.way}>
                <Link href={`/assignments/${assignmentId}`}>{asked.value.assignment.title}</Link>
              </p>
              <h1 className={page.title}>Peer review</h1>
              <nav aria-label="Peer review" className={styles.views}>
                {views.map(({ id, title }, at) => (
                  <Link
                    key={id}
                    href={`/assignments/${assignmentId}/reviews${at === 0 ? '' : `/${id}`}`}
                    aria-current={id === shown?.id ? 'page' : undefined}
                  >
                    {title}
                  </Link>
                ))}
              </nav>
            </header>
            <Suspense fallback={<p>Opening …</p>}>
              {shown && <shown.View assignmentId={assignmentId} mayLead={mayLead} />}
            </Suspense>
          </>
        )}
      </main>
    </>
  );
}

/** “Health · Ferries”: a browser shows the tabs of several classes. */
function titleWords(view: string | undefined, assignment: string): string {
  return [view ?? 'Reviews', assignment].filter((part) => part !== '').join(' · ');
}

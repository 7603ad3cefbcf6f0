import { Dashboard } from '#client/dashboard/Dashboard.tsx';
import styles from './DashboardPage.module.css';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

/** How a class is doing with an assignment, for its staff. */
export function DashboardPage({ assignmentId }: { readonly assignmentId: string }) {
  return (
    <>
      <title>Dashboard · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={`${page.page} ${styles.wide}`}>
        <Dashboard assignmentId={assignmentId} />
      </main>
    </>
  );
}

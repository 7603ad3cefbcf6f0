import { ToAssess } from '#client/assessment/ToAssess.tsx';
import styles from './HomePage.module.css';
import { HomeHeader } from './home/HomeHeader.tsx';

/** The queue of whoever assesses. */
export function ToAssessPage() {
  return (
    <>
      <title>To assess · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={styles.page}>
        <ToAssess />
      </main>
    </>
  );
}

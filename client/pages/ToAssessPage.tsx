import { ToAssess } from '#client/assessment/ToAssess.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

/** The queue of whoever assesses. */
export function ToAssessPage() {
  return (
    <>
      <title>To assess · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={page.page}>
        <ToAssess />
      </main>
    </>
  );
}

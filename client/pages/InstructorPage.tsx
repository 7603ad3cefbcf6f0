import { InstructorCard } from '#client/account/InstructorCard.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

/** Where a link for instructors leads; its code stands after #. */
export function InstructorPage() {
  return (
    <>
      <title>Become an instructor · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={page.page}>
        <InstructorCard />
      </main>
    </>
  );
}

import { ResetCard } from '#client/account/ResetCard.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

/** Where a new password is asked for, and set by a link or a code. */
export function ResetPage() {
  return (
    <>
      <title>A new password · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={page.page}>
        <ResetCard />
      </main>
    </>
  );
}

import { SetupCard } from '#client/account/SetupCard.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

/** Where the link of the first start leads; its token stands after #. */
export function SetupPage() {
  return (
    <>
      <title>First start · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={page.page}>
        <SetupCard />
      </main>
    </>
  );
}

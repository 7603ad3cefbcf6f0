import { SignUpCard } from '#client/account/SignUpCard.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

/** Where an account is made. */
export function SignUpPage() {
  return (
    <>
      <title>Make an account · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={page.page}>
        <SignUpCard />
      </main>
    </>
  );
}

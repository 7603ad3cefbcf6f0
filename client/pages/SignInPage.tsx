import { SignInCard } from '#client/account/SignInCard.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

/** The ways to sign in. */
export function SignInPage() {
  return (
    <>
      <title>Sign in · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={page.page}>
        <SignInCard />
      </main>
    </>
  );
}

import { useLocation } from 'wouter';
import { AcceptInvitation } from '#client/assessment/AcceptInvitation.tsx';
import styles from './HowGoodPage.module.css';
import { HomeHeader } from './home/HomeHeader.tsx';

/** Where a link to somebody’s essay leads; its token stands after #. */
export function InvitedPage() {
  const [, navigate] = useLocation();
  return (
    <>
      <title>An invitation · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={styles.page}>
        <AcceptInvitation onOpen={(href) => navigate(href, { replace: true })} onHome={() => navigate('/')} />
      </main>
    </>
  );
}

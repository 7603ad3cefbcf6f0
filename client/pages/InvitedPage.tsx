import { useLocation } from 'wouter';
import { AcceptInvitation } from '#client/assessment/AcceptInvitation.tsx';
import { classNames } from '../ui/class-names.ts';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

/** Where a link to somebody’s essay leads; its token stands after #. */
export function InvitedPage() {
  const [, navigate] = useLocation();
  return (
    <>
      <title>An invitation · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={classNames(page.page, page['page--words'])}>
        <AcceptInvitation onOpen={(href) => navigate(href, { replace: true })} onHome={() => navigate('/')} />
      </main>
    </>
  );
}

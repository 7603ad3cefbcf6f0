import { NoticesView } from '../notices/NoticesView.tsx';
import { classNames } from '../ui/class-names.ts';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

export function NoticesPage() {
  return (
    <>
      <title>What is new · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={classNames(page.page, page['page--words'])}>
        <NoticesView />
      </main>
    </>
  );
}

import { Link } from 'wouter';
import { Process } from '#client/dashboard/Process.tsx';
import { HomeHeader } from './home/HomeHeader.tsx';
import page from './Page.module.css';

/** When an essay grew, for whoever writes it and whoever reads it. */
export function ProcessPage({ essayId }: { readonly essayId: string }) {
  return (
    <>
      <title>When it grew · Groundwork</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={`${page.page} ${page['page--words']}`}>
        <div className={page.head}>
          <h1 className={page.title}>When it grew</h1>
          <Link href={`/essays/${essayId}`}>Open the essay</Link>
        </div>
        <Process essayId={essayId} />
      </main>
    </>
  );
}

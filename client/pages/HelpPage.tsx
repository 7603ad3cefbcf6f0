import { Link } from 'wouter';
import { topics } from '../help/content/topics.ts';
import { HelpIndex } from '../help/HelpIndex.tsx';
import { HelpTopicView } from '../help/HelpTopicView.tsx';
import { classNames } from '../ui/class-names.ts';
import { HomeHeader } from './home/HomeHeader.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import page from './Page.module.css';

export type HelpPageProps = {
  /** Null: the list of all. */
  readonly topic: string | null;
};

export function HelpPage({ topic: id }: HelpPageProps) {
  const topic = topics.find((one) => one.id === id);
  if (id !== null && !topic) return <NotFoundPage />;
  return (
    <>
      <title>{topic ? `${topic.title} · Groundwork` : 'Help · Groundwork'}</title>
      <HomeHeader />
      <main id="main" tabIndex={-1} className={classNames(page.page, page['page--words'])}>
        {topic ? (
          <>
            <p>
              <Link href="/help">All help pages</Link>
            </p>
            <HelpTopicView topic={topic} />
          </>
        ) : (
          <HelpIndex />
        )}
      </main>
    </>
  );
}

import { useLayoutEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '#client/ui/Button.tsx';
import { useNow } from '#client/ui/use-now.ts';
import type { Home } from '#shared/home/home.ts';
import page from '../../Page.module.css';
import styles from './DueNext.module.css';
import { dueWords } from './due-words.ts';
import { NewAssignment } from './NewAssignment.tsx';
import { useClassHome } from './use-class-home.ts';

export type DueNextProps = {
  /** Told whenever something new is known. */
  readonly onHome: (home: Home) => void;
};

/** What is due first, with its one button; then the rest, and drafts. Nothing for whom no class waits. */
export function DueNext({ onHome }: DueNextProps) {
  const { home } = useClassHome(true);
  const now = useNow();
  const [, navigate] = useLocation();
  // Before it is painted: the room that was kept for it goes as it comes.
  useLayoutEffect(() => {
    if (home) onHome(home);
  }, [home, onHome]);
  if (!home) return null;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [first, ...rest] = home.due.map((due) => dueWords(due, now, zone));
  const leads = home.courses.filter(({ role }) => role === 'instructor' || role === 'administrator');
  if (!first && home.drafts.length === 0 && leads.length === 0) return null;
  return (
    <section aria-labelledby="due-next" className={page.section}>
      <div className={page.head}>
        <h2 id="due-next" className={page.heading}>
          Due next
        </h2>
        <div className={page.ways}>
          {home.unread > 0 && (
            <Link href="/notices" className={styles.news}>
              {home.unread === 1 ? 'One thing is new' : `${home.unread} things are new`}
            </Link>
          )}
          {leads.length > 0 && <NewAssignment courses={leads} />}
        </div>
      </div>
      {first ? (
        <div className={styles.first}>
          <div className={styles.words}>
            <p className={styles.title}>{first.title}</p>
            <p className={styles.facts}>{first.facts.join(' · ')}</p>
          </div>
          <Button
            variant="primary"
            label={`${first.action}: ${first.title}`}
            onPress={() => navigate(first.path)}
          >
            {first.action}
          </Button>
        </div>
      ) : (
        <p className={styles.facts}>Nothing is due.</p>
      )}
      {rest.length + home.drafts.length > 0 && (
        <ul className={styles.rest} aria-label="Later, and drafts">
          {rest.map(({ title, facts, action, path }) => (
            <li key={`${action} ${path}`}>
              <Link href={path}>{title}</Link> <span className={styles.facts}>{facts.join(' · ')}</span>
            </li>
          ))}
          {home.drafts.map(({ assignmentId, title, courseTitle }) => (
            <li key={assignmentId}>
              <Link href={`/assignments/${assignmentId}/edit`}>{title}</Link>{' '}
              <span className={styles.facts}>{courseTitle} · draft, students do not see it yet</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

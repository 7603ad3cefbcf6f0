import { useEffect } from 'react';
import { renderSVG } from 'uqr';
import { Link } from 'wouter';
import { EmptyState } from '../ui/EmptyState.tsx';
import styles from './CodeScreen.module.css';
import { courseService } from './course-service.ts';
import { useLoaded } from './use-loaded.ts';

type CodeScreenProps = { readonly courseId: string };

/** Milliseconds between two looks at who has joined. */
const lookAgain = 3_000;

/** What stands on the projector while a class joins. */
export function CodeScreen({ courseId }: CodeScreenProps) {
  const { loaded, load } = useLoaded(courseId, () => courseService.codeScreen(courseId));
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && void load(), lookAgain);
    return () => clearInterval(timer);
  }, [load]);

  if (loaded.phase === 'loading') return <p role="status">Loading the code …</p>;
  if (loaded.phase === 'failed')
    return (
      <EmptyState
        isPage
        title="The code cannot be shown"
        actions={<Link href="/courses">Go to my courses</Link>}
      >
        {loaded.trouble}
      </EmptyState>
    );
  const { title, joinCode, isJoinOpen, origins, students, joined } = loaded.value;
  const origin = originFor(window.location, origins);
  const link = `${origin}/j/${joinCode.replace('-', '')}`;
  return (
    <div className={styles.screen}>
      <p className={styles.course}>
        <Link href={`/courses/${courseId}`}>{title}</Link>
      </p>
      <h1 className={styles.how}>
        Go to <span className={styles.address}>{origin.replace(/^https?:\/\//, '')}/join</span> and type
      </h1>
      <p className={styles.code}>{joinCode}</p>
      {/* A picture of squares alone, as the library writes it from our own link. */}
      <img
        className={styles.qr}
        alt={`QR code of ${link}`}
        src={`data:image/svg+xml,${encodeURIComponent(renderSVG(link, { border: 2 }))}`}
      />
      <p className={styles.link}>{link}</p>
      <p role="status" className={styles.count}>
        {isJoinOpen
          ? `${joined} of ${students} have joined`
          : 'The code lets nobody in: open it in the settings.'}
      </p>
    </div>
  );
}

/** As the page was reached, unless that is an address which only this computer has. */
function originFor({ origin, hostname }: Location, others: readonly string[]): string {
  const isOnlyHere = /^(localhost|127\.|\[::1\])/.test(hostname);
  return isOnlyHere ? (others[0] ?? origin) : origin;
}

import { useEffect, useRef, useState } from 'react';
import { renderSVG } from 'uqr';
import { Link } from 'wouter';
import type { Course } from '#shared/courses/course.ts';
import { Button } from '../ui/Button.tsx';
import styles from './JoinPanel.module.css';

type JoinPanelProps = {
  readonly assignmentId: string;
  readonly course: Pick<Course, 'id' | 'title' | 'joinCode' | 'isJoinOpen'>;
  /** Where students find the product from their devices, without a slash at the end. */
  readonly origin: string;
};

/** What is shown to a class once an assignment is published: the code large, the link, and a QR of it. */
export function JoinPanel({ assignmentId, course, origin }: JoinPanelProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState('');
  useEffect(() => heading.current?.focus(), []);
  const { joinCode } = course;
  if (joinCode === null) return null;
  const link = `${origin}/j/${joinCode.replace('-', '')}`;

  async function handleCopy() {
    try {
      await navigator.clipboard.writeText(link);
      setCopied('The link is copied.');
    } catch {
      setCopied('The browser did not copy it; select the link and copy it.'); // no permission, or no https
    }
  }

  return (
    <section className={styles.panel} aria-labelledby="join-heading">
      <div className={styles.words}>
        <h2 id="join-heading" ref={heading} tabIndex={-1} className={styles.heading}>
          Published. Students of {course.title} join with this code
        </h2>
        <p className={styles.code}>{joinCode}</p>
        <p className={styles.link}>{link}</p>
        {!course.isJoinOpen && (
          <p>The code lets nobody in at the moment; open it in the settings of the course.</p>
        )}
        <div className={styles.acts}>
          <Button variant="primary" onPress={() => void handleCopy()}>
            Copy the link
          </Button>
          <Link href={`/courses/${course.id}/code`} className={styles.show}>
            Show it on the projector
          </Link>
          <Link href={`/assignments/${assignmentId}`} className={styles.show}>
            See the class
          </Link>
        </div>
        <p role="status">{copied}</p>
      </div>
      {/* A picture of squares alone, as the library writes it from our own link. */}
      <img
        className={styles.qr}
        alt="QR code of the link"
        src={`data:image/svg+xml,${encodeURIComponent(renderSVG(link, { border: 2 }))}`}
      />
    </section>
  );
}

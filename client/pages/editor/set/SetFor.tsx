import { ClipboardList, Clock } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { Link } from 'wouter';
import { dueTone, dueWords, momentWords } from '#client/assignments/due-words.ts';
import { HandIn } from '#client/assignments/HandIn.tsx';
import { ownTimeZone } from '#client/assignments/own-time-zone.ts';
import { canEdit } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { showPlace } from '#client/findings/show-place.ts';
import { Button } from '#client/ui/Button.tsx';
import { classNames } from '#client/ui/class-names.ts';
import { useNow } from '#client/ui/use-now.ts';
import type { Check } from '#shared/assignments/work.ts';
import type { Finding } from '#shared/rubric/finding.ts';
import { isFirstLook } from './first-look.ts';
import styles from './SetFor.module.css';

/** Only some assignments have a class hour. */
const HourBar = lazy(() =>
  import('#client/reviews/hour/HourBar.tsx').then((module) => ({ default: module.HourBar })),
);

type SetForProps = {
  /** Without room the way to the assignment is a sign of its own; the date stands in its name and in the dialog. */
  readonly isShort: boolean;
};

/** What an essay is done for: when it is due, and handing it in. */
export function SetFor({ isShort }: SetForProps) {
  const desk = useDesk();
  const set = useDeskState((state) => state.assignment);
  const essayId = useDeskState((state) => state.essay.id);
  const mayEdit = useDeskState(canEdit);
  const isSaved = useDeskState((state) => state.saving.state === 'saved');
  const findings = useDeskState((state) => state.evaluation.findings);
  const now = useNow();
  const [isOpen, setOpen] = useState(false);
  const [header, setHeader] = useState<Element | null>(null);

  // Below the header, whose bar has no room for it.
  useEffect(() => setHeader(document.querySelector('[data-pane="header"]')?.parentElement ?? null), []);

  useEffect(() => {
    if (set?.role === 'student' && isFirstLook(essayId))
      desk.announce('Your instructors can see this map while you work.');
  }, [desk, set?.role, essayId]);

  if (!set) return null;
  const { dueAt, timeZone } = set;

  /** Leads to what a point speaks of; the dialog gives the focus back first. */
  function handleShow({ id }: Check) {
    setOpen(false);
    const open = findings.filter(({ status }) => status === 'open');
    requestAnimationFrame(() => {
      if (id === 'text' || id === 'passages') desk.viewport.ask('text');
      else if (id === 'map') desk.viewport.ask('show');
      else
        desk.setFinding(
          (open.find(({ severity }) => (severity === 'missing') === (id === 'missing')) ?? open[0])?.key ??
            null,
        );
    });
  }
  function handleShowFinding(finding: Finding) {
    setOpen(false);
    requestAnimationFrame(() => {
      desk.setFinding(finding.key);
      const [place] = finding.refs;
      if (place?.type === 'node' || place?.type === 'relation')
        showPlace(desk, { type: place.type, id: place.id });
    });
  }

  return (
    <div className={styles.set}>
      {isShort ? (
        <Link
          href={`/assignments/${set.id}`}
          className={styles.sign}
          aria-label={[`Assignment: ${set.title}`, dueAt !== null && dueWords(dueAt, now)]
            .filter(Boolean)
            .join(', ')}
          title={`${set.title} · ${set.courseTitle}`}
        >
          <ClipboardList aria-hidden size={20} strokeWidth={1.75} />
        </Link>
      ) : (
        <Link
          href={`/assignments/${set.id}`}
          className={styles.link}
          title={`${set.title} · ${set.courseTitle}`}
        >
          <span className={styles.title}>{set.title}</span>
          {dueAt !== null && (
            <span
              className={classNames(styles.due, dueTone(dueAt, now) !== 'plain' && styles.near)}
              title={momentWords(dueAt, timeZone, now, ownTimeZone())}
            >
              {dueTone(dueAt, now) !== 'plain' && <Clock aria-hidden size={14} strokeWidth={1.75} />}
              {dueWords(dueAt, now)}
            </span>
          )}
        </Link>
      )}
      {mayEdit && (
        <Button variant="primary" opens="dialog" isOpen={isOpen} onPress={() => setOpen(true)}>
          Hand in…
        </Button>
      )}
      {set.role === 'student' && !set.isTest && !set.isArchived && header && (
        <Suspense>{createPortal(<HourBar assignmentId={set.id} isShort />, header)}</Suspense>
      )}
      {isOpen && (
        <HandIn
          assignmentId={set.id}
          title={set.title}
          timeZone={timeZone}
          isSaved={isSaved}
          show={handleShow}
          stopping={(stops) => (
            <ul className={styles.findings}>
              {findings
                .filter(({ status, severity }) => status === 'open' && stopsFor(stops, severity))
                .map((finding) => (
                  <li key={finding.key}>
                    <Button variant="quiet" onPress={() => handleShowFinding(finding)}>
                      {finding.title}
                    </Button>
                  </li>
                ))}
            </ul>
          )}
          onHandedIn={() => undefined}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  );
}

/** Whether findings of that severity are behind one of the points. */
function stopsFor(stops: readonly Check[], severity: Finding['severity']): boolean {
  return stops.some(({ id }) => id === (severity === 'missing' ? 'missing' : 'findings'));
}

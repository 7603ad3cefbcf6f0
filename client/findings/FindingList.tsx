import { useCallback, useEffect, useRef, useState } from 'react';
import { useDeskState } from '#client/desk/use-desk.ts';
import type { Finding } from '#shared/rubric/finding.ts';
import { FindingCard } from './FindingCard.tsx';
import styles from './FindingsPanel.module.css';
import { isAbout } from './filter.ts';
import { closing, openedAmong, opening } from './opened.ts';
import { useArrived } from './use-arrived.ts';

type FindingListProps = { readonly findings: readonly Finding[] };

/** The cards in the rubric's order, at most three of them open. */
export function FindingList({ findings }: FindingListProps) {
  const selection = useDeskState((state) => state.selection);
  const current = useDeskState((state) => state.finding);
  const [opened, setOpened] = useState<readonly string[] | null>(null);
  const arrived = useArrived();

  // F8, a mark on the map or the inspector chose a finding: its card opens, wherever the choice was made.
  const [followed, setFollowed] = useState<string | null>(null);
  if (current !== followed) {
    setFollowed(current);
    if (current !== null) setOpened(opening([...openedAmong(findings, opened)], current));
  }

  const open = openedAmong(findings, opened);
  const listed = useRef(findings);
  useEffect(() => {
    listed.current = findings;
  }, [findings]);
  const toggle = useCallback((key: string) => {
    setOpened((before) => {
      const now = openedAmong(listed.current, before);
      return (now.has(key) ? closing : opening)([...now], key);
    });
  }, []);
  return (
    <ul className={styles.cards} aria-label="Findings">
      {findings.map((finding) => (
        <li key={finding.key} ref={finding.key === current ? bringIntoSight : null}>
          <FindingCard
            finding={finding}
            isOpen={open.has(finding.key)}
            isHere={isAbout(finding, selection)}
            hasArrived={arrived.has(finding.key)}
            onToggle={toggle}
          />
        </li>
      ))}
    </ul>
  );
}

function bringIntoSight(card: HTMLElement | null) {
  card?.scrollIntoView({ block: 'nearest' });
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import type { Finding } from '#shared/rubric/finding.ts';
import { type Card, cardsOf, sayingOf } from './cards.ts';
import { FindingCard } from './FindingCard.tsx';
import styles from './FindingsPanel.module.css';
import { isAbout } from './filter.ts';
import { MoreLikeThis } from './MoreLikeThis.tsx';
import { closing, openedAmong, opening } from './opened.ts';
import { useArrived } from './use-arrived.ts';

type FindingListProps = { readonly findings: readonly Finding[] };

/** The cards in the rubric's order, at most three of them open; what says the same of many places shares one. */
export function FindingList({ findings }: FindingListProps) {
  const desk = useDesk();
  const selection = useDeskState((state) => state.selection);
  const current = useDeskState((state) => state.finding);
  const [opened, setOpened] = useState<readonly string[] | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const arrived = useArrived();
  let cards = cardsOf(findings, chosen);

  // F8, a mark on the map or the inspector chose a finding: its card opens, wherever the choice was made.
  const [followed, setFollowed] = useState<string | null>(null);
  if (current !== followed) {
    setFollowed(current);
    const finding = findings.find((one) => one.key === current);
    if (finding) {
      const next = new Map(chosen).set(sayingOf(finding), finding.key);
      setChosen(next);
      cards = cardsOf(findings, next);
      setOpened(opening([...openedAmong(shownOf(cards), opened)], finding.key));
    }
  }

  const shown = shownOf(cards);
  const open = openedAmong(shown, opened);
  const listed = useRef(shown);
  useEffect(() => {
    listed.current = shown;
  });
  const toggle = useCallback((key: string) => {
    setOpened((before) => {
      const now = openedAmong(listed.current, before);
      return (now.has(key) ? closing : opening)([...now], key);
    });
  }, []);
  function choose(finding: Finding, row: HTMLElement) {
    desk.setFinding(finding.key);
    // The row goes; its card, which shows the finding now, is where one goes on.
    row.closest('[data-card]')?.querySelector<HTMLElement>('h3 button')?.focus();
  }

  return (
    <ul className={styles.cards} aria-label="Findings">
      {cards.map(({ id, shown: finding, others }) => (
        <li key={id} data-card ref={finding.key === current ? bringIntoSight : null}>
          <FindingCard
            finding={finding}
            isOpen={open.has(finding.key)}
            isHere={isAbout(finding, selection)}
            hasArrived={arrived.has(finding.key)}
            onToggle={toggle}
          />
          {others.length > 0 && <MoreLikeThis findings={others} onChoose={choose} />}
        </li>
      ))}
    </ul>
  );
}

function shownOf(cards: readonly Card[]): readonly Finding[] {
  return cards.map((card) => card.shown);
}

function bringIntoSight(card: HTMLElement | null) {
  card?.scrollIntoView({ block: 'nearest' });
}

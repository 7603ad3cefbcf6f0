import { useLayoutEffect, useRef } from 'react';
import { hourStages, type OnBoard } from '#shared/reviews/class-hour.ts';
import styles from './BoardColumns.module.css';
import { stageTitles } from './hour-words.ts';

type BoardColumnsProps = { readonly students: readonly OnBoard[] };

/** Everybody where they are, by name; who is missing stands in front. */
export function BoardColumns({ students }: BoardColumnsProps) {
  const board = useRef<HTMLDivElement>(null);
  useMoves(board, students);
  const columns = [
    { id: 'missing', title: 'Not here yet', list: students.filter(({ stage }) => stage === null) },
    ...hourStages.map((id) => ({
      id,
      title: stageTitles[id],
      list: students.filter(({ stage }) => stage === id),
    })),
  ];
  return (
    <div ref={board} className={styles.columns}>
      {columns.map(({ id, title, list }) => (
        <section key={id} aria-labelledby={`column-${id}`} className={styles.column} data-column={id}>
          <h2 id={`column-${id}`} className={styles.title}>
            {title} <span className={styles.count}>{list.length}</span>
          </h2>
          {/* A long list scrolls by itself, by keys too. */}
          <ul
            className={styles.cards}
            aria-labelledby={`column-${id}`}
            tabIndex={list.length > 12 ? 0 : undefined}
          >
            {list.map(({ personId, name }) => (
              <li key={personId} data-person={personId} className={styles.card}>
                {name}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Lets a card glide from the column where it was to the one where it is; at once where less motion is asked for. */
function useMoves(board: React.RefObject<HTMLDivElement | null>, students: readonly OnBoard[]) {
  const before = useRef(new Map<string, { readonly stage: OnBoard['stage']; readonly at: DOMRect }>());
  useLayoutEffect(() => {
    const known = before.current;
    const now: typeof known = new Map();
    const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    const cards = new Map(
      [...(board.current?.querySelectorAll<HTMLElement>('[data-person]') ?? [])].map((card) => [
        card.dataset.person,
        card,
      ]),
    );
    for (const { personId, stage } of students) {
      const card = cards.get(personId);
      if (!card) continue;
      const at = card.getBoundingClientRect();
      now.set(personId, { stage, at });
      const was = known.get(personId);
      if (isStill || !was || was.stage === stage) continue;
      const from = `translate(${was.at.x - at.x}px, ${was.at.y - at.y}px)`;
      card.animate([{ transform: from }, { transform: 'none' }], { duration: 160, easing: 'ease-out' });
    }
    before.current = now;
  }, [board, students]);
}

import styles from './PassageBadges.module.css';

type PassageBadgesProps = {
  /** As badgeText of the desk writes them: “1 4 ?”. */
  readonly badges: string;
};

/** The numbers that join a node to its passages; the text has the same beside the words. What they mean is said by the name of the place they stand in. */
export function PassageBadges({ badges }: PassageBadgesProps) {
  if (badges === '') return null;
  const all = badges.split(' ');
  return (
    <span className={styles.badges} aria-hidden title={titleOf(all)}>
      {all.map((badge, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: badges have no state, and several may be “?”
        <span key={index} className={badge === '?' ? `${styles.badge} ${styles.lost}` : styles.badge}>
          {badge}
        </span>
      ))}
    </span>
  );
}

function titleOf(badges: readonly string[]): string {
  if (badges.includes('?'))
    return 'Its words are not found in the text for certain; the text pane asks for them.';
  return badges.length === 1 ? 'Its passage in the text' : 'Its passages in the text';
}

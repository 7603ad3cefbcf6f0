import { CircleCheck, CircleHelp, CircleMinus } from 'lucide-react';
import type { ImportRemark } from '#shared/essay/import/file-content.ts';
import styles from './RemarkList.module.css';

type RemarkListProps = { readonly remarks: readonly ImportRemark[] };

/** What was found, guessed and left out, in this order; nothing where there is nothing to say. */
export function RemarkList({ remarks }: RemarkListProps) {
  return groups.map(({ type, title, icon }) => {
    const own = remarks.filter((remark) => remark.type === type);
    if (own.length === 0) return null;
    return (
      <section key={type} className={styles.group}>
        <h3 className={styles.title}>
          {icon}
          {title}
        </h3>
        <ul className={styles.remarks}>
          {own.map(({ code, message }) => (
            <li key={`${code} ${message}`}>{message}</li>
          ))}
        </ul>
      </section>
    );
  });
}

const groups = [
  { type: 'found', title: 'Found', icon: <CircleCheck aria-hidden size={16} strokeWidth={1.75} /> },
  {
    type: 'guessed',
    title: 'Guessed: please check',
    icon: <CircleHelp aria-hidden size={16} strokeWidth={1.75} />,
  },
  { type: 'dropped', title: 'Left out', icon: <CircleMinus aria-hidden size={16} strokeWidth={1.75} /> },
] as const;

import { Link } from 'wouter';
import type { Notice } from '#shared/notices/notice.ts';
import { classNames } from '../ui/class-names.ts';
import { exactDate, nearDate } from '../ui/near-date.ts';
import { useNow } from '../ui/use-now.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './NoticeList.module.css';

export type NoticeListProps = {
  readonly notices: readonly Notice[];
  /** One was followed. */
  readonly onOpen: (notice: Notice) => void;
};

export function NoticeList({ notices, onOpen }: NoticeListProps) {
  const now = useNow();
  return (
    <ul className={styles.list}>
      {notices.map((notice) => (
        <li
          key={notice.id}
          className={classNames(styles.notice, notice.readAt === null && styles['notice--new'])}
        >
          <Link href={notice.path} className={styles.link} onClick={() => onOpen(notice)}>
            {notice.readAt === null && <VisuallyHidden>New: </VisuallyHidden>}
            {notice.title}
          </Link>
          <time className={styles.when} dateTime={notice.at} title={exactDate(notice.at)}>
            {nearDate(notice.at, now)}
          </time>
        </li>
      ))}
    </ul>
  );
}

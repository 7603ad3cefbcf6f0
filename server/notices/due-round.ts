import type { DueRow, DueStore } from '#db/notices/due-store.ts';
import type { NoticeStore } from '#db/notices/store.ts';
import { deadlineFor } from '#shared/assignments/deadline.ts';
import type { Deps } from '../deps.ts';
import { classNews } from './class-news.ts';
import type { Notify } from './notify.ts';

/** Milliseconds before a deadline from which on people are told. */
const ahead = 24 * 60 * 60 * 1000;

/** Tells whoever has not handed in what is due within a day: once for each deadline, however often it runs. */
export function createDueRound(
  deps: Pick<Deps, 'now'>,
  { due, notices }: { readonly due: DueStore; readonly notices: Pick<NoticeStore, 'find'> },
  notify: Notify,
) {
  return () => {
    const now = deps.now().toISOString();
    const end = new Date(deps.now().getTime() + ahead).toISOString();
    const rows = due.open(now, end);
    for (const row of rows) {
      const dueAt = deadlineOf(row, rows);
      if (dueAt === null || dueAt <= now || dueAt > end) continue;
      if (row.body.opensAt !== null && row.body.opensAt > now) continue;
      const { title, timeZone } = row.body;
      const news = classNews.dueSoon({ id: row.assignmentId, title, timeZone }, dueAt, [row.personId]);
      if (!notices.find(row.personId, news.type, news.about)) notify(news);
    }
  };
}

/** Of people who work together, the longest extension of any of them holds for all. */
function deadlineOf(row: DueRow, rows: readonly DueRow[]): string | null {
  const isGroup = row.body.grouping === 'group' && row.groupId !== null;
  const together = isGroup
    ? rows.filter(({ assignmentId, groupId }) => assignmentId === row.assignmentId && groupId === row.groupId)
    : [row];
  return deadlineFor(
    row.body.dueAt,
    together.flatMap(({ until }) => (until === null ? [] : { until })),
  );
}

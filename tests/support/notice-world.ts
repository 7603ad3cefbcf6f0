import { createDueStore } from '#db/notices/due-store.ts';
import { createNoticeStore } from '#db/notices/store.ts';
import type { Mailer } from '#server/mail/mail.ts';
import { createDueRound } from '#server/notices/due-round.ts';
import { createMailRound } from '#server/notices/mail-round.ts';
import { createNotify } from '#server/notices/notify.ts';
import { createClassRows } from './class-rows.ts';
import { openTestDatabase } from './test-database.ts';

export const minute = 60 * 1000;
export const hour = 60 * minute;

/** Notices on a database in memory with a clock that tests move; what the server starts, without the rest of it. */
export function createNoticeWorld(mail?: Mailer) {
  const { db, close } = openTestDatabase();
  const clock = { now: new Date('2026-11-23T08:00:00.000Z') };
  const lines: object[] = [];
  const log = (fields: object, message: string) => lines.push({ ...fields, message });
  let made = 0;
  const deps = {
    ...{ now: () => clock.now, newId: () => `notice-${String(++made).padStart(4, '0')}` },
    ...{ log: { info: log, warn: log, error: log }, publicUrl: 'https://groundwork.school.test' },
    ...(mail ? { mail } : {}),
  };
  const notices = createNoticeStore(db);
  const notify = createNotify(deps, notices);
  const mails = createMailRound(deps, notices);
  const tellWhatIsDue = createDueRound(deps, { due: createDueStore(db), notices }, notify);
  return {
    ...{
      db,
      close,
      clock,
      lines,
      notices,
      notify,
      mails,
      tellWhatIsDue,
      rows: createClassRows(db, deps.now),
    },
    later(milliseconds: number) {
      clock.now = new Date(clock.now.getTime() + milliseconds);
    },
    titlesOf: (personId: string) => notices.list(personId).map(({ title }) => title),
  };
}

export type NoticeWorld = ReturnType<typeof createNoticeWorld>;

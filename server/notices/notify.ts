import type { NoticeStore } from '#db/notices/store.ts';
import { isOfUnnamed, type NoticeType } from '#shared/notices/notice.ts';
import type { Deps } from '../deps.ts';

export type News = {
  readonly type: NoticeType;
  /** Who is told; leave out whoever did it. Somebody twice is told once. */
  readonly personIds: readonly string[];
  /** One sentence without names of students in it; or made from how many of these came since the last was read. */
  readonly title: string | ((times: number) => string);
  /** A way inside the product, as `/assignments/ID`. */
  readonly path: string;
  /** Of one thing only the newest notice of a type stays: as `assignment:ID`. */
  readonly about: string;
};

export type Notify = (news: News) => void;

const minute = 60 * 1000;
/** Milliseconds from a notice to its mail: what comes meanwhile is in the same mail. */
const mailAfter = (type: NoticeType) => (type === 'joined' || type === 'late-submission' ? 60 : 1) * minute;

/** When a mail of it goes out; of what an unnamed classmate did with the next full hour, as its moment would name them. */
function mailTime(type: NoticeType, now: Date): string {
  const soonest = now.getTime() + mailAfter(type);
  const at = isOfUnnamed(type) ? Math.ceil(soonest / (60 * minute)) * 60 * minute : soonest;
  return new Date(at).toISOString();
}

/**
 * Says what is new, in the transaction of whoever calls: what is rolled back was never news. Mail is sent from what
 * was written, so it goes out after the commit only, and after a restart too; see mail-round.ts.
 */
export function createNotify(
  deps: Pick<Deps, 'now' | 'newId' | 'mail'>,
  notices: Pick<NoticeStore, 'find' | 'put' | 'wantsMail'>,
): Notify {
  return ({ type, personIds, title, path, about }) => {
    const now = deps.now();
    for (const personId of new Set(personIds)) {
      const known = notices.find(personId, type, about);
      const unread = known?.readAt === null ? known : undefined;
      const times = unread ? unread.times + 1 : 1;
      const isMailed = deps.mail !== undefined && notices.wantsMail(personId) === true;
      const mailAt = unread?.mailAt ?? mailTime(type, now);
      notices.put({
        ...{ id: deps.newId(), personId, type, path, about, at: now.toISOString(), times },
        title: typeof title === 'string' ? title : title(times),
        mailAt: isMailed ? mailAt : null,
      });
    }
  };
}

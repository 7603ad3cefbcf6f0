import type { NoticeToMail } from '#db/notices/store.ts';
import type { Mail } from '../mail/mail.ts';

/** One mail about everything that waits for one person: what, where, and how to have no more. `publicUrl` has no slash at its end. */
export function mailOf(
  waiting: readonly [NoticeToMail, ...(readonly NoticeToMail[])],
  publicUrl: string,
): Mail {
  const [first] = waiting;
  const items = waiting.map(({ title, path }) => `${title}\n${publicUrl}${path}`);
  const subject = waiting.length === 1 ? first.title : `Groundwork: ${waiting.length} things are new`;
  return {
    to: first.email,
    subject,
    text: [
      ...items,
      `--\nYou have an account at Groundwork, ${publicUrl}\nNo more mail like this: ${publicUrl}/notices`,
    ].join('\n\n'),
  };
}

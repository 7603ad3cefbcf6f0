import type { Mailer } from '../mail/mail.ts';

type SmtpSettings = {
  /** As `smtp://name:password@mail.school.org:587`, or `smtps://…:465`. */
  readonly url: string;
  /** As `Groundwork <groundwork@school.org>`. */
  readonly from: string;
};

/** Milliseconds; a mail that takes longer is tried again later. */
const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

/** The library is read when the first mail goes out: most installations send none. */
export function createSmtpMailer({ url, from }: SmtpSettings): Mailer {
  let made: ReturnType<typeof transport> | null = null;
  const transport = async () => {
    const { createTransport } = await import('nodemailer');
    // Nothing of a mail is read from files or other addresses, whatever somebody writes into a title.
    return createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true }, { from });
  };
  return {
    async send({ to, subject, text }) {
      made ??= transport();
      const headers = { 'Auto-Submitted': 'auto-generated' }; // RFC 3834: no “out of office” in reply
      // An address is given as one, so that a comma in it cannot make two.
      await (await made).sendMail({
        to: { name: '', address: to },
        subject: inOneLine(subject),
        text,
        headers,
      });
    },
  };
}

function inOneLine(subject: string): string {
  return subject.replaceAll(/\s+/g, ' ').trim();
}

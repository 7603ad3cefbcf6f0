import type { NoticeStore, NoticeToMail } from '#db/notices/store.ts';
import type { Deps } from '../deps.ts';
import { mailOf } from './mail-words.ts';

const minute = 60 * 1000;
/** Milliseconds after which a mail that did not go out is tried again; then it is given up, the notice stays. */
const tryAgainAfter = [2 * minute, 10 * minute, 60 * minute];

/**
 * Mails what waits to be mailed: one mail a person, however much is new. What was read in the meantime is not mailed.
 * Rounds never overlap. Sent and not yet written down when the server ends, a mail goes out twice.
 */
export function createMailRound(
  deps: Pick<Deps, 'now' | 'log' | 'mail' | 'publicUrl'>,
  notices: Pick<NoticeStore, 'toMail' | 'forgetRead' | 'mailed' | 'notMailed'>,
) {
  let running: Promise<void> | null = null;
  let isStopped = false;

  async function round() {
    const { mail, publicUrl } = deps;
    if (!mail || !publicUrl) return;
    notices.forgetRead();
    for (const waiting of byPerson(notices.toMail(deps.now().toISOString()))) {
      const ids = waiting.map(({ id }) => id);
      const failure = await mail.send(mailOf(waiting, publicUrl)).then(() => null, codeOf);
      if (isStopped) return;
      if (failure === null) notices.mailed(ids, deps.now().toISOString());
      else giveBack(waiting, failure);
    }
  }

  function giveBack(waiting: readonly NoticeToMail[], failure: string) {
    const tries = Math.max(...waiting.map(({ mailTries }) => mailTries));
    const wait = tryAgainAfter[tries];
    const again = wait === undefined ? null : new Date(deps.now().getTime() + wait).toISOString();
    notices.notMailed(
      waiting.map(({ id }) => id),
      again,
    );
    // Neither the address nor the message, which may repeat it.
    deps.log.warn(
      { part: 'mail', failure, again },
      again ? 'A mail did not go out.' : 'A mail was given up.',
    );
  }

  return {
    run(): Promise<void> {
      running ??= round().finally(() => {
        running = null;
      });
      return running;
    },
    /** A mail that is on its way arrives; nothing is written down any more. */
    stop() {
      isStopped = true;
    },
  };
}

type Waiting = [NoticeToMail, ...NoticeToMail[]];

function byPerson(rows: readonly NoticeToMail[]): Waiting[] {
  const people = new Map<string, Waiting>();
  for (const row of rows) {
    const known = people.get(row.personId);
    if (known) known.push(row);
    else people.set(row.personId, [row]);
  }
  return [...people.values()];
}

/** As nodemailer names failures, with SMTP's number: “EENVELOPE 550”. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return 'responseCode' in error && typeof error.responseCode === 'number'
    ? `${code} ${error.responseCode}`
    : code;
}

import type { Server } from 'node:http';
import { join } from 'node:path';
import { nanoid } from 'nanoid';
import { pino } from 'pino';
import { createApp } from '../app.ts';
import type { Deps } from '../deps.ts';
import type { Env } from '../env.ts';
import { createRendering } from '../sources/rendering.ts';
import { createAddressOf } from './address.ts';
import { loadCitationEngine } from './citation-engine.ts';
import { createClassPrintingThread } from './class-printing-thread.ts';
import { openDatabaseFile } from './database-file.ts';
import { originsOnNetwork } from './origins.ts';
import { packageVersion } from './package-root.ts';
import { createPrintingThread } from './printing-thread.ts';
import { createReadingThread } from './readers/reading-thread.ts';
import { closeServer, listen, stopOnSignal } from './serve.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

const halfMinute = 30 * 1000;
const day = 24 * 60 * 60 * 1000;

type Started = ReturnType<typeof createApp>['app'];

type Parts = {
  readonly env: Env;
  readonly root: string;
  readonly site?: Deps['site'];
  /** Puts the app behind a socket. */
  readonly serverFor: (app: Started) => Server | Promise<Server>;
  /** What else has to end, before the database does. */
  readonly stopAlso?: () => Promise<void>;
};

/** Opens the database, serves the app, prints where, and ends everything in order when asked to. */
export async function start({ env, root, site, serverFor, stopAlso }: Parts) {
  const { db, close } = openDatabaseFile(env.GROUNDWORK_DB, join(root, 'db/migrations'));
  const log = pino({ level: env.LOG_LEVEL, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  const { app, stop, purge, mind, setupToken } = createApp({
    db,
    now: () => new Date(),
    newId: () => nanoid(),
    log,
    version: packageVersion(root),
    addressOf: createAddressOf(env.GROUNDWORK_PROXIES),
    readEssays: createReadingThread(),
    printReport: createPrintingThread(),
    printClass: createClassPrintingThread(),
    renderBibliography: createRendering(loadCitationEngine),
    publicUrl: env.GROUNDWORK_URL ?? null,
    originsOnNetwork: () =>
      originsOnNetwork({ host: env.HOST, port: env.PORT, publicUrl: env.GROUNDWORK_URL ?? null }),
    ...mailFrom(env),
    ...providerFrom(env),
    ...(site ? { site } : {}),
  });
  purge();
  setInterval(purge, day).unref();
  // Nobody waits for it who could be told: it is written down, and tried again at the next round.
  const round = () =>
    mind().catch((error) => log.error({ part: 'round', error: String(error) }, 'A round of notices failed.'));
  void round();
  setInterval(round, halfMinute).unref();

  const server = await serverFor(app);
  const port = await listen(server, env.PORT, env.HOST);
  const address = `http://${urlHost(env.HOST)}:${port}`;
  process.stdout.write(`Groundwork is at ${address} (Ctrl+C stops it)\n`);
  const token = setupToken();
  if (token !== null)
    process.stdout.write(
      `Nobody leads it yet: open ${env.GROUNDWORK_URL ?? address}/setup#${token} to become its administrator.\n`,
    );
  stopOnSignal(async () => {
    stop();
    await stopAlso?.();
    await closeServer(server);
    close();
  });
}

function providerFrom(env: Env): Pick<Deps, 'provider'> {
  const { GROUNDWORK_OIDC_ISSUER: issuer, GROUNDWORK_OIDC_TITLE: title = 'your school account' } = env;
  const { GROUNDWORK_OIDC_CLIENT_ID: clientId, GROUNDWORK_OIDC_CLIENT_SECRET: clientSecret } = env;
  if (issuer === undefined || clientId === undefined || clientSecret === undefined) return {};
  return { provider: { issuer, clientId, clientSecret, title } };
}

function mailFrom({ GROUNDWORK_SMTP_URL: url, GROUNDWORK_MAIL_FROM: from }: Env): Pick<Deps, 'mail'> {
  return url !== undefined && from !== undefined ? { mail: createSmtpMailer({ url, from }) } : {};
}

function urlHost(host: string): string {
  if (host === '' || host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}

/** For the top of a program: an expected failure is one sentence, not a stack. */
export function endWith(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}

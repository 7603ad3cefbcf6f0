import type { Context } from 'hono';
import type { Db } from '#db/open.ts';
import type { PrintClass } from './dashboard/printing.ts';
import type { Mailer } from './mail/mail.ts';
import type { ReadEssays } from './reading.ts';
import type { PrintReport } from './report/printing.ts';
import type { ProviderSettings } from './session/provider-auth.ts';
import type { RenderBibliography } from './sources/rendering.ts';

/** Structured: fields first, then one short sentence. Never person ids, never text of an essay. */
export type Log = Record<'info' | 'warn' | 'error', (fields: object, message: string) => void>;

/** What the app cannot make itself; main.ts and the tests bring it. */
export type Deps = {
  readonly db: Db;
  readonly now: () => Date;
  /** Runs something so many milliseconds later, unless what it answers is called first; without it setTimeout does. */
  readonly after?: (milliseconds: number, run: () => void) => () => void;
  /** Unguessable, 21 characters. */
  readonly newId: () => string;
  readonly log: Log;
  /** Of the product, as package.json has it. */
  readonly version: string;
  /** Where a request comes from, for rate limits only; never stored. */
  readonly addressOf: (c: Context) => string;
  /** Reads files of word processors, off the thread that answers. Without it only Groundwork’s own files are taken. */
  readonly readEssays?: ReadEssays;
  /** Writes reports to files, off the thread that answers. Without it they are pages only. */
  readonly printReport?: PrintReport;
  /** Writes dashboards to files, off the thread that answers. Without it they are pages and CSV only. */
  readonly printClass?: PrintClass;
  /** Writes sources in citation styles. Without it no style is offered. */
  readonly renderBibliography?: RenderBibliography;
  /** Where people reach the product, without a slash at its end; null when nobody has said it. */
  readonly publicUrl?: string | null;
  /** Where other devices on the network reach this server, as “http://192.168.1.20:3000”, the likeliest first. */
  readonly originsOnNetwork?: () => readonly string[];
  /** Who else people can sign in with; needs `publicUrl`, which the provider sends them back to. */
  readonly provider?: ProviderSettings;
  /** Sends mail. Without it nobody gets any, and nothing that needs it is offered. */
  readonly mail?: Mailer;
  /** Serves the client to requests outside /api: built files, or Vite in development. Null: no such file. */
  readonly site?: (c: Context) => Promise<Response | null>;
};

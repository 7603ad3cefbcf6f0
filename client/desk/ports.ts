import type { EssayService } from './essay-service.ts';
import type { KeptStore } from './kept-store.ts';
import type { OpenTabs } from './tabs.ts';

/** Time, so that tests need not wait. */
export type Clock = {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Runs once after some milliseconds; ends with the function it answers. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
};

/** What the page tells: the connection is back, or the page may be gone in a moment. */
export type PageSigns = {
  readonly onOnline: (listener: () => void) => () => void;
  readonly onHide: (listener: () => void) => () => void;
};

/** All that the desk needs from outside: the browser's own (browser-ports.ts), or a test's. */
export type DeskPorts = {
  readonly service: EssayService;
  readonly kept: KeptStore;
  readonly openTabs: OpenTabs;
  readonly clock: Clock;
  readonly page: PageSigns;
  /** 21 characters from crypto.getRandomValues. */
  readonly newId: () => string;
};

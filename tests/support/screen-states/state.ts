import type { Page } from 'playwright-core';

/**
 * The states a person can bring a page to, and the way there: for checks that must hold in all of them. A group's
 * states start from its page as it opens; the editor's have the sample essay in it, in two views.
 */
export type ScreenState = {
  readonly name: string;
  readonly open: (page: Page) => Promise<unknown>;
  /** What Escape leaves behind: `true` if only a new start brings the page back, else the way back. */
  readonly isLasting?: true | ((page: Page) => Promise<unknown>);
};

import type { Browser } from 'playwright-core';
import { inject } from 'vitest';
import type { GraphJson } from '#shared/graph/graph.ts';
import { freshProfile, launchBrowser, type Watched, type WatchOptions } from './browser.ts';
import { essayFromSketch } from './essays.ts';
import { essayWithText } from './text-pane.ts';

/**
 * What the tests of one file play on: the browser that all files of a worker share, and the server that all workers
 * share. Starting both anew for each file is two seconds of work. Whoever ends either has one of his own.
 */
export type Stage = {
  readonly browser: Browser;
  readonly origin: string;
  /** A profile that ends with the stage, if not before. */
  readonly profile: (media?: WatchOptions) => Promise<Watched>;
  readonly close: () => Promise<void>;
};

let shared: Promise<Browser> | undefined;

export async function openStage(): Promise<Stage> {
  shared ??= launchBrowser(inject('browser'));
  const browser = await shared;
  const origin = inject('origin');
  const opened: Watched[] = [];
  return {
    browser,
    origin,
    profile: async (media) => {
      const watched = await freshProfile(browser, origin, media);
      opened.push(watched);
      return watched;
    },
    close: async () => {
      await Promise.all(opened.map(({ context }) => context.close()));
    },
  };
}

/** A person without a mouse, who has one map. */
export async function withMap(
  stage: Stage,
  essayId: string,
  sketch: string,
): Promise<Watched & { readonly graph: GraphJson }> {
  const watched = await stage.profile({ reducedMotion: 'reduce' });
  await watched.page.goto('/');
  return { ...watched, graph: await essayFromSketch(watched.page, essayId, sketch) };
}

/** A person with room for text beside the map, who has one essay: the text about ferries. */
export async function withText(stage: Stage, essayId: string, media: WatchOptions = {}): Promise<Watched> {
  const watched = await stage.profile({ width: 1440, height: 900, ...media });
  await watched.page.goto('/');
  await essayWithText(watched.page, essayId);
  return watched;
}

import { inject } from 'vitest';
import type { GraphJson } from '#shared/graph/graph.ts';
import { freshProfile, launchBrowser, type Watched, type WatchOptions } from './browser.ts';
import { essayFromSketch } from './essays.ts';
import { type Product, startProduct } from './product.ts';
import { essayWithText } from './text-pane.ts';

/** A browser and a server, for the tests of one file. */
export type Stage = {
  readonly product: Product;
  readonly profile: (media?: WatchOptions) => Promise<Watched>;
  readonly close: () => Promise<void>;
};

export async function openStage(): Promise<Stage> {
  const [browser, product] = await Promise.all([launchBrowser(inject('browser')), startProduct()]);
  return {
    product,
    profile: (media) => freshProfile(browser, product.url, media),
    close: async () => {
      await browser.close();
      await product.dispose();
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

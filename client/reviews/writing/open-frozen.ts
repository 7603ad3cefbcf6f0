import { browserPorts } from '#client/desk/browser-ports.ts';
import type { Desk } from '#client/desk/desk.ts';
import type { EssayService } from '#client/desk/essay-service.ts';
import { createMemoryKeptStore } from '#client/desk/memory-kept-store.ts';
import { openDesk } from '#client/desk/open-desk.ts';
import type { DeskPorts } from '#client/desk/ports.ts';
import type { OpenTabs } from '#client/desk/tabs.ts';
import type { ReviewToWrite } from '#shared/reviews/review.ts';
import type { EssaySnapshot } from '#shared/rubric/essay-snapshot.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';

/**
 * A desk on which lies what was handed in, to be read and commented on. Everything on it comes from the review: it
 * asks the server for nothing, follows nobody's changes, and goes by the review's id.
 */
export async function openFrozen(
  review: Pick<ReviewToWrite, 'review' | 'essay'>,
  rubric: Rubric,
  given?: DeskPorts,
): Promise<Desk> {
  const ports = given ?? (await browserPorts());
  const snapshot = snapshotOf(review, rubric);
  return openDesk(snapshot.essay.id, {
    ...ports,
    service: { ...nothingElse, open: async () => snapshot },
    kept: createMemoryKeptStore(),
    openTabs: openSilentTab,
  });
}

function snapshotOf(
  { review, essay }: Pick<ReviewToWrite, 'review' | 'essay'>,
  rubric: Rubric,
): EssaySnapshot {
  const { title, prompt, revision, graph, document } = essay;
  const day = `${review.assignedOn.slice(0, 10)}T00:00:00.000Z`;
  return {
    essay: {
      ...{ id: review.id, title, prompt, rubric: { id: rubric.id, version: rubric.version } },
      ...{ createdAt: day, updatedAt: day, deletedAt: null },
    },
    role: 'commenter',
    revision,
    graph,
    // As the server names places in it (server/reviews/frozen.ts): how often somebody has written is theirs.
    text: { version: 0, document },
    rubric,
  };
}

/** It never leads: a tab that does holds a live line, and there is nothing to follow. */
const openSilentTab: OpenTabs = (_essayId, tabId) => ({
  id: tabId,
  say: () => undefined,
  living: async () => new Set([tabId]),
  close: () => undefined,
});

const refuse = () => Promise.reject(new Error('Nothing is sent from a map that is reviewed.'));

const nothingElse: EssayService = {
  open: refuse,
  send: refuse,
  sendSteps: refuse,
  changes: async () => [],
  patch: refuse,
  rubric: refuse,
  follow: async () => undefined,
};

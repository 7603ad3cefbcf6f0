import type { DocumentJson } from '#shared/essay/document.ts';
import type { MemberRole } from '#shared/essay/essay.ts';
import type { GraphJson } from '#shared/graph/graph.ts';
import type { EssaySnapshot } from '#shared/rubric/essay-snapshot.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { browserPorts } from '../desk/browser-ports.ts';
import type { Desk } from '../desk/desk.ts';
import type { EssayService } from '../desk/essay-service.ts';
import { createMemoryKeptStore } from '../desk/memory-kept-store.ts';
import { openDesk } from '../desk/open-desk.ts';
import type { DeskPorts } from '../desk/ports.ts';
import type { OpenTabs } from '../desk/tabs.ts';

/** What was handed in, as somebody meets it who is not on the essay. */
export type FrozenEssay = {
  /** It goes by this; never the essay’s own. */
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  readonly graph: GraphJson;
  readonly document: DocumentJson;
  readonly revision: number;
  /** Whether it is commented on, or only read. */
  readonly role: Extract<MemberRole, 'commenter' | 'reader'>;
};

/**
 * A desk on which lies what was handed in, to be read or commented on. Everything on it is given: it asks the server
 * for nothing, follows nobody’s changes, and leaves nothing on the device.
 */
export async function openFrozen(essay: FrozenEssay, rubric: Rubric, given?: DeskPorts): Promise<Desk> {
  const ports = given ?? (await browserPorts());
  const snapshot = snapshotOf(essay, rubric);
  return openDesk(essay.id, {
    ...ports,
    service: { ...nothingElse, open: async () => snapshot },
    kept: createMemoryKeptStore(),
    openTabs: openSilentTab,
  });
}

/** When it was written is nobody’s matter here. */
const noDay = new Date(0).toISOString();

function snapshotOf(frozen: FrozenEssay, rubric: Rubric): EssaySnapshot {
  const { id, title, prompt, revision, role, graph, document } = frozen;
  return {
    essay: {
      ...{ id, title, prompt, rubric: { id: rubric.id, version: rubric.version } },
      ...{ createdAt: noDay, updatedAt: noDay, deletedAt: null },
    },
    ...{ role, revision, graph },
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

const refuse = () => Promise.reject(new Error('Nothing is sent from a map that was handed in.'));

const nothingElse: EssayService = {
  open: refuse,
  send: refuse,
  sendSteps: refuse,
  changes: async () => [],
  patch: refuse,
  rubric: refuse,
  follow: async () => undefined,
};

import { isEmptyDocument } from '#shared/essay/document.ts';
import { emptyTextState } from '#shared/essay/essay.ts';
import type { CalibrationEssay } from '#shared/reviews/calibration.ts';
import type { EssaySnapshot } from '#shared/rubric/essay-snapshot.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { browserPorts } from '../desk/browser-ports.ts';
import type { Desk } from '../desk/desk.ts';
import type { EssayService } from '../desk/essay-service.ts';
import { createMemoryKeptStore } from '../desk/memory-kept-store.ts';
import { openDesk } from '../desk/open-desk.ts';
import type { DeskPorts } from '../desk/ports.ts';
import type { OpenTabs } from '../desk/tabs.ts';

/** A desk on which an essay lies as it was frozen: it asks the server for nothing and follows nobody’s changes. */
export async function openStill(
  id: string,
  essay: CalibrationEssay,
  rubric: Rubric,
  given?: DeskPorts,
): Promise<Desk> {
  const ports = given ?? (await browserPorts());
  const snapshot = snapshotOf(id, essay, rubric);
  return openDesk(id, {
    ...ports,
    service: { ...nothingElse, open: async () => snapshot },
    kept: createMemoryKeptStore(),
    openTabs: openSilentTab,
  });
}

/** When it was written is nobody’s matter here. */
const noDay = new Date(0).toISOString();

function snapshotOf(id: string, essay: CalibrationEssay, rubric: Rubric): EssaySnapshot {
  const { title, prompt, graph, document } = essay;
  return {
    essay: {
      ...{ id, title, prompt, rubric: { id: rubric.id, version: rubric.version } },
      ...{ createdAt: noDay, updatedAt: noDay, deletedAt: null },
    },
    role: 'reader',
    revision: 1,
    graph,
    // Passages are found again by their words (shared/essay/anchors.ts), whatever version they name.
    text: isEmptyDocument(document) ? emptyTextState : { version: 1, document },
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

const refuse = () => Promise.reject(new Error('Nothing is sent from a map that is only read.'));

const nothingElse: EssayService = {
  open: refuse,
  send: refuse,
  sendSteps: refuse,
  changes: async () => [],
  patch: refuse,
  rubric: refuse,
  follow: async () => undefined,
};

import { emptyTextState } from '#shared/essay/essay.ts';
import { emptyGraph, graphToJson } from '#shared/graph/graph.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { api } from '../api.ts';
import { browserPorts } from '../desk/browser-ports.ts';
import type { Desk } from '../desk/desk.ts';
import type { EssayService } from '../desk/essay-service.ts';
import { createMemoryKeptStore } from '../desk/memory-kept-store.ts';
import { openDesk } from '../desk/open-desk.ts';
import type { DeskPorts } from '../desk/ports.ts';
import { openLoneTab } from '../desk/tabs.ts';
import { createHistoryService, type HistoryService } from '../history/history-service.ts';

type Wanted = {
  readonly essayId: string;
  /** The essay as it was then; null for as it is now. */
  readonly revision: number | null;
  /** Whose rules judge it. */
  readonly rubric: Rubric;
};

type Sources = {
  readonly ports: DeskPorts;
  readonly history: Pick<HistoryService, 'read'>;
};

/**
 * A desk on which an essay lies as it was at one revision, to be read: map, outline and text draw it as they draw any
 * essay, and nothing on it can be changed. `onNewest` hears of every revision after that one.
 * @throws as openDesk
 */
export async function openForReading(
  wanted: Wanted,
  onNewest: (revision: number) => void,
  given?: Sources,
): Promise<Desk> {
  const { ports, history } = given ?? { ports: await browserPorts(), history: createHistoryService(api) };
  return openDesk(wanted.essayId, {
    ...ports,
    service: readingService(ports.service, history, wanted, onNewest),
    // What the writer's own visits keep on this device has no place here.
    kept: createMemoryKeptStore(),
    openTabs: openLoneTab,
  });
}

function readingService(
  service: EssayService,
  history: Sources['history'],
  { revision, rubric }: Wanted,
  onNewest: (revision: number) => void,
): EssayService {
  let newest = 0;
  return {
    ...service,
    async open(essayId) {
      const now = await service.open(essayId);
      newest = now.revision;
      onNewest(newest);
      const { graph, text } =
        revision === null || revision === now.revision
          ? now
          : revision === 0
            ? { graph: graphToJson(emptyGraph), text: emptyTextState } // before the first change
            : await history.read(essayId, revision);
      return {
        ...now,
        essay: { ...now.essay, rubric: { id: rubric.id, version: rubric.version } },
        rubric,
        // Not even its owner writes here.
        role: now.role === 'owner' || now.role === 'editor' ? 'commenter' : now.role,
        revision: revision ?? now.revision,
        graph,
        text,
      };
    },
    /** Follows the log without taking anything from it: only that there is more. */
    follow: (essayId, _after, listener, signal) =>
      service.follow(
        essayId,
        newest,
        {
          ...listener,
          onChange: ({ revision: later }) => {
            newest = Math.max(newest, later);
            onNewest(newest);
          },
          onEssay: () => undefined,
        },
        signal,
      ),
  };
}

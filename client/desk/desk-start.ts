import { applyDiff } from '#shared/graph/diff.ts';
import { type Graph, graphFromJson, graphToJson } from '#shared/graph/graph.ts';
import type { EssaySnapshot } from '#shared/rubric/essay-snapshot.ts';
import { Refusal, Unreachable } from '../api.ts';
import type { KeptCall, KeptEssay } from './kept-store.ts';
import type { DeskPorts } from './ports.ts';
import type { Tabs } from './tabs.ts';
import type { KeptText } from './text/kept-text.ts';
import type { TextChange } from './text/text-change.ts';

/** What a desk starts from. */
export type DeskStart = {
  readonly snapshot: EssaySnapshot;
  readonly graph: Graph;
  /** Opened from what this device keeps, as the server could not be reached. */
  readonly isFromDevice: boolean;
  /** Calls of earlier visits that the server does not have. */
  readonly calls: readonly KeptCall[];
  /** Edits of the text of earlier visits; the server may have some of them. */
  readonly texts: readonly KeptText[];
  /** What the text of the snapshot lacks: the map has these changes already. */
  readonly textChanges: readonly (TextChange & { readonly revision: number })[];
};

export async function startOf(essayId: string, ports: DeskPorts, tabs: Tabs): Promise<DeskStart> {
  const adopted = adoptedCalls(essayId, ports, tabs);
  const texts = await ports.kept
    .readTexts(essayId, tabs.id, await tabs.living())
    .catch((): readonly KeptText[] => []);
  try {
    const snapshot = await ports.service.open(essayId);
    await ports.kept.keepSnapshot(snapshot).catch(() => undefined); // full or blocked storage
    const calls = await withoutDone(essayId, ports, await adopted);
    const graph = graphFromJson(snapshot.graph);
    return { snapshot, graph, isFromDevice: false, calls, texts, textChanges: [] };
  } catch (error) {
    const calls = await adopted;
    // Of a map that is gone, what never reached the server can still be read and copied here.
    const isLost = error instanceof Refusal && error.meansGone && calls.length + texts.length > 0;
    if (!(error instanceof Unreachable) && !isLost) throw error;
    const known = await ports.kept.readEssay(essayId).catch(() => null);
    if (!known) throw error;
    return { ...startFromDevice(known), calls, texts };
  }
}

function startFromDevice({ snapshot, changes }: KeptEssay) {
  const graph = changes.reduce((sum, change) => applyDiff(sum, change.diff), graphFromJson(snapshot.graph));
  const revision = changes.at(-1)?.revision ?? snapshot.revision;
  const textChanges = changes.flatMap((change) =>
    change.text ? [{ ...change.text, commandId: change.commandId, revision: change.revision }] : [],
  );
  return {
    snapshot: { ...snapshot, revision, graph: graphToJson(graph) },
    graph,
    isFromDevice: true,
    textChanges,
  };
}

/** Makes calls of this tab and of tabs that live no more its own. */
export async function adoptedCalls(essayId: string, { kept }: DeskPorts, tabs: Tabs) {
  return kept.adoptCalls(essayId, tabs.id, await tabs.living()).catch((): readonly KeptCall[] => []);
}

/** Leaves out calls that the server has done already, though its answer never came. */
export async function withoutDone(
  essayId: string,
  { service, kept }: DeskPorts,
  calls: readonly KeptCall[],
): Promise<readonly KeptCall[]> {
  if (calls.length === 0) return calls;
  const since = Math.min(...calls.map((call) => call.base));
  const done = new Set((await service.changes(essayId, since)).map((change) => change.commandId));
  for (const call of calls)
    if (done.has(call.commandId)) await kept.dropCall(essayId, call.commandId).catch(() => undefined);
  return calls.filter((call) => !done.has(call.commandId));
}

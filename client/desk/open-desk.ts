import { textOf } from '#shared/essay/document.ts';
import { browserPorts } from './browser-ports.ts';
import { createDesk } from './create-desk.ts';
import type { Desk } from './desk.ts';
import { startOf } from './desk-start.ts';
import type { DeskPorts } from './ports.ts';
import type { TabMessage } from './tabs.ts';
import { loadTextPart, needsTextPart } from './text-part.ts';

/**
 * Opens an essay: from the server, or from what this device keeps of it when the server is away. Unsent calls of
 * earlier visits and of killed tabs come along.
 * @throws Unreachable when neither has it; Refusal when the server will not show it
 */
export async function openDesk(essayId: string, given?: DeskPorts): Promise<Desk> {
  const ports = given ?? (await browserPorts());
  const tabId = ports.newId();
  // Other tabs may speak, and the lead may fall to this one, before the essay is there.
  let later: (() => void)[] = [];
  let link: ReturnType<typeof createDesk>['link'] | null = null;
  const passOn = (act: (to: NonNullable<typeof link>) => void) => {
    if (link) act(link);
    else later.push(() => link && act(link));
  };
  const tabs = ports.openTabs(essayId, tabId, {
    onMessage: (message: TabMessage) => passOn((to) => to.onMessage(message)),
    onLead: () => passOn((to) => to.onLead()),
    onFollow: () => passOn((to) => to.onFollow()),
  });
  try {
    const start = await startOf(essayId, ports, tabs);
    const [patch, setAside] = await Promise.all([
      ports.kept.readPatch(essayId).catch(() => null),
      ports.kept.readAside(essayId).catch(() => []),
    ]);
    // Findings of the text come with the first picture, not after it; on a device without the server they may wait.
    const { rubric, text } = start.snapshot;
    const isNeeded = needsTextPart(textOf(text.version, text.document), rubric);
    if (isNeeded && !start.isFromDevice) await loadTextPart().catch(() => undefined);
    const created = createDesk(ports, tabs, { ...start, patch, setAside });
    link = created.link;
    for (const act of later) act();
    later = [];
    return created.desk;
  } catch (error) {
    tabs.close();
    throw error;
  }
}

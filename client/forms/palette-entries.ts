import type { Act } from '#client/desk/acts/act.ts';
import { showFinding } from '#client/desk/acts/findings.ts';
import { acts } from '#client/desk/acts/index.ts';
import { keysText } from '#client/desk/acts/keyboard.ts';
import { goTo } from '#client/desk/acts/walk.ts';
import type { Desk } from '#client/desk/desk.ts';
import type { DeskState } from '#client/desk/state.ts';
import type { NodeKindId } from '#shared/graph/records.ts';
import type { Severity } from '#shared/rubric/finding.ts';
import { ranked } from './fuzzy.ts';
import { nodeTargets } from './map-targets.ts';

/** One line of the palette: an act, a node to go to, or a finding to open. */
export type PaletteEntry = {
  readonly id: string;
  readonly section: 'acts' | 'nodes' | 'findings';
  readonly title: string;
  readonly detail: string;
  readonly kind?: NodeKindId;
  readonly severity?: Severity;
  readonly perform: (desk: Desk) => void;
};

/** Of each section, so that nodes cannot crowd out acts. */
const atMost = { acts: 12, nodes: 12, findings: 6 };
/** Before anything is typed: a look at each, so that one sees what can be found. */
const atFirst = { acts: 6, nodes: 5, findings: 3 };
/** These are about the palette itself, or only make sense as keys. */
const leftOut = new Set([
  'palette',
  'menu',
  'leave',
  'stop-editing',
  'walk-parent',
  'walk-child',
  'walk-previous',
  'walk-next',
]);

/** What fits the query, best first in each section; of the acts only those that can be done, the last used one first. */
export function paletteEntries(
  state: DeskState,
  query: string,
  lastActId: string | null,
): readonly PaletteEntry[] {
  const available = acts.filter((act) => !leftOut.has(act.id) && act.isAvailable(state));
  const last = available.filter((act) => act.id === lastActId);
  const entries: Record<PaletteEntry['section'], readonly PaletteEntry[]> = {
    acts: [...last, ...available.filter((act) => act.id !== lastActId)].map(entryOfAct),
    nodes: nodeTargets(state.graph, () => true).flatMap(({ id, end, kind, title, detail }) =>
      kind === 'relation'
        ? []
        : [
            {
              id,
              section: 'nodes',
              title,
              detail,
              kind,
              perform: (desk: Desk) => goTo(desk, end.id),
            } as const,
          ],
    ),
    findings: state.evaluation.findings
      .filter((finding) => finding.status === 'open')
      .map((finding) => ({
        id: `finding:${finding.key}`,
        section: 'findings',
        title: finding.title,
        detail: 'Open finding',
        severity: finding.severity,
        perform: (desk) => showFinding(desk, finding),
      })),
  };
  const limits = query.trim() === '' ? atFirst : atMost;
  return (['acts', 'nodes', 'findings'] as const).flatMap((section) =>
    ranked(
      query,
      entries[section],
      ({ title, detail }) => `${title} ${section === 'acts' ? '' : detail}`,
    ).slice(0, limits[section]),
  );
}

function entryOfAct(act: Act): PaletteEntry {
  return {
    id: act.id,
    section: 'acts',
    title: act.title,
    detail: keysText(act),
    perform: act.perform,
  };
}

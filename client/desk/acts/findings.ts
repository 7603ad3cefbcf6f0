import { outgoingOf } from '#shared/graph/graph.ts';
import type { Finding } from '#shared/rubric/finding.ts';
import type { Desk } from '../desk.ts';
import type { DeskState } from '../state.ts';
import { defineAct } from './act.ts';
import { canEdit, primaryOf } from './selection.ts';
import { goTo } from './walk.ts';

export const nextFindingAct = stepAct('next-finding', 'Next finding', 'F8', 1);
export const previousFindingAct = stepAct('previous-finding', 'Previous finding', 'Shift+F8', -1);

export const dismissFindingAct = defineAct({
  id: 'dismiss-finding',
  group: 'findings',
  title: 'Dismiss the finding…',
  keys: [],
  isAvailable: (state) => canEdit(state) && findingAtHand(state) !== null,
  perform: (desk) => {
    const finding = findingAtHand(desk.getState());
    if (finding) desk.openForm({ form: 'dismiss', ref: { type: 'finding', id: finding.key } });
  },
});

/** Opens a finding's card and selects where it is shown. */
export function showFinding(desk: Desk, finding: Finding) {
  const { graph } = desk.getState();
  const ref = finding.refs[0];
  const citedBy = ref?.type === 'citation' ? graph.citations.get(ref.id)?.nodeId : undefined;
  const nodeId = ref?.type === 'node' ? ref.id : citedBy;
  if (nodeId !== undefined && graph.nodes.has(nodeId)) goTo(desk, nodeId);
  if (ref?.type === 'relation' && graph.relations.has(ref.id))
    desk.select([{ type: 'relation', id: ref.id }]);
  desk.setFinding(finding.key);
  desk.viewport.ask('reveal');
}

function stepAct(id: string, title: string, chord: string, by: 1 | -1) {
  return defineAct({
    id,
    group: 'findings',
    title,
    keys: [{ chord, scope: 'desk' }],
    isAvailable: () => true,
    perform: (desk) => {
      const state = desk.getState();
      const open = openFindings(state);
      const at = open.findIndex((finding) => finding.key === state.finding);
      const next = at === -1 ? open.at(by === 1 ? 0 : -1) : open[(at + by + open.length) % open.length];
      if (!next) {
        desk.announce('No open findings.');
        return;
      }
      showFinding(desk, next);
      desk.announce(`${next.title} ${open.indexOf(next) + 1} of ${open.length}.`);
    },
  });
}

/** The one whose card is open, else the first about what is selected (or about its links). */
function findingAtHand(state: DeskState): Finding | null {
  const open = openFindings(state);
  const shown = open.find((finding) => finding.key === state.finding);
  const ref = primaryOf(state);
  if (shown || !ref) return shown ?? null;
  const links = ref.type === 'node' ? outgoingOf(state.graph, ref.id).map((relation) => relation.id) : [];
  const here = new Set([ref.id, ...links]);
  return open.find((finding) => finding.refs[0] && here.has(finding.refs[0].id)) ?? null;
}

function openFindings(state: DeskState): readonly Finding[] {
  return state.evaluation.findings.filter((finding) => finding.status === 'open');
}

import type { Suggestion } from '#shared/rubric/finding.ts';
import { prepareSuggestion } from '#shared/rubric/suggestion.ts';
import type { Desk } from './desk.ts';
import type { OpenForm } from './state.ts';

/** Does what a finding's button says: an edit that can be undone, or the place where the student decides. */
export function takeSuggestion(desk: Desk, suggestion: Suggestion) {
  if (suggestion.type === 'command') {
    const { call, focus } = prepareSuggestion(suggestion, desk.newId);
    desk.run(call, { announce: `Done: ${suggestion.title}.`, ...(focus === null ? {} : { edit: focus }) });
    return;
  }
  const { act, ref } = suggestion;
  const { graph } = desk.getState();
  const nodeId = ref.type === 'citation' ? graph.citations.get(ref.id)?.nodeId : ref.id;
  if ((ref.type === 'node' || ref.type === 'citation') && nodeId !== undefined && graph.nodes.has(nodeId))
    desk.select([{ type: 'node', id: nodeId }]);
  if (ref.type === 'relation' && graph.relations.has(ref.id)) desk.select([{ type: 'relation', id: ref.id }]);
  if (act === 'show') desk.viewport.ask('reveal');
  else if (act === 'edit-text') desk.edit(nodeId ?? ref.id);
  else if (ref.type !== 'anchor' && ref.type !== 'passage')
    desk.openForm({
      form: act === 'edit-source' ? 'source' : act,
      ref: { type: ref.type, id: ref.id },
    } satisfies OpenForm);
}

import type { CommandCall } from '#shared/graph/commands/index.ts';
import type { Suggestion } from './finding.ts';

type CommandSuggestion = Extract<Suggestion, { type: 'command' }>;

/** A suggestion made ready: the call to run, and the node whose text is edited next. */
export type PreparedSuggestion = { readonly call: CommandCall; readonly focus: string | null };

/** The placeholders that a suggestion lists in `newIds`, replaced by fresh ids wherever they stand. */
export function prepareSuggestion(suggestion: CommandSuggestion, newId: () => string): PreparedSuggestion {
  const fresh = new Map(suggestion.newIds.map((placeholder) => [placeholder, newId()]));
  const call = {
    name: suggestion.call.name,
    args: replaced(suggestion.call.args, fresh),
  } as CommandCall; // rules only suggest registered commands; runCommand parses the arguments again
  const { focus } = suggestion;
  return { call, focus: focus === undefined ? null : (fresh.get(focus) ?? focus) };
}

export function fillSuggestion(suggestion: CommandSuggestion, newId: () => string): CommandCall {
  return prepareSuggestion(suggestion, newId).call;
}

function replaced(value: unknown, fresh: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return fresh.get(value) ?? value;
  if (Array.isArray(value)) return value.map((item) => replaced(item, fresh));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replaced(inner, fresh)]));
}

import { describe, expect, it } from 'vitest';
import { runCommand } from '#shared/graph/commands/index.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import { mapOfExample } from '#shared/rubric/example.ts';
import type { Suggestion } from '#shared/rubric/finding.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { rules } from '#shared/rubric/rules/index.ts';
import { fillSuggestion, prepareSuggestion } from '#shared/rubric/suggestion.ts';
import { allRules } from '#tests/support/all-rules.ts';

const offers = rules.flatMap((rule) =>
  rule.examples.invalid.flatMap((example) => {
    const { graph, text } = mapOfExample(example);
    const rubric: Rubric = {
      ...allRules,
      rules: allRules.rules.map((use) =>
        use.ruleId === rule.id ? { ...use, options: example.options ?? {} } : use,
      ),
    };
    const judge = (map: typeof graph) =>
      evaluate({ graph: map, rubric, prompt: '', text, language: example.language ?? 'en' }).findings;
    return judge(graph)
      .filter((finding) => finding.ruleId === rule.id)
      .flatMap((finding) =>
        finding.suggestions.map((suggestion) => ({
          name: `${rule.id} (${finding.messageId}): ${suggestion.title}`,
          finding,
          suggestion,
          graph,
          judge,
        })),
      );
  }),
);
const commandOffers = offers.flatMap((offer) =>
  offer.suggestion.type === 'command' ? [{ ...offer, suggestion: offer.suggestion }] : [],
);

describe('suggestions', () => {
  it('are edits for most rules', () => {
    expect(new Set(commandOffers.map(({ finding }) => finding.ruleId)).size).toBeGreaterThanOrEqual(14);
  });

  it.each(commandOffers)('$name: runs, and the finding goes or changes', (offer) => {
    const { finding, suggestion, graph, judge } = offer;
    const after = runCommand(graph, fillSuggestion(suggestion, countedIds())).graph;
    const same = judge(after).find((other) => other.key === finding.key);
    expect(same?.messageId).not.toBe(finding.messageId);
  });

  it.each(commandOffers.filter(({ suggestion }) => suggestion.focus !== undefined))(
    '$name: the new node is itself asked for its words',
    ({ suggestion, graph, judge }) => {
      const { call, focus } = prepareSuggestion(suggestion, countedIds());
      const after = runCommand(graph, call).graph;
      expect(after.nodes.get(focus ?? '')?.text).toBe('');
      expect(judge(after).filter((other) => other.refs[0]?.id === focus)).toHaveLength(1);
    },
  );

  it.each(offers.filter(({ suggestion }) => suggestion.type === 'open'))(
    '$name: leads to something that is on the map or in the text',
    ({ suggestion, graph, finding }) => {
      const { ref } = openOf(suggestion);
      const isOnMap = [graph.nodes, graph.relations, graph.sources].some((records) => records.has(ref.id));
      const isInText = finding.spans?.some((span) => span.ref.id === ref.id) ?? false;
      expect(isOnMap || isInText).toBe(true);
    },
  );
});

describe('filling a suggestion', () => {
  it('puts one fresh id for each placeholder, wherever it stands', () => {
    const suggestion = {
      type: 'command' as const,
      title: 'Add',
      call: {
        name: 'x',
        args: { id: '__a', link: { id: '__b', ends: ['__a', 'kept'] }, parked: false, pin: null },
      },
      newIds: ['__a', '__b'],
      focus: '__a',
    };
    expect(prepareSuggestion(suggestion, countedIds())).toEqual({
      call: {
        name: 'x',
        args: { id: 'new-1', link: { id: 'new-2', ends: ['new-1', 'kept'] }, parked: false, pin: null },
      },
      focus: 'new-1',
    });
  });
});

function openOf(suggestion: Suggestion) {
  if (suggestion.type !== 'open') throw new Error('This suggestion is an edit.');
  return suggestion;
}

function countedIds() {
  let made = 0;
  return () => `new-${++made}`;
}

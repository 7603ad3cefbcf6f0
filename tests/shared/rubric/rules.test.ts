import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { graphToJson } from '#shared/graph/graph.ts';
import { createContext } from '#shared/rubric/context.ts';
import { checkExample, mapOfExample } from '#shared/rubric/example.ts';
import { suggestionSchema } from '#shared/rubric/finding.ts';
import { filled } from '#shared/rubric/rule.ts';
import { ruleNamed, rules } from '#shared/rubric/rules/index.ts';
import { textPart } from '#shared/rubric/text-part.ts';

const files = readdirSync(new URL('../../../shared/rubric/rules', import.meta.url))
  .filter((name) => !['index.ts', 'of-map.ts', 'of-sources.ts', 'of-text.ts'].includes(name))
  .map((name) => name.replace(/\.ts$/, ''))
  .sort();

describe('the registry of rules', () => {
  it('lists each file once, sorted, under the id that is the name of its file', () => {
    expect(files.length).toBeGreaterThanOrEqual(20);
    expect(rules.map((rule) => rule.id)).toEqual(files);
    for (const id of files) expect(ruleNamed(id)?.id).toBe(id);
    expect(ruleNamed('no-such-rule')).toBeUndefined();
  });

  it('gives every rule a catalogue number of its own, and words for people', () => {
    expect(new Set(rules.map((rule) => rule.catalogue)).size).toBe(rules.length);
    for (const rule of rules) {
      expect(rule.catalogue).toMatch(/^(THS|CLM|EVD|WAR|STR|CTR|REB|SRC|CIT|TXT)-\d\d$/);
      expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(rule.title).toMatch(/^[A-Z][^.]+$/);
      expect(rule.why).toMatch(/\.$/);
      for (const { title, question } of Object.values(rule.messages)) {
        expect(title).toMatch(/\.$/);
        expect(question).toMatch(/[.?…}]$/);
        expect(`${title} ${question}`).not.toMatch(/!/);
      }
    }
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_id, rule) => {
  const { valid, invalid } = rule.examples;

  it('has examples of both kinds, no two alike, and one for every message', () => {
    expect(valid.length).toBeGreaterThan(0);
    expect(invalid.length).toBeGreaterThan(0);
    const all = [...valid, ...invalid];
    const asked = all.map(({ title: _title, ...example }) => JSON.stringify({ ...example, reports: [] }));
    expect(new Set(asked).size).toBe(all.length);
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
    const shown = invalid.flatMap(({ reports }) => reports.map(({ messageId }) => messageId));
    expect(new Set(shown)).toEqual(new Set(Object.keys(rule.messages)));
  });

  it.each(valid)('is quiet: $title', (example) => {
    expect(checkExample(rule, example).findings).toEqual([]);
  });

  it.each(invalid)('speaks: $title', (example) => {
    const { labels, text } = mapOfExample(example);
    const labelOf = new Map([...labels].map(([label, id]) => [id, label]));
    const { applicable, findings } = checkExample(rule, example);
    const reports = findings.map(({ messageId, refs, spans = [] }, index) => ({
      messageId,
      at: refs
        .filter(({ type }) => type !== 'relation' && type !== 'anchor')
        .map(({ id }, at) => {
          const span = spans.find(({ ref }) => ref.id === id);
          const words = span && text ? text.text.slice(span.start, span.end) : '';
          // A passage is named by the words it begins with.
          const begin = example.reports[index]?.at[at] ?? '';
          return labelOf.get(id) ?? (begin !== '' && words.startsWith(begin) ? begin : words || id);
        }),
    }));
    expect(reports).toEqual(example.reports);
    const places = new Set(applicable.map(({ id }) => id));
    for (const { messageId, refs, data, suggestions } of findings) {
      const [place] = refs;
      if (place) expect(places).toContain(place.id);
      const message = rule.messages[messageId];
      expect(filled(`${message?.title} ${message?.question}`, data)).not.toMatch(/[{}]/);
      expect(suggestions.length).toBeGreaterThan(0);
      for (const suggestion of suggestions) suggestionSchema.parse(suggestion);
    }
  });

  it('leaves the map as it is, and says the same again', () => {
    for (const example of [...valid, ...invalid]) {
      const { graph, text } = mapOfExample(example);
      const before = graphToJson(graph);
      const context = createContext({
        graph,
        text,
        reading: textPart,
        prompt: '',
        language: example.language,
      });
      const options = rule.options.parse(example.options ?? {});
      const first = rule.check(context, options);
      expect(rule.check(context, options)).toEqual(first);
      expect(graphToJson(graph)).toEqual(before);
    }
  });
});

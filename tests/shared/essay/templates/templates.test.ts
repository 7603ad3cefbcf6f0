import { describe, expect, it } from 'vitest';
import { graphOfTemplate, templateNamed, templates } from '#shared/essay/templates/index.ts';
import { kindOf } from '#shared/graph/kinds/index.ts';
import { readSketch } from '#shared/graph/sketch.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import { presets, rubricOf } from '#shared/rubric/presets/index.ts';

describe('templates', () => {
  it('are the eight of the gallery, blank first and the sample last', () => {
    expect(templates.map(({ id, sample }) => [id, sample])).toEqual([
      ['blank', false],
      ['five-paragraph', false],
      ['toulmin', false],
      ['rogerian', false],
      ['classical', false],
      ['policy-memo', false],
      ['literature-review', false],
      ['sample-border-security', true],
    ]);
  });

  it.each(templates.map((template) => [template.id, template] as const))(
    '%s is readable to the last line, under a rubric that exists',
    (id, template) => {
      expect(readSketch(template.sketch, counter()).problems).toEqual([]);
      expect(presets.map((preset) => ({ id: preset.id, version: preset.version }))).toContainEqual(
        template.rubric,
      );
      expect(template.essayTitle).not.toBe('');
      expect(graphOfTemplate(id, counter()).nodes.size).toBeGreaterThan(0);
    },
  );

  it.each(templates.filter(({ sample }) => !sample).map(({ id }) => id))(
    '%s is a frame: its nodes are empty, hang together, and ask in a short question',
    (id) => {
      const graph = graphOfTemplate(id, counter());
      const nodes = [...graph.nodes.values()];
      expect(nodes.filter(({ text }) => text !== '')).toEqual([]);
      expect(nodes.filter((node) => kindOf(node).role === 'position')).toHaveLength(1);
      expect(nodes.filter(({ note }) => note.length > 90 || !/^$|\?/.test(note))).toEqual([]);
      expect(graph.relations.size).toBe(nodes.length - 1);
    },
  );

  it.each(templates.filter(({ sample }) => !sample).map(({ id }) => id))(
    '%s starts with one question only: what is the thesis',
    (id) => {
      const { prompt, rubric } = templateNamed(id) ?? { prompt: '', rubric: { id: '', version: 1 } };
      const { findings } = evaluate({
        graph: graphOfTemplate(id, counter()),
        rubric: rubricOf(rubric),
        prompt,
      });
      expect(findings.map(({ ruleId }) => ruleId)).toEqual(['thesis-stated']);
    },
  );

  it('gives every record a fresh id, and an unknown template an empty map', () => {
    const newId = counter();
    const ids = [graphOfTemplate('toulmin', newId), graphOfTemplate('toulmin', newId)].flatMap((graph) => [
      ...graph.nodes.keys(),
      ...graph.relations.keys(),
    ]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(graphOfTemplate('nothing-like-it', newId).nodes.size).toBe(0);
  });
});

function counter() {
  let count = 0;
  return () => `id-${count++}`;
}

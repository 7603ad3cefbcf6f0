import { describe, expect, it } from 'vitest';
import { readRubricFile, writtenFiles } from '#client/rubric/exchange.ts';
import { argumentEssay } from '#shared/rubric/presets/argument-essay.ts';

describe('files in and out on this device', () => {
  it('finds out what pasted cells are', () => {
    const reading = readRubricFile('Criterion\tStrong (4)\tWeak (1)\nClaim\tPrecise\tA topic', null);
    expect(reading).toMatchObject({
      type: 'read',
      format: 'table',
      rubrics: [{ criteria: [{ title: 'Claim', levels: [{ points: 4 }, { points: 1 }] }] }],
    });
  });

  it.each([
    ['{"a":', 'groundwork-rubric'],
    ['<rubric', 'ora-xml'],
  ])('says why nothing can be read from %s', (text, format) => {
    const reading = readRubricFile(text, null);
    expect(reading).toMatchObject({ type: 'unreadable', format });
    expect(reading.type === 'unreadable' && reading.words.length).toBeGreaterThan(10);
  });

  it('takes the kind that was chosen over its own guess', () => {
    expect(readRubricFile('a,b', 'markus-csv').format).toBe('markus-csv');
  });

  it('writes every kind, those that lose nothing first, and each comes back', () => {
    const files = writtenFiles(argumentEssay, null);
    expect(files.length).toBeGreaterThan(5);
    expect(files[0]?.losses).toEqual([]);
    for (const { id, text } of files) {
      const reading = readRubricFile(text, id);
      const titles = reading.type === 'read' ? reading.rubrics[0]?.criteria.map(({ title }) => title) : [];
      expect(titles, id).toEqual(argumentEssay.criteria.map(({ title }) => title));
    }
  });
});

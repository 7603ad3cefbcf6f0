import { describe, expect, it } from 'vitest';
import { rubricFormats } from '#shared/rubric/exchange/index.ts';
import { presets } from '#shared/rubric/presets/index.ts';
import {
  type Criterion,
  type Level,
  type Rubric,
  type RubricBody,
  rubricBodySchema,
} from '#shared/rubric/rubric.ts';
import { randomRubric } from '#tests/support/random-rubric.ts';
import { printedSeed, seededRandom } from '#tests/support/seeded-random.ts';

const runs = 60;

function formatOf(id: string) {
  const format = rubricFormats.find((candidate) => candidate.id === id);
  if (!format?.write) throw new Error(`There is no format ${id} that writes.`);
  return { read: format.read, write: format.write };
}

function hasMark({ levels }: Criterion): boolean {
  return levels.some(({ points }) => points > 0);
}

const bodyOf = ({ id: _id, version: _version, ...body }: Rubric): RubricBody => body;

describe('a lossless format gives back every rubric exactly', () => {
  const lossless = rubricFormats.filter(({ isLossless }) => isLossless).map(({ id }) => id);
  it('names two of them', () => expect(lossless).toEqual(['groundwork-rubric', 'case-json']));

  it.each(lossless)('%s', (id) => {
    const random = seededRandom(printedSeed(`round trip of ${id}`));
    const { read, write } = formatOf(id);
    for (let run = 0; run < runs; run += 1) {
      const rubrics = Array.from({ length: 1 + (run % 3) }, () => randomRubric(random, { isRaw: true }));
      const { text, losses } = write(rubrics);
      expect(losses).toEqual([]);
      expect(read(text)).toEqual({ rubrics: rubrics.map(bodyOf), problems: [], losses: [] });
    }
  });
});

describe('a ready rubric', () => {
  it.each(presets.map((preset) => [preset.title, preset] as const))('%s', (_title, preset) => {
    for (const id of ['groundwork-rubric', 'case-json']) {
      const { read, write } = formatOf(id);
      expect(read(write([preset]).text)).toEqual({ rubrics: [bodyOf(preset)], problems: [], losses: [] });
    }
    for (const id of ['canvas-csv', 'moodle-json', 'ora-xml', 'ora-json', 'markus-yaml', 'markus-csv']) {
      const { read, write } = formatOf(id);
      const graded = preset.criteria.filter(hasMark).map(({ title }) => title);
      const written = write([preset]);
      if (graded.length === 0) continue;
      const reading = read(written.text);
      expect([id, reading.problems]).toEqual([id, []]);
      const titles = reading.rubrics[0]?.criteria.filter(hasMark).map(({ title }) => title);
      expect([id, titles]).toEqual([id, graded]);
    }
  });
});

const empty = { nodeKinds: [], rules: [], weight: null, usesRange: false };
const level = ({ id, title, points, description }: Level): Level => ({
  id,
  title,
  points,
  description,
  feedback: '',
});
const graded = ({ levels }: Criterion) => levels.length > 0;
/** Left-out rows move those below up. */
const renumbered = (criteria: readonly Criterion[]): Criterion[] =>
  criteria.map((criterion, index) => ({
    ...criterion,
    id: `c${index + 1}`,
    levels: criterion.levels.map((step, at) => ({ ...step, id: `c${index + 1}-l${at + 1}` })),
  }));

type Keeps = {
  readonly title: boolean;
  readonly description?: true;
  readonly criterion: (criterion: Criterion) => Criterion;
  readonly criteria?: (criterion: Criterion) => boolean;
};

const plain = (criterion: Criterion): Criterion => ({
  ...criterion,
  ...empty,
  levels: criterion.levels.map(level),
});

const kept: Record<string, Keeps> = {
  'canvas-csv': {
    title: true,
    criterion: (criterion) => ({
      ...plain(criterion),
      usesRange: criterion.usesRange,
    }),
  },
  'moodle-json': { title: true, description: true, criteria: graded, criterion: plain },
  'ora-xml': { title: false, criterion: wholePoints },
  'ora-json': { title: false, criterion: wholePoints },
  'markus-yaml': { title: false, criteria: hasMark, criterion: plain },
  'markus-csv': {
    title: false,
    criteria: hasMark,
    criterion: (criterion) => ({ ...plain(criterion), description: '' }),
  },
};

function wholePoints(criterion: Criterion): Criterion {
  const plainly = plain(criterion);
  return {
    ...plainly,
    levels: plainly.levels.map((step) => ({ ...step, points: Math.round(step.points) })),
  };
}

describe('another format gives back what it holds, and says what it lost', () => {
  it('knows of every format that writes', () => {
    const lossy = rubricFormats.filter(({ write, isLossless }) => write && !isLossless).map(({ id }) => id);
    expect(Object.keys(kept).sort()).toEqual(lossy.sort());
  });

  it.each(Object.entries(kept))('%s', (id, keeps) => {
    const random = seededRandom(printedSeed(`round trip of ${id}`));
    const { read, write } = formatOf(id);
    for (let run = 0; run < runs; run += 1) {
      const rubric = randomRubric(random, { isRaw: false });
      const criteria = renumbered(
        rubric.criteria.filter(keeps.criteria ?? (() => true)).map(keeps.criterion),
      );
      if (criteria.length === 0) continue;
      const { text, losses } = write([rubric]);
      const reading = read(text);
      expect(reading.problems).toEqual([]);
      expect(reading.rubrics).toEqual([
        {
          title: keeps.title ? rubric.title : 'Imported rubric',
          description: keeps.description ? rubric.description : '',
          origin: '',
          rules: [],
          criteria,
        },
      ]);
      expect(rubricBodySchema.safeParse(reading.rubrics[0]).success).toBe(true);
      // The generator always turns a rule on, which none of these can say.
      expect(losses.join('\n')).toContain('the rules that');
      for (const { title, weight } of rubric.criteria)
        if (weight !== null) expect(losses.join('\n')).toMatch(/no place for the weight of/);
        else expect(title).not.toBe('');
    }
  });
});

it('Canvas CSV, made CASE, made Canvas CSV is the same file: names, order, points and text', () => {
  const random = seededRandom(printedSeed('Canvas to CASE to Canvas'));
  const [canvas, caseJson] = [formatOf('canvas-csv'), formatOf('case-json')];
  for (let run = 0; run < runs; run += 1) {
    const rubrics = ['A', 'B'].map((letter) => {
      const rubric = randomRubric(random, { isRaw: false });
      return { ...rubric, title: `${letter} ${rubric.title}` };
    });
    const first = canvas.write(rubrics).text;
    const asRubrics = (bodies: readonly RubricBody[]) =>
      bodies.map((body, index): Rubric => ({ id: `r${index}`, version: 1, ...body }));
    const viaCase = caseJson.read(caseJson.write(asRubrics(canvas.read(first).rubrics)).text);
    expect(canvas.write(asRubrics(viaCase.rubrics))).toEqual({ text: first, losses: expect.any(Array) });
  }
});

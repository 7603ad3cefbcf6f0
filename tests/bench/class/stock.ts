import type { Db } from '#db/open.ts';
import type { Mark } from '#shared/assessment/assessment.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import { defaultRubric, rubricOf } from '#shared/rubric/presets/index.ts';
import type { Criterion, RubricBody } from '#shared/rubric/rubric.ts';
import { createStockedClass, type StockedClass } from '../../support/stocked-class.ts';
import { essayMap } from '../essay-map.ts';

const day = 24 * 60 * 60_000;
const firstNames =
  'Ada Bela Chidi Dora Emeka Fen Grace Hugo Ines Jamal Kira Lev Mina Noor Otis Pia Quinn Rosa Sami Tove'.split(
    ' ',
  );
const lastNames =
  'Alder Birch Cedar Dogwood Elm Fir Gorse Hazel Ivy Juniper Kapok Larch Maple Nettle Oak Pine Quince Rowan Spruce Teak'.split(
    ' ',
  );

/** A rubric of so many rows, the rules of the default one dealt out to them. */
function rubricBody(rows: number): RubricBody {
  const { rules, criteria } = rubricOf(defaultRubric);
  const levels = criteria.find((criterion) => criterion.levels.length > 0)?.levels ?? [];
  const titles = [
    'Thesis',
    'Reasons',
    'Evidence',
    'Warrants',
    'Counterargument',
    'Rebuttal',
    'Sources',
    'Wording',
  ];
  const dealt = Array.from(
    { length: rows },
    (_, row): Criterion => ({
      ...{ id: `row-${row}`, title: titles[row] ?? `Row ${row + 1}`, description: '', nodeKinds: [], levels },
      rules: rules.filter((_use, index) => index % rows === row).map(({ ruleId }) => ruleId),
      ...{ weight: null, usesRange: false },
    }),
  );
  return { title: `Argument in ${rows} rows`, description: '', origin: '', rules, criteria: dealt };
}

type Stocking = { readonly students: number; readonly rows: number; readonly now: Date };

/**
 * A class as it is two days before its deadline: a few have not begun, most have a map of about 20 nodes, two thirds
 * have handed in, half of those are assessed, some by two.
 */
export function stockClass(db: Db, { students, rows, now }: Stocking): StockedClass {
  const ago = (days: number) => new Date(now.getTime() - days * day).toISOString();
  const rubric = { id: 'class-rubric', version: 1 };
  const body = rubricBody(rows);
  const stocked = createStockedClass({ db, at: ago(10), rubric, dueAt: ago(-1.5) });
  const { stores } = stocked;
  for (const id of ['assessor-a', 'assessor-b']) {
    stores.people.add({
      id,
      name: id === 'assessor-a' ? 'Ali Assistant' : 'Bea Assistant',
      createdAt: ago(10),
    });
    stocked.enrol(id, 'assistant', id);
  }
  stores.rubrics.add({ id: rubric.id, ownerId: 'assessor-a', createHash: 'made', createdAt: ago(10) }, body);

  for (let index = 0; index < students; index++) {
    const id = `student-${index}`;
    const name = `${firstNames[index % 20]} ${lastNames[Math.floor(index / 20) % 20]}${index >= 400 ? ` ${index}` : ''}`;
    stocked.student(id, name);
    if (index % 19 === 18) continue;
    const graph = essayMap(14 + ((index * 7) % 13));
    const essayId = stocked.begin(id, graph, ago(9 - (index % 7)));
    const { findings } = evaluate({ graph, rubric: { ...rubric, ...body }, prompt: '' });
    const finding = findings[index % Math.max(1, findings.length)];
    if (finding && index % 3 === 0) {
      const { key: findingKey, ruleId, ruleVersion } = finding;
      const reason = index % 2 === 0 ? 'not-needed-here' : 'already-answered';
      const call = {
        name: 'dismiss-finding' as const,
        args: { id: `dismissal-${index}`, findingKey, ruleId, ruleVersion, reason },
      };
      const request = { commandId: `dismiss-${index}`, baseRevision: 1, call };
      stores.editor.runAll([{ essayId, actor: id, request }], ago(2 + (index % 3)));
    }
    if (index % 3 === 2) continue;
    stocked.handIn(essayId, ago(1), index % 11 === 0);
    if (index % 6 >= 3) continue;
    stocked.assess(essayId, 'assessor-a', marksOf(body, index), index % 12 < 6 ? 'released' : 'submitted');
    if (index % 12 === 0) stocked.assess(essayId, 'assessor-b', marksOf(body, index * 3 + 1));
    if (index % 4 === 0) stocked.assess(essayId, id, marksOf(body, index + 1), 'submitted', 'self');
  }
  return stocked;
}

function marksOf({ criteria }: RubricBody, seed: number): Mark[] {
  return criteria.map(({ id, levels }, row) => ({
    ...{ criterionId: id, points: null, comment: null },
    levelId: levels[(seed * 7 + row * 3) % levels.length]?.id ?? null,
  }));
}

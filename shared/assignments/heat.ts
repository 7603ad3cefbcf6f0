import type { Cell, Dashboard, HeatView, StudentRow } from './dashboard.ts';
import { medianOf, shareOfRank, stepOf } from './level-ranks.ts';

/** What a cell of the heat map shows: a number, and how full its circle and its tint are. */
export type Heat = { readonly value: number; readonly step: 0 | 1 | 2 | 3 | 4 };

type HeatCriterion = Pick<Dashboard['criteria'][number], 'levels' | 'hasRules'>;

/**
 * Findings: how many are open, and the share of places without one. Levels: 1 is the lowest, of several assessors the
 * median, and how far up it is. Null where there is nothing to show yet.
 */
export function heatOf(cell: Cell, criterion: HeatCriterion, view: HeatView): Heat | null {
  if (view === 'findings') {
    const { applicable, open, findings } = cell;
    if (applicable === null || open === null || findings === null || applicable === 0) return null;
    return { value: findings, step: stepOf(1 - open / applicable) };
  }
  const rank = view === 'assessors' ? medianOf(cell.assessors) : cell[view];
  return rank === null ? null : ofRank(rank, criterion);
}

/** The middle of the class at each criterion, in their order. */
export function medianRow(
  {
    students,
    criteria,
  }: { readonly students: readonly Pick<StudentRow, 'cells'>[]; readonly criteria: readonly HeatCriterion[] },
  view: HeatView,
): (Heat | null)[] {
  return criteria.map((criterion, index) => {
    const cells = students.flatMap(({ cells: all }) => all[index] ?? []);
    const shown = cells.flatMap((cell) => heatOf(cell, criterion, view) ?? []);
    const value = medianOf(shown.map((heat) => heat.value));
    if (value === null) return null;
    if (view !== 'findings') return ofRank(value, criterion);
    const shares = cells.flatMap(({ applicable, open }) =>
      applicable === null || open === null || applicable === 0 ? [] : [1 - open / applicable],
    );
    return { value, step: stepOf(medianOf(shares) ?? 0) };
  });
}

function ofRank(rank: number, { levels }: HeatCriterion): Heat {
  return { value: rank, step: stepOf(shareOfRank(rank, levels.length)) };
}

/** In words for whoever hears it, and for the hover: “2 open findings, 3 of 5 places without one”, “level 2 of 4, Good”. */
export function heatWords(cell: Cell, criterion: HeatCriterion, view: HeatView): string {
  const heat = heatOf(cell, criterion, view);
  if (!heat) return view === 'findings' ? 'nothing to check yet' : 'no level yet';
  if (view === 'findings') {
    const { applicable, open } = cell;
    const findings = heat.value === 1 ? '1 open finding' : `${heat.value} open findings`;
    return `${findings}, ${(applicable ?? 0) - (open ?? 0)} of ${applicable} places without one`;
  }
  const title = criterion.levels[heat.value - 1];
  const several =
    view === 'assessors' && cell.assessors.length > 1 ? `, median of ${cell.assessors.length}` : '';
  return `level ${heat.value} of ${criterion.levels.length}${title ? `, ${title}` : ''}${several}`;
}

export const viewTitles: Readonly<Record<HeatView, string>> = {
  findings: 'Findings',
  mine: 'My levels',
  self: 'Self',
  assessors: 'All assessors',
};

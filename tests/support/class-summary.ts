import type { ClassRow } from '#shared/assignments/class-dashboard.ts';
import type { Cell } from '#shared/assignments/dashboard.ts';
import type { EssaySummary } from '#shared/assignments/essay-summary.ts';

/** A map on which nothing is wrong. */
export function summaryWith(more: Partial<EssaySummary> = {}): EssaySummary {
  return {
    ...{ words: 0, nodes: 6, grounds: 2, objections: 1, answered: 1 },
    ...{ coverage: {}, findings: [], rules: [] },
    ...more,
  };
}

export function openFinding(ruleId: string, text = '', severity: 'missing' | 'check' | 'idea' = 'check') {
  return { ruleId, severity, dismissed: null, text };
}

export function cellWith(more: Partial<Cell> = {}): Cell {
  return { applicable: null, open: null, findings: null, mine: null, self: null, assessors: [], ...more };
}

/** Somebody who has begun in time and about whom nothing else is to be said. */
export function classRow(name: string, more: Partial<ClassRow> = {}): ClassRow {
  return {
    ...{ id: `person-${name}`, name, sectionId: null, names: [name] },
    ...{ joinedAt: '2026-09-01T08:00:00.000Z', essayId: `essay-${name}` },
    ...{ startedAt: '2026-09-10T08:00:00.000Z', lastEditAt: '2026-09-12T08:00:00.000Z' },
    ...{ dueAt: '2026-09-20T20:00:00.000Z', handedInAt: null },
    ...{ isLate: false, isMissing: false, isAssessed: false, isReleased: false },
    ...{ assessments: [], summary: summaryWith(), sittings: 0 },
    ...more,
  };
}

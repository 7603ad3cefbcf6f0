import type { Cell, HelpReason } from './dashboard.ts';
import type { EssaySummary } from './essay-summary.ts';
import { openFindingsOf } from './essay-summary.ts';
import { spreadOf } from './level-ranks.ts';

const hour = 60 * 60_000;
const day = 24 * hour;

/** Where a reason begins. They are printed on the dashboard, so that nobody has to guess. */
export const helpLimits = {
  /** Days without a draft, since one joined or the assignment was published, whichever is later. */
  notBegun: 2,
  /** Sittings without any evidence on the map. */
  sittings: 3,
  /** Open findings that say something is missing. */
  missing: 3,
  /** Days without a change, when fewer than `daysLeft` are left. */
  unchanged: 2,
  daysLeft: 2,
  /** Levels by which two assessors may differ. */
  levels: 1,
} as const;

export type HelpInput = {
  readonly now: Date;
  /** ISO 8601 UTC; null while it is a draft. */
  readonly publishedAt: string | null;
  /** Null for groups, and for those who have not joined yet. */
  readonly joinedAt: string | null;
  readonly lastEditAt: string | null;
  /** With an extension. */
  readonly dueAt: string | null;
  readonly isHandedIn: boolean;
  readonly isMissing: boolean;
  /** Null before anything is written. */
  readonly summary: EssaySummary | null;
  /** Times of work; counted up to `helpLimits.sittings` only. */
  readonly sittings: number;
  readonly cells: readonly { readonly criterionId: string; readonly cell: Cell }[];
};

/** Each reason stands for itself: there is no score behind them, and nobody is ranked by them. */
export function helpReasons(input: HelpInput): HelpReason[] {
  return [
    ...notBegun(input),
    ...notHandedIn(input),
    ...unchanged(input),
    ...onMap(input),
    ...assessorsDiffer(input),
  ];
}

function notBegun({ now, publishedAt, joinedAt, summary, isMissing, isHandedIn }: HelpInput): HelpReason[] {
  if (summary !== null || publishedAt === null || isMissing || isHandedIn) return [];
  const since = joinedAt !== null && joinedAt > publishedAt ? 'joined' : 'published';
  const days = daysBetween(since === 'joined' && joinedAt ? joinedAt : publishedAt, now);
  return days >= helpLimits.notBegun ? [{ type: 'not-begun', days, since }] : [];
}

function notHandedIn({ now, dueAt, isMissing }: HelpInput): HelpReason[] {
  return isMissing && dueAt !== null ? [{ type: 'not-handed-in', days: daysBetween(dueAt, now) }] : [];
}

function unchanged({ now, dueAt, lastEditAt, summary, isHandedIn }: HelpInput): HelpReason[] {
  if (dueAt === null || lastEditAt === null || summary === null || isHandedIn) return [];
  const left = Date.parse(dueAt) - now.getTime();
  const days = daysBetween(lastEditAt, now);
  if (left <= 0 || left >= helpLimits.daysLeft * day || days < helpLimits.unchanged) return [];
  return [{ type: 'unchanged', days, hoursLeft: Math.floor(left / hour) }];
}

function onMap({ summary, sittings }: HelpInput): HelpReason[] {
  if (!summary) return [];
  const reasons: HelpReason[] = [];
  if (summary.grounds === 0 && sittings >= helpLimits.sittings)
    reasons.push({ type: 'no-evidence', sittings });
  if (summary.objections > 0 && summary.answered === 0)
    reasons.push({ type: 'no-reply', objections: summary.objections });
  const missing = openFindingsOf(summary).filter(({ severity }) => severity === 'missing').length;
  if (missing >= helpLimits.missing) reasons.push({ type: 'missing', findings: missing });
  return reasons;
}

/** The criterion on which they are furthest apart speaks for all. */
function assessorsDiffer({ cells }: HelpInput): HelpReason[] {
  let widest: HelpReason & { readonly type: 'assessors-differ' } = {
    type: 'assessors-differ',
    criterionId: '',
    levels: helpLimits.levels,
  };
  for (const { criterionId, cell } of cells) {
    const levels = spreadOf(cell.assessors) ?? 0;
    if (levels > widest.levels) widest = { type: 'assessors-differ', criterionId, levels };
  }
  return widest.criterionId === '' ? [] : [widest];
}

/** Whole days that have passed. */
function daysBetween(from: string, now: Date): number {
  return Math.max(0, Math.floor((now.getTime() - Date.parse(from)) / day));
}

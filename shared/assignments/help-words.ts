import type { HelpReason } from './dashboard.ts';

/** “no draft yet; joined 6 days ago”: what is the case, without a verdict. */
export function helpWords(reason: HelpReason, criterionTitle: (id: string) => string): string {
  switch (reason.type) {
    case 'not-begun':
      return `no draft yet; ${reason.since} ${daysAgo(reason.days)}`;
    case 'not-handed-in':
      return reason.days === 0
        ? 'handed in nothing; the deadline was today'
        : `handed in nothing; the deadline was ${daysAgo(reason.days)}`;
    case 'unchanged':
      return `nothing changed for ${counted(reason.days, 'day')}; ${counted(reason.hoursLeft, 'hour')} left`;
    case 'no-evidence':
      return `no evidence on the map after ${reason.sittings} times of work`;
    case 'no-reply':
      return reason.objections === 1
        ? 'no reply to the one objection'
        : `no reply to any of ${reason.objections} objections`;
    case 'missing':
      return `${reason.findings} open findings of something missing`;
    case 'assessors-differ':
      return `assessors differ by ${reason.levels} levels on “${criterionTitle(reason.criterionId)}”`;
  }
}

/** For the choice of one reason. */
export const reasonTitles: Readonly<Record<HelpReason['type'], string>> = {
  'not-begun': 'No draft yet',
  'not-handed-in': 'Handed in nothing',
  unchanged: 'Nothing changed before the deadline',
  'no-evidence': 'No evidence yet',
  'no-reply': 'No reply to any objection',
  missing: 'Several things missing',
  'assessors-differ': 'Assessors differ',
};

function daysAgo(days: number): string {
  return days === 0 ? 'today' : days === 1 ? 'yesterday' : `${days} days ago`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

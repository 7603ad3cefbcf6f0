import type { Limits } from '#db/privacy/retention-store.ts';

const day = 24 * 60 * 60 * 1000;

/** Days for which what was read and who has looked are kept. */
export const daysKept = { notices: 180, looks: 365 };

export function retentionLimits(now: Date): Limits {
  const before = (days: number) => new Date(now.getTime() - days * day).toISOString();
  return {
    now: now.toISOString(),
    noticesReadBefore: before(daysKept.notices),
    looksBefore: before(daysKept.looks),
  };
}

import { dateWords } from '#shared/assignments/dates.ts';
import type { ReviewHealth } from './health.ts';
import { declineReasons } from './review.ts';

const titles: Readonly<Record<(typeof declineReasons)[number], string>> = {
  'know-author': 'knows who wrote it',
  topic: 'should not judge this topic',
  'no-time': 'has no time for it',
  unreadable: 'cannot read it',
  other: 'another reason',
};

/** Why somebody gave a review back, of what is kept: the reason’s id, then their note. */
export function declineWords(kept: string): string {
  const reason = declineReasons.find((id) => kept === id || kept.startsWith(`${id}: `));
  return reason === undefined ? kept : titles[reason] + kept.slice(reason.length);
}

/** As “4”, or “5 before the levels were seen, 2 after”; null: not rated. */
export function ratingWords({
  usefulness,
  firstUsefulness,
}: {
  readonly usefulness: number | null;
  readonly firstUsefulness: number | null;
}): string | null {
  if (usefulness === null) return null;
  return firstUsefulness === null || firstUsefulness === usefulness
    ? `${usefulness}`
    : `${firstUsefulness} before the levels were seen, ${usefulness} after`;
}

/** How the reviews of a class go, each figure with what it counts. */
export function healthTiles({
  tiles,
  perStudent,
  dueAt,
  assignment,
}: ReviewHealth): { readonly title: string; readonly value: string; readonly note: string }[] {
  const { works, reviewers, pairs, sent, begun, notBegun, late, released, rated } = tiles;
  const due = dueAt === null ? 'no deadline' : `due ${dateWords(dueAt, assignment.timeZone)}`;
  return [
    { title: 'Maps', value: `${works}`, note: 'handed in' },
    {
      title: 'Reviewers',
      value: `${reviewers}`,
      note: `${perStudent} ${perStudent === 1 ? 'review' : 'reviews'} each`,
    },
    { title: 'Sent', value: `${sent}`, note: `of ${pairs} reviews` },
    { title: 'Begun', value: `${begun}`, note: 'not sent yet' },
    { title: 'Not begun', value: `${notBegun}`, note: due },
    { title: 'Late', value: `${late}`, note: 'past the deadline' },
    { title: 'With their authors', value: `${released}`, note: `of ${sent} sent` },
    { title: 'Rated', value: `${rated}`, note: 'for how useful they are' },
  ];
}

import { describe, expect, test } from 'vitest';
import { newPeerReview, type PeerReview } from '#shared/assignments/peer-review.ts';
import { mayHaveReviews, type Owing, releaseWords } from '#shared/reviews/release.ts';

const dueAt = '2026-11-20T18:00:00.000Z';
const settings = (edit: Partial<PeerReview> = {}): PeerReview => ({ ...newPeerReview(), dueAt, ...edit });
const onDate = settings({ release: { type: 'on-date', at: '2026-11-25T08:00:00.000Z' } });
const standing = { now: '2026-11-19T08:00:00.000Z', releasedAt: null, phase: null };

describe('who may have the reviews of their map', () => {
  test.each<{
    name: string;
    settings?: PeerReview;
    standing?: Partial<Parameters<typeof mayHaveReviews>[1]>;
    authors: Owing[];
    may: boolean;
  }>([
    { name: 'whoever has sent their own', authors: ['done'], may: true },
    { name: 'nobody in the middle of theirs', authors: ['begun'], may: false },
    { name: 'nobody who has not begun', authors: ['idle'], may: false },
    { name: 'a group of which one is done, and the other absent', authors: ['done', 'idle'], may: true },
    { name: 'no group in the middle of theirs', authors: ['done', 'begun'], may: false },
    { name: 'no group of which nobody has begun', authors: ['idle', 'idle'], may: false },
    { name: 'nobody where all have gone', authors: [], may: false },
    {
      name: 'everybody at once',
      settings: settings({ release: { type: 'at-once' } }),
      authors: ['idle'],
      may: true,
    },
    { name: 'nobody before the date', settings: onDate, authors: ['done'], may: false },
    {
      ...{ name: 'everybody from the date on', settings: onDate, authors: ['idle'], may: true },
      standing: { now: '2026-11-25T08:00:00.000Z' },
    },
    {
      name: 'everybody by hand',
      settings: onDate,
      standing: { releasedAt: dueAt },
      authors: ['idle'],
      may: true,
    },
    { name: 'nobody on the due date yet', standing: { now: dueAt }, authors: ['idle'], may: false },
    {
      ...{ name: 'everybody a week after it', authors: ['begun'], may: true },
      standing: { now: '2026-11-27T18:00:00.000Z' },
    },
    {
      ...{
        name: 'nobody ever, where nothing is due',
        settings: settings({ dueAt: null }),
        authors: ['idle'],
      },
      ...{ standing: { now: '2027-11-27T18:00:00.000Z' }, may: false },
    },
    {
      name: 'nobody while the class reviews',
      standing: { phase: 'reviewing' },
      authors: ['idle'],
      may: false,
    },
    { name: 'everybody when the class reads', standing: { phase: 'reading' }, authors: ['idle'], may: true },
    { name: 'everybody after the hour', standing: { phase: 'ended' }, authors: ['begun'], may: true },
    {
      ...{
        name: 'nobody before the date, in a class hour too',
        settings: onDate,
        authors: ['done'],
        may: false,
      },
      standing: { phase: 'reading' },
    },
  ])('$name', ({ settings: asked = settings(), standing: edit, authors, may }) => {
    expect(mayHaveReviews(asked, { ...standing, ...edit }, authors)).toBe(may);
  });
});

test.each([
  [settings({ release: { type: 'at-once' } }), 'You get each review of your map as soon as it is sent.'],
  [onDate, 'You get the reviews of your map on Wed 25 Nov, 09:00 Berlin time.'],
  [
    settings(),
    'You get the reviews of your map once you have sent yours, or on Fri 27 Nov, 19:00 Berlin time at the latest.',
  ],
  [settings({ dueAt: null }), 'You get the reviews of your map once you have sent yours.'],
  [
    settings({ schedule: 'live' }),
    'You get the reviews of your map once you have sent yours, or when the class moves on to reading.',
  ],
])('says when, %#', (asked, words) => {
  expect(releaseWords(asked, 'Europe/Berlin')).toBe(words);
});

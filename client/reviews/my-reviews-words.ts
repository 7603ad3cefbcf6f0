import type { PeerReview } from '#shared/assignments/peer-review.ts';
import { isLiving, type MyReview } from '#shared/reviews/review.ts';
import { counted } from '../assignments/due-words.ts';

/** “Review 1 of 2 — Author: Heron (name hidden)”; where room is scarce without the last part. */
export function reviewTitle(
  { number, of }: { readonly number: number; readonly of: number },
  author: string,
  blind: PeerReview['blind'],
  isShort = false,
): string {
  const which = number > of ? 'Another review' : `Review ${number} of ${of}`;
  return `${which} — Author: ${author}${blind === 'double' && !isShort ? ' (name hidden)' : ''}`;
}

/** What one is asked to do, and who knows whom. */
export function askedWords({ perStudent, blind }: PeerReview): string {
  return `Each of you reviews ${counted(perStudent, 'map')} of others in the class. ${blindWords[blind]}`;
}

const blindWords = {
  double:
    'You do not see whose map it is, and its author does not see who you are. Your instructor sees both.',
  single: 'You see whose map it is; its author does not see who you are. Your instructor sees both.',
  open: 'You see whose map it is, and its author sees who you are.',
} as const;

/** When an author gets what one has sent. */
export function releaseWords(
  { release }: Pick<PeerReview, 'release'>,
  moment: (at: string) => string,
): string {
  switch (release.type) {
    case 'at-once':
      return 'Its author gets it as soon as you send it.';
    case 'on-date':
      return `Authors get their reviews on ${moment(release.at)}.`;
    case 'own-done':
      return 'You get the reviews of your own map once you have sent all of yours.';
  }
}

/** Where a review stands, for whoever writes it. */
export function stateWords({ state, marked, of, sentOn, isExtra, removedBecause }: MyReview): string {
  const extra = isExtra ? ' · extra' : '';
  switch (state) {
    case 'assigned':
      return `Not begun${extra}`;
    case 'begun':
      return `Begun, ${marked} of ${counted(of, 'row')} done${extra}`;
    case 'sent':
      return `Sent${sentOn === null ? '' : ` ${dayWords(sentOn)}`}${marked < of ? `, ${counted(of - marked, 'row')} blank` : ''}${extra}`;
    case 'declined':
      return 'You gave it back';
    case 'withdrawn':
      return 'It went to somebody else: nothing to do';
    case 'removed':
      return `Taken out by your instructor${removedBecause ? `: ${removedBecause}` : ''}`;
  }
}

/** What the one button of a review says; null where nothing can be opened. `isClosed`: something comes before reviewing. */
export function actOf(
  { state }: Pick<MyReview, 'state'>,
  isClosed = false,
): 'Start' | 'Continue' | 'Look' | null {
  if (state === 'assigned') return isClosed ? null : 'Start';
  if (state === 'begun') return 'Continue';
  return state === 'sent' || state === 'removed' ? 'Look' : null;
}

/** What has become of a review that is sent, a sentence each. */
export function becameWords({ state, became }: Pick<MyReview, 'state' | 'became'>): readonly string[] {
  if (state !== 'sent') return [];
  if (became === null) return ['Its author has not got it yet.'];
  const { willUse, wontUse, changed } = became;
  const advice = [
    willUse > 0 && `will use ${counted(willUse, 'comment')}`,
    wontUse > 0 && `won’t use ${counted(wontUse, 'comment')}`,
  ].filter((words) => words !== false);
  return [
    became.usefulness === null ? 'Its author has it; not rated yet.' : '',
    advice.length > 0 ? `The author ${advice.join(', ')}.` : '',
    changed > 0
      ? `${counted(changed, 'place')} that you commented on ${changed === 1 ? 'has' : 'have'} changed since.`
      : '',
    became.isEndorsed ? 'Your instructor endorses it.' : '',
  ].filter((words) => words !== '');
}

/** “24 Nov”, of an ISO date. */
export function dayWords(day: string): string {
  const [, month = '', date = ''] = day.slice(0, 10).split('-');
  return `${Number(date)} ${months[Number(month) - 1] ?? ''}`;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** Reviews that one owes or has sent, in the order of the list, and where one of them stands among them. */
export function amongMine(reviews: readonly MyReview[], reviewId: string) {
  const living = reviews.filter(({ state }) => isLiving(state));
  const at = living.findIndex(({ id }) => id === reviewId);
  if (at === -1) return null;
  const elsewhere = living.filter(({ id }) => id !== reviewId);
  const after = [...living.slice(at + 1), ...living.slice(0, at)];
  return {
    of: living.length,
    sentElsewhere: elsewhere.filter(({ state }) => state === 'sent').length,
    previous: living[at - 1]?.id ?? null,
    next: living[at + 1]?.id ?? null,
    /** The next one with something to do, from the start again after the last. */
    toDo: after.find(({ state }) => state !== 'sent') ?? null,
  };
}

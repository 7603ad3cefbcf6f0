import type { Comment, CommentKind, Place } from '#shared/assessment/comment.ts';
import { type DocumentJson, emptyDocument } from '#shared/essay/document.ts';
import { placeKey } from './place-words.ts';
import { isBlank } from './rich/is-blank.ts';

/** A comment as its form has it, before it is saved. */
export type CommentDraft = {
  readonly place: Place;
  readonly kind: CommentKind;
  readonly criterionId: string | null;
  readonly body: DocumentJson;
  readonly nextStep: string;
  readonly link: string;
  readonly bankEntryId: string | null;
};

/** @param row what it is filed under until its writer says otherwise; a comment on a row is that row’s */
export function newDraft(place: Place, row: string | null = null): CommentDraft {
  return {
    place,
    kind: 'suggestion',
    criterionId: place.type === 'criterion' ? place.id : row,
    body: emptyDocument,
    nextStep: '',
    link: '',
    bankEntryId: null,
  };
}

export function draftOf({ place, kind, criterionId, body, nextStep, link }: Comment): CommentDraft {
  return { place, kind, criterionId, body, nextStep, link, bankEntryId: null };
}

/** The key under which the store keeps it until it is saved. */
export function draftKey(place: Place, commentId: string | null): string {
  return commentId === null ? `new ${placeKey(place)}` : `comment ${commentId}`;
}

/** Comments that were begun and not saved; only comment forms keep drafts under such keys. */
export function unfinishedOf(drafts: ReadonlyMap<string, unknown>): readonly CommentDraft[] {
  return [...drafts].flatMap(([key, draft]) => (key.startsWith('new ') ? [draft as CommentDraft] : []));
}

/** Whether there are words in it that would be missed. */
export function hasWords({ body, nextStep, link }: CommentDraft): boolean {
  return !isBlank(body) || nextStep.trim() !== '' || link.trim() !== '';
}

/** As a browser opens it: “example.org/guide” is completed. Null for what no browser should follow. */
export function webAddress(link: string): string | null {
  const words = link.trim();
  if (words === '') return null;
  const address = /^[a-z][a-z0-9+.-]*:/i.test(words) ? words : `https://${words}`;
  if (!URL.canParse(address)) return null;
  return ['http:', 'https:'].includes(new URL(address).protocol) ? address : null;
}

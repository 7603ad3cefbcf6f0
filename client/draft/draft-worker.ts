import { draftMap } from '#shared/draft/draft-map.ts';
import type { EssayText } from '#shared/essay/text.ts';
import type { DraftAnswer, DraftQuestion } from './read-draft.ts';

/** Reads a text for its draft away from the page: a long one takes a good part of a second. */
addEventListener('message', ({ data }: MessageEvent<DraftQuestion>) => {
  const { proposals, reason } = draftMap(data.text satisfies EssayText);
  postMessage({ id: data.id, proposals, reason } satisfies DraftAnswer);
});

import type { SubmittedContent } from '#db/assignments/submission-store.ts';
import type { ReviewRow } from '#db/reviews/review-store.ts';
import type { Place } from '#shared/assessment/comment.ts';
import { spanOf } from '#shared/assessment/place-now.ts';
import type { Blind } from '#shared/assignments/peer-review.ts';
import { anchorFor } from '#shared/essay/anchors.ts';
import { textOf } from '#shared/essay/document.ts';
import { type Graph, graphFromJson } from '#shared/graph/graph.ts';
import { maskedEssay } from '#shared/reviews/masked-essay.ts';
import type { Stores } from '../stores.ts';
import { authorsMaskIn } from './masks.ts';

export type Frozen = ReturnType<typeof frozenOf>;

/**
 * What is reviewed, as it was handed in: as it is, and as the reviewer reads it, without the names of its authors where
 * they are not to be known. Both are equally long, so a place in the one is a place in the other. To the reviewer its
 * text is at version 0: how often somebody has written is theirs.
 */
export function frozenOf(
  stores: Stores,
  { submissionId, essayId }: Pick<ReviewRow, 'submissionId' | 'essayId'>,
  courseId: string,
  blind: Blind,
) {
  const { submissions, changes } = stores;
  const content = submissions.content(submissionId);
  const submission = submissions.read(submissionId)?.submission;
  if (!content || !submission) throw new Error('A review goes with what it is of');
  const { revision } = submission;
  const mask = authorsMaskIn(blind, stores, courseId, essayId);
  const { title, prompt, ...rest } = content;
  const shown: SubmittedContent = { ...maskedEssay(rest, mask), title: mask(title), prompt: mask(prompt) };

  /** The text under the version that the essay’s log gives it, so that a passage is found again in later ones. */
  const text = () => textOf(changes.stateAt(essayId, revision).text.version, content.document);

  return {
    text,
    revision,
    content,
    shown,
    graph: (): Graph => graphFromJson(content.graph),
    /**
     * A place that the reviewer names as the authors know it; null for words that do not stand in what the reviewer
     * reads: whether they stand under a blot would tell whose name it is.
     */
    placeOf(place: Place): Place | null {
      if (place.type !== 'passage') return place;
      const span = spanOf(place, textOf(place.textVersion, shown.document));
      return span ? { type: 'passage', ...anchorFor(text(), span) } : null;
    },
    /** A stored place as the reviewer may know it. */
    shownPlaceOf(place: Place): Place {
      if (place.type !== 'passage') return place;
      const span = spanOf(place, textOf(place.textVersion, content.document));
      if (span) return { type: 'passage', ...anchorFor(textOf(0, shown.document), span) };
      const { exact, prefix, suffix } = place.quote;
      return {
        ...place,
        textVersion: 0,
        quote: { exact: mask(exact), prefix: mask(prefix), suffix: mask(suffix) },
      };
    },
  };
}

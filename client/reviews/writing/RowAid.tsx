import { markOf } from '#client/assessment/marks.ts';
import type { CommentDraft } from '#client/feedback/comment-draft.ts';
import { WritingAid } from '#client/feedback/WritingAid.tsx';
import type { Assessment } from '#shared/assessment/assessment.ts';
import { levelOf, mostPointsOf } from '#shared/assessment/total.ts';
import { emptyDocument } from '#shared/essay/document.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';

type RowAidProps = { readonly criterion: Criterion; readonly assessment: Assessment };

/** Help with what is said on a row: what, where, the next step, and why it is not the top level. */
export function RowAid({ criterion, assessment }: RowAidProps) {
  const mark = markOf(assessment, criterion.id);
  const level = levelOf(criterion, mark);
  const draft: CommentDraft = {
    place: { type: 'criterion', id: criterion.id },
    kind: 'suggestion',
    criterionId: criterion.id,
    body: mark.comment ?? emptyDocument,
    nextStep: '',
    link: '',
    bankEntryId: null,
  };
  return (
    <WritingAid
      label={`Help with the words on ${criterion.title}`}
      draft={draft}
      level={level ? { title: level.title, isTop: level.points >= mostPointsOf(criterion) } : null}
    />
  );
}

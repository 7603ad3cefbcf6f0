import type { Mark } from '#shared/assessment/assessment.ts';
import type { Comment } from '#shared/assessment/comment.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { levelTitles, markOn, mostPointsOf, pointsOf } from '#shared/assessment/total.ts';
import { sameLevelNudge } from '#shared/assessment/writing-aid.ts';
import type { DocumentJson } from '#shared/essay/document.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';

/** One line of “Before you send”. It never blocks: an assessor may have reasons. */
export type Check = { readonly id: string; readonly isMet: boolean; readonly words: string };

type Written = {
  readonly rubric: Pick<Rubric, 'criteria'>;
  readonly marks: readonly Mark[];
  /** Those that will be sent with the assessment. */
  readonly comments: readonly Pick<Comment, 'kind' | 'nextStep' | 'criterionId'>[];
  readonly overall: DocumentJson | null;
  /** Titles of the levels that the same person gave to other essays, a list each. */
  readonly elsewhere?: readonly (readonly string[])[];
};

/**
 * What feedback that is used has: something that works, something to think about, something to do next (Hattie and
 * Timperley 2007; feed-forward is the rarest in classrooms, Brooks et al. 2019), and no row left blank by accident.
 */
export function beforeSending(written: Written): readonly Check[] {
  const { rubric, marks, comments, overall, elsewhere = [] } = written;
  const has = (kind: Comment['kind']) => comments.some((comment) => comment.kind === kind);
  const isNextStep = comments.some(({ kind, nextStep }) => kind === 'suggestion' || nextStep.trim() !== '');
  const blank = blankRows(rubric, marks);
  const bare = rowsWithoutReason(written);
  const same = sameLevelNudge([...elsewhere, levelTitles(rubric, marks)]);
  return [
    { id: 'strength', isMet: has('strength'), words: 'At least one strength: something that works' },
    { id: 'question', isMet: has('question'), words: 'At least one question that makes the writer think' },
    { id: 'next-step', isMet: isNextStep, words: 'At least one next step: something to do' },
    {
      id: 'overall',
      isMet: overall !== null && plainOf(overall) !== '',
      words: 'A word on the whole essay',
    },
    ...(bare.length === 0
      ? []
      : [{ id: 'reasons', isMet: false, words: `Say why it is not the top level: ${bare.join(', ')}` }]),
    ...(same ? [{ id: 'spread', isMet: false, words: same.text }] : []),
    {
      id: 'rows',
      isMet: blank.length === 0,
      words:
        blank.length === 0
          ? 'Every row has its level'
          : `${blank.length === 1 ? 'One row has' : `${blank.length} rows have`} no level yet: ${blank.join(', ')}`,
    },
  ];
}

/** What a writer’s own look at the essay needs: praise and questions are for others. */
export function beforeFinishing(written: Written): readonly Check[] {
  return beforeSending(written).filter(({ id }) => ofOwn.includes(id));
}

/** Of a classmate’s review; `place` says where its comments are pinned. */
export type WrittenReview = Omit<Written, 'comments'> & {
  readonly comments: readonly Pick<Comment, 'kind' | 'nextStep' | 'criterionId' | 'place'>[];
};

/**
 * What a review needs to be of use to its author: praise for something, a problem with a way on (Nelson and Schunn
 * 2009), a place that it is about. It can be sent without.
 */
export function beforeSendingReview(written: WrittenReview): readonly Check[] {
  const { comments } = written;
  const leadsOn = comments.some(
    ({ kind, nextStep }) => kind === 'question' || (kind === 'suggestion' && nextStep.trim() !== ''),
  );
  const pinned = comments.filter(({ place }) => place.type !== 'essay' && place.type !== 'criterion').length;
  return [
    { id: 'strength', isMet: comments.some(({ kind }) => kind === 'strength'), words: 'One strength' },
    { id: 'leads-on', isMet: leadsOn, words: 'One question, or a suggestion with a next step' },
    {
      id: 'pinned',
      isMet: pinned > 0,
      words:
        pinned === 0
          ? 'A comment pinned to a node, a step or a passage'
          : `${pinned} ${pinned === 1 ? 'comment' : 'comments'} pinned to a place`,
    },
    ...beforeSending(written).filter(({ id }) => ofReview.includes(id)),
  ];
}

const ofReview: readonly string[] = ['reasons', 'spread', 'rows'];

const ofOwn: readonly string[] = ['next-step', 'overall', 'rows'];

/** Titles of the rows with a level below the top and not a word beside it (FB-03). */
function rowsWithoutReason({ rubric, marks, comments }: Written): readonly string[] {
  return rubric.criteria
    .filter((criterion) => {
      const mark = markOn(criterion, marks);
      const points = pointsOf(criterion, mark);
      const isBelow = points !== null && points < mostPointsOf(criterion);
      const isSaid = Boolean(mark?.comment && plainOf(mark.comment) !== '');
      return isBelow && !isSaid && !comments.some(({ criterionId }) => criterionId === criterion.id);
    })
    .map(({ title }) => title);
}

/** Titles of the criteria with levels that have neither level nor points. */
function blankRows({ criteria }: Pick<Rubric, 'criteria'>, marks: readonly Mark[]): readonly string[] {
  return criteria
    .filter((criterion) => {
      const mark = markOn(criterion, marks);
      return criterion.levels.length > 0 && pointsOf(criterion, mark) === null;
    })
    .map(({ title }) => title);
}

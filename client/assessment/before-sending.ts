import type { Mark } from '#shared/assessment/assessment.ts';
import type { Comment } from '#shared/assessment/comment.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { pointsOf } from '#shared/assessment/total.ts';
import type { DocumentJson } from '#shared/essay/document.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';

/** One line of “Before you send”. It never blocks: an assessor may have reasons. */
export type Check = { readonly id: string; readonly isMet: boolean; readonly words: string };

type Written = {
  readonly rubric: Pick<Rubric, 'criteria'>;
  readonly marks: readonly Mark[];
  /** Those that will be sent with the assessment. */
  readonly comments: readonly Pick<Comment, 'kind' | 'nextStep'>[];
  readonly overall: DocumentJson | null;
};

/**
 * What feedback that is used has: something that works, something to think about, something to do next (Hattie and
 * Timperley 2007; feed-forward is the rarest in classrooms, Brooks et al. 2019), and no row left blank by accident.
 */
export function beforeSending({ rubric, marks, comments, overall }: Written): readonly Check[] {
  const has = (kind: Comment['kind']) => comments.some((comment) => comment.kind === kind);
  const isNextStep = comments.some(({ kind, nextStep }) => kind === 'suggestion' || nextStep.trim() !== '');
  const blank = blankRows(rubric, marks);
  return [
    { id: 'strength', isMet: has('strength'), words: 'At least one strength: something that works' },
    { id: 'question', isMet: has('question'), words: 'At least one question that makes the writer think' },
    { id: 'next-step', isMet: isNextStep, words: 'At least one next step: something to do' },
    {
      id: 'overall',
      isMet: overall !== null && plainOf(overall) !== '',
      words: 'A word on the whole essay',
    },
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

const ofOwn: readonly string[] = ['next-step', 'overall', 'rows'];

/** Titles of the criteria with levels that have neither level nor points. */
function blankRows({ criteria }: Pick<Rubric, 'criteria'>, marks: readonly Mark[]): readonly string[] {
  return criteria
    .filter((criterion) => {
      const mark = marks.find(({ criterionId }) => criterionId === criterion.id);
      return criterion.levels.length > 0 && pointsOf(criterion, mark) === null;
    })
    .map(({ title }) => title);
}

import { Check, Circle } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Assessment } from '#shared/assessment/assessment.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import { levelOf, pointsOf } from '#shared/assessment/total.ts';
import type { Criterion } from '#shared/rubric/rubric.ts';
import { classNames } from '../ui/class-names.ts';
import { CriterionEvidence } from './CriterionEvidence.tsx';
import styles from './CriterionRow.module.css';
import { LevelChoice } from './LevelChoice.tsx';
import { type MarkEdit, markOf, pointsText } from './marks.ts';
import { OtherMarks } from './OtherMarks.tsx';
import { PointsField } from './PointsField.tsx';

type CriterionRowProps = {
  readonly criterion: Criterion;
  readonly assessment: Assessment;
  /** What others have said that one may see. */
  readonly others: readonly Assessment[];
  readonly mayEdit: boolean;
  readonly isOpen: boolean;
  /** Comments that are filed under it. */
  readonly comments: number;
  readonly onToggle: () => void;
  readonly onMark: (edit: MarkEdit) => void;
  readonly onShow: () => void;
  /** What stands above the levels, where something does. */
  readonly above?: ReactNode;
  /** The comment of the criterion, and those that are pinned elsewhere and filed here. */
  readonly children: ReactNode;
};

/** One criterion: closed a line that says where it stands, open everything that its level is chosen by. */
export function CriterionRow(props: CriterionRowProps) {
  const { criterion, assessment, others, mayEdit, isOpen, onMark } = props;
  const mark = markOf(assessment, criterion.id);
  const isGraded = criterion.levels.length > 0;
  const isDone = isGraded ? pointsOf(criterion, mark) !== null : mark.comment !== null || props.comments > 0;
  const id = `criterion-${criterion.id}`;
  return (
    <li className={classNames(styles.row, isOpen && styles['row--open'])} data-criterion={criterion.id}>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          onClick={props.onToggle}
        >
          <span className={classNames(styles.state, isDone && styles['state--done'])}>
            {isDone ? <Check aria-label="Done" size={16} /> : <Circle aria-label="Open" size={16} />}
          </span>
          <span className={styles.title}>{criterion.title}</span>
          <span className={styles.mark}>{isGraded ? markWords(criterion, assessment) : 'Comments only'}</span>
          {!isOpen && saidIn(mark.comment, props.comments) !== '' && (
            <span className={styles.said}>{saidIn(mark.comment, props.comments)}</span>
          )}
        </button>
      </h3>
      {isOpen && (
        <div id={id} className={styles.content}>
          {criterion.description && <p className={styles.description}>{criterion.description}</p>}
          {props.above}
          {isGraded && (
            <LevelChoice
              criterion={criterion}
              mark={mark}
              mayEdit={mayEdit}
              onChoose={(levelId) => onMark({ levelId, points: null })}
            />
          )}
          {isGraded && criterion.usesRange && mayEdit && (
            <PointsField criterion={criterion} mark={mark} onMark={onMark} />
          )}
          <OtherMarks criterion={criterion} others={others} isOpen={assessment.type === 'self'} />
          <CriterionEvidence criterion={criterion} onShow={props.onShow} />
          {props.children}
        </div>
      )}
    </li>
  );
}

/** “3 · Meets”, “16 · Meets”; “No level yet” while there is none. */
function markWords(criterion: Criterion, assessment: Assessment): string {
  const mark = markOf(assessment, criterion.id);
  const points = pointsOf(criterion, mark);
  if (points === null) return 'No level yet';
  const level = levelOf(criterion, mark);
  return level ? `${pointsText(points)} · ${level.title}` : pointsText(points);
}

function saidIn(comment: Assessment['overall'], comments: number): string {
  const words = comment === null ? '' : plainOf(comment).replaceAll('\n', ' ');
  const counted = comments === 0 ? '' : comments === 1 ? '1 comment' : `${comments} comments`;
  return [words === '' ? '' : `“${words}”`, counted].filter(Boolean).join(' · ');
}

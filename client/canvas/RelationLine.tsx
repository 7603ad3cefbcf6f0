import { memo } from 'react';
import { shortNumbers } from '#client/ui/CommentBadge.tsx';
import { classNames } from '#client/ui/class-names.ts';
import type { RelationLook } from '#shared/graph/layout/look.ts';
import styles from './RelationLine.module.css';

export type RelationLineProps = {
  readonly look: RelationLook;
  readonly isWordShown: boolean;
  /** Numbers of its open comments, see commentBadge; empty when it has none. */
  readonly comments: string;
  readonly isSelected: boolean;
  readonly isHovered: boolean;
  /** Something else is selected. */
  readonly isFaint: boolean;
};

/** One relation: line style repeats its colour, the head says the kind, the word says both. */
export const RelationLine = memo(function RelationLine(props: RelationLineProps) {
  const { look, comments, isWordShown, isSelected, isHovered, isFaint } = props;
  return (
    <g
      className={classNames(
        styles.relation,
        styles[look.kind],
        styles[look.tone],
        isSelected && styles.selected,
        isHovered && styles.hovered,
        isFaint && styles.faint,
      )}
      data-relation-id={look.id}
    >
      <path className={styles.reach} d={look.line} />
      {isSelected && <path className={styles.halo} d={look.line} />}
      <path className={styles.line} d={look.line} />
      {look.kind === 'restate' && <path className={styles.between} d={look.line} />}
      {look.head !== '' && <path className={look.isHeadFilled ? styles.solid : styles.open} d={look.head} />}
      {look.joint !== '' && <path className={styles.joint} d={look.joint} />}
      {isWordShown && (
        <text className={styles.word} x={look.wordX} y={look.wordY} data-relation-word>
          {look.word}
        </text>
      )}
      {isWordShown && comments !== '' && (
        <g
          className={styles.comments}
          data-comments
          transform={`translate(${look.wordX} ${look.wordY + 16})`}
        >
          <path d={bubble} />
          <text dominantBaseline="central" textAnchor="middle">
            {shortNumbers(comments)}
          </text>
        </g>
      )}
    </g>
  );
});

/** A speech bubble around 0 0, CSS px. */
const bubble =
  'M-11 -8h22a3 3 0 0 1 3 3v10a3 3 0 0 1 -3 3h-16l-5 4v-4h-1a3 3 0 0 1 -3 -3v-10a3 3 0 0 1 3 -3z';

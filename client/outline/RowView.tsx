// biome-ignore-all lint/a11y/useSemanticElements: a treegrid laid out as CSS grid; a table's own roles are lost with its display
// biome-ignore-all lint/a11y/useFocusableInteractive: row-first treegrid (APG): the row takes the focus, a cell only by the button in it
import {
  BookOpen,
  ChevronDown,
  ChevronRight,
  CornerDownRight,
  Ellipsis,
  MessageSquarePlus,
} from 'lucide-react';
import { type CSSProperties, memo } from 'react';
import { CommentBadge } from '#client/ui/CommentBadge.tsx';
import { classNames } from '#client/ui/class-names.ts';
import { KindIcon } from '#client/ui/KindIcon.tsx';
import { PassageBadges } from '#client/ui/PassageBadges.tsx';
import { PresentMarks } from '#client/ui/PresentMarks.tsx';
import { SeverityMark } from '#client/ui/SeverityMark.tsx';
import { Bracket } from './Bracket.tsx';
import type { DropPlace } from './place-row.ts';
import { RowText } from './RowText.tsx';
import styles from './RowView.module.css';
import { isSameRow, type RowModel } from './row-model.ts';

export type RowViewProps = {
  readonly row: RowModel;
  /** The one tab stop. */
  readonly current: 'row' | 'relation' | null;
  readonly isSelected: boolean;
  /** Whether the outline has the column of passages. */
  readonly hasPassages: boolean;
  readonly isEditing: boolean;
  readonly isHovered: boolean;
  readonly isDimmed: boolean;
  readonly isDragged: boolean;
  /** What a press on the relation’s word does. */
  readonly wish: RelationWish;
  /** Where in this row a dragged one would go. */
  readonly drop: DropPlace['where'] | null;
  /** Stable over renders, so that rows which do not change are not drawn again. */
  readonly handlers: RowHandlers;
};

/** `show` selects it. */
export type RelationWish = 'change' | 'comment on' | 'show';

export type RowHandlers = {
  readonly onType: (nodeId: string, text: string) => void;
  readonly onBlurText: (nodeId: string) => void;
  readonly onFold: (nodeId: string, folded: boolean) => void;
  readonly onRelation: (row: RowModel, corner: DOMRect) => void;
  readonly onFinding: (row: RowModel) => void;
  readonly onComments: (row: RowModel) => void;
  readonly onMenu: (row: RowModel, corner: DOMRect) => void;
};

/** One line of the treegrid. Buttons in it are for the pointer; keys reach the same acts from the row itself. */
export const RowView = memo(function RowView(props: RowViewProps) {
  const { row, current, isSelected, isEditing, wish, handlers } = props;
  return (
    <div
      role="row"
      className={classNames(
        styles.row,
        isSelected && styles.selected,
        isEditing && styles.editing,
        row.bracket && styles.bracketed,
        props.isHovered && styles.hovered,
        props.isDimmed && styles.dimmed,
        props.isDragged && styles.dragged,
        props.drop && styles[props.drop],
      )}
      data-row={row.rowId}
      style={indent(row.level)}
      tabIndex={current === 'row' ? 0 : -1}
      {...(current === 'row' && { 'data-current': '' })}
      aria-label={row.name}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.count}
      aria-selected={isSelected}
      {...(row.expanded !== null && { 'aria-expanded': row.expanded })}
    >
      <div role="gridcell" className={styles.item}>
        <Fold row={row} onFold={handlers.onFold} />
        {row.bracket && <Bracket part={row.bracket} />}
        <span className={styles.grip} data-grip title={row.kindTitle}>
          {row.seeAlso ? <CornerDownRight aria-hidden size={16} /> : <KindIcon kind={row.kind} />}
        </span>
        <div className={styles.words}>
          <PresentMarks initials={row.present} />
          {row.seeAlso && <span className={styles.aside}>see also</span>}
          <RowText row={row} isEditing={isEditing} onType={handlers.onType} onBlur={handlers.onBlurText} />
          {row.step && (
            <span className={styles.aside}>
              {row.word} {row.step}
            </span>
          )}
          {row.together && <span className={styles.aside}>{row.together}</span>}
          {row.isParked && <span className={styles.aside}>parked, not linked yet</span>}
        </div>
      </div>
      <div role="gridcell" className={styles.relation}>
        <span className={styles.kind}>{row.kindTitle}</span>
        {row.relationId && (
          <button
            type="button"
            className={classNames(styles.word, styles[row.tone], current === 'relation' && styles.chosen)}
            tabIndex={current === 'relation' ? 0 : -1}
            {...(current === 'relation' && { 'data-current': '' })}
            aria-haspopup={wish === 'change' ? 'menu' : undefined}
            aria-label={`${row.word}, ${wish} the relation`}
            onClick={(event) => handlers.onRelation(row, event.currentTarget.getBoundingClientRect())}
          >
            {row.word}
            {wish === 'change' && <ChevronDown aria-hidden size={14} className={styles.arrow} />}
            {wish === 'comment on' && <MessageSquarePlus aria-hidden size={14} className={styles.arrow} />}
          </button>
        )}
      </div>
      {props.hasPassages && (
        <div role="gridcell" className={styles.passage}>
          <PassageBadges badges={row.badges} />
          <span className={styles.passageWords} title={row.passage}>
            {row.passage}
          </span>
        </div>
      )}
      <div role="gridcell" className={styles.findings}>
        {row.severity && (
          <button
            type="button"
            className={styles.mark}
            tabIndex={-1}
            onClick={() => handlers.onFinding(row)}
            title="Show the finding"
          >
            <SeverityMark severity={row.severity} count={row.findings} />
          </button>
        )}
        <CommentBadge numbers={row.comments} onPress={() => handlers.onComments(row)} />
      </div>
      <div role="gridcell" className={styles.sources}>
        {row.sources > 0 && (
          <span className={styles.count} title={row.sources === 1 ? '1 source' : `${row.sources} sources`}>
            <BookOpen aria-hidden size={16} />
            {row.sources}
          </span>
        )}
        <button
          type="button"
          className={styles.menu}
          tabIndex={-1}
          aria-label="More acts"
          onClick={(event) => handlers.onMenu(row, event.currentTarget.getBoundingClientRect())}
        >
          <Ellipsis aria-hidden size={16} />
        </button>
      </div>
    </div>
  );
}, isSameProps);

type FoldProps = { readonly row: RowModel; readonly onFold: RowHandlers['onFold'] };

function Fold({ row, onFold }: FoldProps) {
  if (row.expanded === null) return <span className={styles.leaf} />;
  const Chevron = row.expanded ? ChevronDown : ChevronRight;
  return (
    <button
      type="button"
      className={styles.fold}
      tabIndex={-1}
      aria-label={row.expanded ? 'Fold' : `Unfold ${row.hidden} more`}
      onClick={() => onFold(row.nodeId, row.expanded === true)}
    >
      <Chevron aria-hidden size={16} />
      {row.hidden > 0 && <span className={styles.more}>+{row.hidden}</span>}
    </button>
  );
}

function isSameProps(a: RowViewProps, b: RowViewProps): boolean {
  const { row: rowA, ...restA } = a;
  const { row: rowB, ...restB } = b;
  return (
    isSameRow(rowA, rowB) &&
    (Object.keys(restA) as (keyof typeof restA)[]).every((name) => restA[name] === restB[name]) // the keys of the type
  );
}

/** The only computed position. Past twelve levels the indent stays, so that words keep their room. */
function indent(level: number): CSSProperties {
  return { '--level': Math.min(level, 12) - 1 } as CSSProperties; // React's type knows no custom properties
}

import { useDeskState } from '#client/desk/use-desk.ts';
import { Segmented } from '#client/ui/Segmented.tsx';
import { Select } from '#client/ui/Select.tsx';
import { commentKinds } from '#shared/assessment/comment.ts';
import type { PlacedComment } from '#shared/assessment/comment-order.ts';
import { commentKindWords } from '#shared/assessment/words.ts';
import styles from './CommentsPanel.module.css';
import type { CommentFilter } from './filter.ts';

type CommentFilterBarProps = {
  readonly placed: readonly PlacedComment[];
  readonly filter: CommentFilter;
  readonly onChange: (filter: CommentFilter) => void;
};

/** Which comments are listed. Kinds and rows are offered where there is something to tell apart. */
export function CommentFilterBar({ placed, filter, onChange }: CommentFilterBarProps) {
  const criteria = useDeskState((state) => state.rubric.criteria);
  const open = placed.filter(({ comment }) => !comment.isDone).length;
  const kinds = new Set(placed.map(({ comment }) => comment.kind));
  const rows = new Set(placed.flatMap(({ comment }) => comment.criterionId ?? []));
  return (
    <div className={styles.filter}>
      <Segmented
        label="Which comments"
        items={[
          { id: 'open', title: `Open ${open}` },
          { id: 'all', title: `All ${placed.length}` },
        ]}
        value={filter.isOpenOnly ? 'open' : 'all'}
        onChange={(id) => onChange({ ...filter, isOpenOnly: id === 'open' })}
      />
      {(kinds.size > 1 || filter.kind !== 'all') && (
        <Select
          label="Kind"
          isLabelHidden
          items={[
            { id: 'all' as const, title: 'All kinds' },
            ...commentKinds.map((id) => ({ id, title: commentKindWords[id] })),
          ]}
          value={filter.kind}
          onChange={(kind) => onChange({ ...filter, kind })}
        />
      )}
      {(rows.size > 0 || filter.row !== 'all') && (
        <Select
          label="Row"
          isLabelHidden
          items={[
            { id: 'all', title: 'All rows' },
            ...criteria.filter(({ id }) => rows.has(id)).map(({ id, title }) => ({ id, title })),
          ]}
          value={filter.row}
          onChange={(row) => onChange({ ...filter, row })}
        />
      )}
    </div>
  );
}

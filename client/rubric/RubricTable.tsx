import { Copy, Download, Ellipsis, FolderOpen, Trash2 } from 'lucide-react';
import { Link } from 'wouter';
import { classNames } from '#client/ui/class-names.ts';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import look from '#client/ui/RowTable.module.css';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import { weighingOf } from '#shared/rubric/editing/weights.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import type { RubricRow } from '#shared/rubric/rubric-row.ts';
import { pointsWords } from './points-words.ts';
import styles from './RubricTable.module.css';

export type RubricActions = {
  readonly onOpen: (row: RubricRow) => void;
  readonly onDuplicate: (row: RubricRow) => void;
  readonly onExport: (row: RubricRow) => void;
  readonly onDelete: (row: RubricRow) => void;
};

export type RubricTableProps = {
  /** Id of the heading above it. */
  readonly labelledBy: string;
  readonly rows: readonly RubricRow[];
  readonly actions: RubricActions;
};

export function RubricTable({ labelledBy, rows, actions }: RubricTableProps) {
  return (
    <table className={look.table} aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">Title</th>
          <th scope="col" className={classNames(look.detail, styles.number)}>
            Criteria
          </th>
          <th scope="col" className={classNames(look.detail, styles.points)}>
            Points
          </th>
          <th scope="col" className={classNames(look.detail, styles.number)}>
            Used by
          </th>
          <th scope="col" className={look.actions}>
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.rubric.id} row={row} actions={actions} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, actions }: { readonly row: RubricRow; readonly actions: RubricActions }) {
  const { rubric, uses } = row;
  const criteria = rubric.criteria.length;
  const acts: Readonly<Record<string, (row: RubricRow) => void>> = {
    open: actions.onOpen,
    duplicate: actions.onDuplicate,
    export: actions.onExport,
    delete: actions.onDelete,
  };
  return (
    <tr className={look.row}>
      <th scope="row">
        <Link href={`/rubrics/${rubric.id}`} className={look.link}>
          {rubric.title}
        </Link>
        <span className={styles.words}>{rubric.origin || rubric.description}</span>
        <span className={look.summary}>
          {criteria === 1 ? '1 criterion' : `${criteria} criteria`} · {totalWords(rubric)}
          {uses > 0 && ` · used by ${uses}`}
        </span>
      </th>
      <td className={classNames(look.detail, styles.number)}>{criteria}</td>
      <td className={classNames(look.detail, styles.points)}>{totalWords(rubric)}</td>
      <td className={classNames(look.detail, styles.number)}>
        {uses === 0 ? <span className={styles.none}>–</span> : `${uses} ${uses === 1 ? 'essay' : 'essays'}`}
      </td>
      <td className={look.actions}>
        <MenuButton
          label={`Actions for ${rubric.title}`}
          icon={<Ellipsis aria-hidden />}
          items={row.isReady ? entries.filter(({ id }) => id !== 'delete') : entries}
          onAction={(id) => acts[id]?.(row)}
        />
      </td>
    </tr>
  );
}

function totalWords(rubric: Rubric): string {
  const weighing = weighingOf(rubric);
  if (weighing.type === 'weights') return `${weighing.total} %`;
  return weighing.total === 0 ? 'comments only' : pointsWords(weighing.total);
}

const entries = [
  { id: 'open', title: 'Open', icon: <FolderOpen aria-hidden /> },
  { id: 'duplicate', title: 'Duplicate', icon: <Copy aria-hidden /> },
  { id: 'export', title: 'Save as a file…', icon: <Download aria-hidden /> },
  { id: 'delete', title: 'Delete', icon: <Trash2 aria-hidden /> },
];

import { classNames } from '#client/ui/class-names.ts';
import look from '#client/ui/RowTable.module.css';
import type { EssayListItem } from '#shared/essay/essay.ts';
import { useNow } from '../../ui/use-now.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { MapRow } from './MapRow.tsx';
import styles from './MapsTable.module.css';

export type RowActions = {
  readonly onOpen: (row: EssayListItem) => void;
  readonly onRename: (row: EssayListItem) => void;
  readonly onDuplicate: (row: EssayListItem) => void;
  readonly onExport: (row: EssayListItem) => void;
  readonly onDelete: (row: EssayListItem) => void;
};

/** Which course an essay is done for. */
export type CourseOfEssay = { readonly essayId: string; readonly courseTitle: string };

export type MapsTableProps = {
  readonly rows: readonly EssayListItem[];
  readonly actions: RowActions;
  /** Of those that are done for one; with none there is no column. */
  readonly courses: readonly CourseOfEssay[];
};

export function MapsTable({ rows, actions, courses }: MapsTableProps) {
  const now = useNow();
  return (
    <table className={look.table} aria-labelledby="my-maps">
      <thead>
        <tr>
          <th scope="col">Title</th>
          {courses.length > 0 && (
            <th scope="col" className={classNames(look.detail, styles.course)}>
              Course
            </th>
          )}
          <th scope="col" className={classNames(look.detail, styles.progress)}>
            Progress
          </th>
          <th scope="col" className={classNames(look.detail, styles.findings)}>
            Open findings
          </th>
          <th scope="col" className={classNames(look.detail, styles.edited)}>
            Edited
          </th>
          <th scope="col" className={look.actions}>
            <VisuallyHidden>Actions</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <MapRow
            key={row.essay.id}
            row={row}
            now={now}
            actions={actions}
            course={
              courses.length > 0
                ? (courses.find(({ essayId }) => essayId === row.essay.id)?.courseTitle ?? '')
                : null
            }
          />
        ))}
      </tbody>
    </table>
  );
}

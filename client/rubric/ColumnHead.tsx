import { ArrowLeft, ArrowRight, Ellipsis, Plus, Trash2 } from 'lucide-react';
import { chordText } from '#client/desk/acts/chord.ts';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import { addColumn, type Column, removeColumn, renameColumn } from '#shared/rubric/editing/levels.ts';
import { mostLevels } from '#shared/rubric/rubric.ts';
import { CellField } from './CellField.tsx';
import styles from './ColumnHead.module.css';
import { moveColumnBy } from './moves.ts';
import { columnPart } from './parts.ts';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';

export type ColumnHeadProps = { readonly column: Column; readonly at: number; readonly count: number };

/** The head of a column: its title is the title of every level below it, and what is done here is done to all. */
export function ColumnHead({ column, at, count }: ColumnHeadProps) {
  const desk = useRubricDesk();
  const isReadOnly = useRubricState((state) => state.isReadOnly);
  const name = `Level ${at + 1}`;
  if (isReadOnly) return <span className={styles.title}>{column.title || name}</span>;

  function handleAction(act: string) {
    if (act === 'back') moveColumnBy(desk, at, -1);
    if (act === 'on') moveColumnBy(desk, at, 1);
    if (act === 'add-before') desk.edit((body) => addColumn(body, at, desk.newId), { focus: columnPart(at) });
    if (act === 'add-after')
      desk.edit((body) => addColumn(body, at + 1, desk.newId), { focus: columnPart(at + 1) });
    if (act === 'remove')
      desk.edit((body) => removeColumn(body, at), { focus: columnPart(Math.max(0, at - 1)) });
  }

  return (
    <div className={styles.head}>
      <CellField
        part={columnPart(at)}
        label={`${name}: title for all criteria`}
        value={column.title}
        placeholder={name}
        most={300}
        look="strong"
        write={(body, title) => renameColumn(body, at, title)}
      />
      <MenuButton
        label={`Actions for ${name} of all criteria`}
        icon={<Ellipsis aria-hidden />}
        size="small"
        onAction={handleAction}
        items={[
          {
            id: 'back',
            title: 'Move all one place back',
            keys: chordText('Alt+Shift+ArrowLeft'),
            icon: <ArrowLeft aria-hidden />,
            isDisabled: at === 0,
          },
          {
            id: 'on',
            title: 'Move all one place on',
            keys: chordText('Alt+Shift+ArrowRight'),
            icon: <ArrowRight aria-hidden />,
            isDisabled: at === count - 1,
          },
          {
            id: 'add-before',
            title: 'Add a level before',
            icon: <Plus aria-hidden />,
            isDisabled: count >= mostLevels,
          },
          {
            id: 'add-after',
            title: 'Add a level after',
            icon: <Plus aria-hidden />,
            isDisabled: count >= mostLevels,
          },
          {
            id: 'remove',
            title: 'Remove this level from all',
            icon: <Trash2 aria-hidden />,
            isDisabled: count === 1,
          },
        ]}
      />
    </div>
  );
}

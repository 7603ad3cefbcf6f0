import { ArrowLeft, ArrowRight, Ellipsis, Plus, Trash2 } from 'lucide-react';
import { chordText } from '#client/desk/acts/chord.ts';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import { addLevel, removeLevel } from '#shared/rubric/editing/levels.ts';
import { type Criterion, type Level, mostLevels } from '#shared/rubric/rubric.ts';
import { moveLevelBy } from './moves.ts';
import { levelPart } from './parts.ts';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';

export type LevelMenuProps = {
  readonly criterion: Criterion;
  readonly level: Level;
  readonly at: number;
  readonly name: string;
};

/** What can be done with one level of one criterion; all levels of a column are moved by its head. */
export function LevelMenu({ criterion, level, at, name }: LevelMenuProps) {
  const desk = useRubricDesk();
  const isReadOnly = useRubricState((state) => state.isReadOnly);
  if (isReadOnly) return null;
  const { levels } = criterion;
  const isFull = levels.length >= mostLevels;

  function handleAction(act: string) {
    if (act === 'back') moveLevelBy(desk, criterion.id, level.id, -1);
    if (act === 'on') moveLevelBy(desk, criterion.id, level.id, 1);
    if (act === 'add') {
      const id = desk.newId();
      desk.edit((body) => addLevel(body, criterion.id, at + 1, () => id), {
        focus: levelPart(criterion.id, id, 'title'),
      });
    }
    if (act === 'remove') {
      const next = levels[at + 1] ?? levels[at - 1];
      desk.edit((body) => removeLevel(body, criterion.id, level.id), {
        focus: next ? levelPart(criterion.id, next.id, 'title') : null,
      });
    }
  }

  return (
    <MenuButton
      label={`Actions for ${name}`}
      icon={<Ellipsis aria-hidden />}
      size="small"
      onAction={handleAction}
      items={[
        {
          id: 'back',
          title: 'Move one place back',
          keys: chordText('Alt+Shift+ArrowLeft'),
          icon: <ArrowLeft aria-hidden />,
          isDisabled: at === 0,
        },
        {
          id: 'on',
          title: 'Move one place on',
          keys: chordText('Alt+Shift+ArrowRight'),
          icon: <ArrowRight aria-hidden />,
          isDisabled: at === levels.length - 1,
        },
        { id: 'add', title: 'Add a level after this', icon: <Plus aria-hidden />, isDisabled: isFull },
        {
          id: 'remove',
          title: 'Remove this level',
          icon: <Trash2 aria-hidden />,
          isDisabled: levels.length === 1,
        },
      ]}
    />
  );
}

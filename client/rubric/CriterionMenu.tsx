import {
  ArrowDown,
  ArrowUp,
  Copy,
  Ellipsis,
  MessageSquare,
  Plus,
  Rows3,
  SlidersHorizontal,
  Trash2,
} from 'lucide-react';
import { chordText } from '#client/desk/acts/chord.ts';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import {
  addCriterion,
  changeCriterion,
  copyCriterion,
  removeCriterion,
} from '#shared/rubric/editing/criteria.ts';
import { addLevel, withLevels, withoutLevels } from '#shared/rubric/editing/levels.ts';
import { type Criterion, mostCriteria, mostLevels } from '#shared/rubric/rubric.ts';
import { moveCriterionBy } from './moves.ts';
import { addCriterionPart, criterionPart, levelPart } from './parts.ts';
import { useRubricDesk, useRubricState } from './use-rubric-desk.ts';

export type CriterionMenuProps = {
  readonly criterion: Criterion;
  readonly at: number;
  readonly name: string;
};

/** Everything that can be done with a criterion as a whole. */
export function CriterionMenu({ criterion, at, name }: CriterionMenuProps) {
  const desk = useRubricDesk();
  const count = useRubricState((state) => state.body.criteria.length);
  const { id, levels, usesRange } = criterion;
  const hasLevels = levels.length > 0;
  const own = criterionPart(id, 'title');

  const acts: Readonly<Record<string, () => void>> = {
    up: () => moveCriterionBy(desk, id, -1),
    down: () => moveCriterionBy(desk, id, 1),
    add: () => {
      desk.edit((body) => addCriterion(body, at + 1, desk.newId));
      const added = desk.getState().body.criteria[at + 1];
      if (added) desk.focusOn(criterionPart(added.id, 'title'));
    },
    copy: () => {
      desk.edit((body) => copyCriterion(body, id, desk.newId));
      const copy = desk.getState().body.criteria[at + 1];
      if (copy) desk.focusOn(criterionPart(copy.id, 'title'));
    },
    'add-level': () => {
      const level = desk.newId();
      desk.edit((body) => addLevel(body, id, levels.length, () => level), {
        focus: levelPart(id, level, 'title'),
      });
    },
    range: () => desk.edit((body) => changeCriterion(body, id, { usesRange: !usesRange }), { focus: own }),
    comments: () => desk.edit((body) => withoutLevels(body, id), { focus: own }),
    levels: () => desk.edit((body) => withLevels(body, id, desk.newId), { focus: own }),
    remove: () => {
      const { criteria } = desk.getState().body;
      const next = criteria[at + 1] ?? criteria[at - 1];
      desk.edit((body) => removeCriterion(body, id), {
        focus: next ? criterionPart(next.id, 'title') : addCriterionPart,
      });
    },
  };
  const order = 'Order';
  const kind = 'How it is judged';
  return (
    <MenuButton
      label={`Actions for ${name}`}
      icon={<Ellipsis aria-hidden />}
      size="small"
      onAction={(act) => acts[act]?.()}
      items={[
        {
          id: 'up',
          section: order,
          title: 'Move up',
          keys: chordText('Alt+Shift+ArrowUp'),
          icon: <ArrowUp aria-hidden />,
          isDisabled: at === 0,
        },
        {
          id: 'down',
          section: order,
          title: 'Move down',
          keys: chordText('Alt+Shift+ArrowDown'),
          icon: <ArrowDown aria-hidden />,
          isDisabled: at === count - 1,
        },
        {
          id: 'add',
          section: order,
          title: 'Add a criterion below',
          icon: <Plus aria-hidden />,
          isDisabled: count >= mostCriteria,
        },
        {
          id: 'copy',
          section: order,
          title: 'Duplicate',
          icon: <Copy aria-hidden />,
          isDisabled: count >= mostCriteria,
        },
        ...(hasLevels
          ? [
              {
                id: 'add-level',
                section: kind,
                title: 'Add a level',
                icon: <Plus aria-hidden />,
                isDisabled: levels.length >= mostLevels,
              },
              {
                id: 'range',
                section: kind,
                title: usesRange ? 'Only the points of its levels' : 'Points between two levels too',
                icon: <SlidersHorizontal aria-hidden />,
              },
              {
                id: 'comments',
                section: kind,
                title: 'For comments only',
                icon: <MessageSquare aria-hidden />,
              },
            ]
          : [{ id: 'levels', section: kind, title: 'Give it levels', icon: <Rows3 aria-hidden /> }]),
        { id: 'remove', section: 'Remove', title: 'Remove this criterion', icon: <Trash2 aria-hidden /> },
      ]}
    />
  );
}

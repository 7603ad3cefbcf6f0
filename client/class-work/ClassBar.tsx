import {
  type ClassFilter,
  type ClassKnowledge,
  type ClassView,
  classFilters,
  isIn,
  isMine,
} from '#shared/assignments/class-list.ts';
import type { WorkRow } from '#shared/assignments/work.ts';
import { Button } from '../ui/Button.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { SearchField } from '../ui/SearchField.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import type { ClassDialog } from './ClassDialogs.tsx';
import styles from './ClassWork.module.css';
import { filterWords } from './class-words.ts';

type ClassBarProps = {
  readonly works: readonly WorkRow[];
  readonly view: ClassView;
  readonly knowledge: ClassKnowledge;
  readonly mayLead: boolean;
  readonly mayAssess: boolean;
  /** How many are chosen; how many of those that are looked at are to assess. */
  readonly chosen: number;
  readonly toAssess: number;
  readonly onView: (view: ClassView) => void;
  readonly onDialog: (dialog: ClassDialog) => void;
  readonly onReleaseChosen: () => void;
  readonly onWalk: () => void;
};

/** What of the class is looked at, and what is done to all of it. */
export function ClassBar(props: ClassBarProps) {
  const { works, view, knowledge, mayLead, mayAssess, chosen, toAssess, onView, onDialog } = props;
  const hasMine = view.isMine || works.some((row) => isMine(row, knowledge.you));
  const ready = works.filter(({ assessments }) => assessments.some(({ state }) => state === 'submitted'));
  const sections = [
    { id: '', title: 'All sections' },
    ...[...knowledge.sections].map(([id, title]) => ({ id, title })),
  ];
  const counted = works.filter((row) => !view.isMine || isMine(row, knowledge.you));

  function handleAction(id: string) {
    if (id === 'shares' || id === 'sample' || id === 'save') onDialog({ type: id });
  }

  return (
    <>
      <div className={styles.filters}>
        <Segmented
          label="Show"
          items={filterItems(counted, knowledge)}
          value={view.filter}
          onChange={(filter) => onView({ ...view, filter })}
          isTight
        />
      </div>
      <div className={styles.bar}>
        <div className={styles.narrow}>
          <div className={styles.search}>
            <SearchField
              label="Find a name"
              value={view.words}
              onChange={(words) => onView({ ...view, words })}
            />
          </div>
          {knowledge.sections.size > 0 && (
            <Select
              label="Section"
              isLabelHidden
              items={sections}
              value={view.sectionId ?? ''}
              onChange={(id) => onView({ ...view, sectionId: id === '' ? null : id })}
            />
          )}
          {hasMine && (
            <Switch
              label="Only mine"
              value={view.isMine}
              onChange={(isOn) => onView({ ...view, isMine: isOn })}
            />
          )}
        </div>
        <div className={styles.acts}>
          <MenuButton
            label="More for the class"
            items={[
              ...(mayLead
                ? [
                    { id: 'shares', title: 'Share the assessing…' },
                    { id: 'sample', title: 'Second assessor for a sample…' },
                  ]
                : []),
              { id: 'save', title: 'Save as a file…' },
            ]}
            onAction={handleAction}
          >
            Class
          </MenuButton>
          {mayLead && chosen > 0 ? (
            <Button onPress={props.onReleaseChosen}>Release {chosen} chosen</Button>
          ) : (
            mayLead &&
            ready.length > 0 && (
              <Button onPress={() => onDialog({ type: 'release', essayIds: 'all' })}>
                Release all that is ready
              </Button>
            )
          )}
          {mayAssess && toAssess > 0 && (
            <Button variant="primary" onPress={props.onWalk}>
              {toAssess === 1 ? 'Assess the open one' : `Assess ${toAssess} in turn`}
            </Button>
          )}
        </div>
      </div>
    </>
  );
}

function filterItems(rows: readonly WorkRow[], knowledge: ClassKnowledge) {
  const count = (filter: ClassFilter) => rows.filter((row) => isIn(row, filter, knowledge)).length;
  return classFilters.map((id) => ({ id, title: `${filterWords[id]} ${count(id)}` }));
}

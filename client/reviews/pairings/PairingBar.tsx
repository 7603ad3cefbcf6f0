import { Button } from '../../ui/Button.tsx';
import { downloadLink } from '../../ui/download.ts';
import { MenuButton } from '../../ui/MenuButton.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { Select } from '../../ui/Select.tsx';
import type { PairingDialog } from './PairingDialogs.tsx';
import styles from './Pairings.module.css';
import { type PairFilter, type PairView, pairFilters } from './pairing-list.ts';
import { filterWords } from './pairing-words.ts';
import { pairingsFile } from './pairings-service.ts';

type PairingBarProps = {
  readonly assignmentId: string;
  readonly view: PairView;
  readonly counts: Readonly<Record<PairFilter, number>>;
  readonly sections: readonly string[];
  /** How many there are. */
  readonly rules: number;
  readonly mayLead: boolean;
  readonly onView: (view: PairView) => void;
  readonly onDialog: (dialog: PairingDialog) => void;
};

/** What of the pairings is looked at, and what is done to all of them. */
export function PairingBar(props: PairingBarProps) {
  const { assignmentId, view, counts, sections, rules, mayLead, onView, onDialog } = props;

  function handleAction(id: string) {
    if (id === 'file') downloadLink(pairingsFile(assignmentId));
    else if (id === 'import' || id === 'rules') onDialog({ type: id });
    else if (id === 'draw') onDialog({ type: 'plan', kind: 'draw' });
  }

  return (
    <>
      <div className={styles.filters}>
        <Segmented
          label="Show"
          items={pairFilters.map((id) => ({ id, title: `${filterWords[id]} ${counts[id]}` }))}
          value={view.filter}
          onChange={(filter) => onView({ ...view, filter })}
          isTight
        />
      </div>
      <div className={styles.bar}>
        <div className={styles.acts}>
          <div className={styles.search}>
            <SearchField
              label="Find a name"
              value={view.words}
              onChange={(words) => onView({ ...view, words })}
            />
          </div>
          {sections.length > 0 && (
            <Select
              label="Section"
              isLabelHidden
              items={[{ id: '', title: 'All sections' }, ...sections.map((title) => ({ id: title, title }))]}
              value={view.section ?? ''}
              onChange={(id) => onView({ ...view, section: id === '' ? null : id })}
            />
          )}
          <Segmented
            label="Group by"
            items={sides}
            value={view.by}
            onChange={(by) => onView({ ...view, by })}
            isTight
          />
        </div>
        <div className={styles.acts}>
          <MenuButton
            label="More for the pairings"
            items={[
              { id: 'file', title: 'Save as a CSV file' },
              ...(mayLead
                ? [
                    { id: 'import', title: 'Take pairings from a CSV file…' },
                    { id: 'rules', title: rules === 0 ? 'Exclusions…' : `Exclusions (${rules})…` },
                    { id: 'draw', title: 'Draw anew what is not begun…' },
                  ]
                : []),
            ]}
            onAction={handleAction}
          >
            More
          </MenuButton>
          {mayLead && (
            <>
              <Button opens="dialog" onPress={() => onDialog({ type: 'plan', kind: 'repair' })}>
                Repair…
              </Button>
              <Button opens="dialog" onPress={() => onDialog({ type: 'add' })}>
                Add a review…
              </Button>
            </>
          )}
        </div>
      </div>
    </>
  );
}

const sides = [
  { id: 'author', title: 'By author' },
  { id: 'reviewer', title: 'By reviewer' },
] as const;

import { FileText, ListTree, Network, TableProperties } from 'lucide-react';
import styles from '../editor/BottomSwitch.module.css';
import type { PaneId } from '../editor/layout-of-panes.ts';

type AssessSwitchProps = {
  readonly only: PaneId;
  readonly hasText: boolean;
  /** What the pane with the form is called. */
  readonly formTitle?: string;
  readonly onChoose: (pane: PaneId) => void;
};

/** On a narrow screen one pane is drawn; this chooses which. */
export function AssessSwitch({ only, hasText, formTitle = 'Rubric', onChoose }: AssessSwitchProps) {
  return (
    <nav className={styles.switch} aria-label="Panes">
      {places
        .filter(({ pane }) => pane !== 'text' || hasText)
        .map(({ pane, title, icon }) => (
          <button
            key={pane}
            type="button"
            className={styles.place}
            aria-current={only === pane ? 'true' : undefined}
            onClick={() => onChoose(pane)}
          >
            {icon}
            <span>{pane === 'side' ? formTitle : title}</span>
          </button>
        ))}
    </nav>
  );
}

const size = { size: 20, strokeWidth: 1.75, 'aria-hidden': true };

const places = [
  { pane: 'text', title: 'Text', icon: <FileText {...size} /> },
  { pane: 'map', title: 'Map', icon: <Network {...size} /> },
  { pane: 'outline', title: 'Outline', icon: <ListTree {...size} /> },
  { pane: 'side', title: 'Rubric', icon: <TableProperties {...size} /> },
] as const;

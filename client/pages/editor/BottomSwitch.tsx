import { FileText, ListChecks, ListTree, Network, SquarePen } from 'lucide-react';
import type { ReactNode } from 'react';
import { useDeskState } from '#client/desk/use-desk.ts';
import { FixedStatus } from '#client/findings/FixedStatus.tsx';
import { VisuallyHidden } from '#client/ui/VisuallyHidden.tsx';
import styles from './BottomSwitch.module.css';
import type { PaneId, SideTab } from './layout-of-panes.ts';

type BottomSwitchProps = {
  readonly only: PaneId;
  readonly tab: SideTab;
  readonly onChoose: (pane: PaneId, tab?: SideTab) => void;
};

type Place = {
  readonly title: string;
  readonly icon: ReactNode;
  readonly pane: PaneId;
  readonly tab?: SideTab;
};

/** On a narrow screen one pane is drawn; this chooses which. */
export function BottomSwitch({ only, tab, onChoose }: BottomSwitchProps) {
  const open = useDeskState(
    (state) => state.evaluation.findings.filter((finding) => finding.status === 'open').length,
  );
  return (
    <nav className={styles.switch} aria-label="Panes">
      {/* There is no status bar to draw it in. */}
      <VisuallyHidden>
        <FixedStatus />
      </VisuallyHidden>
      {places.map((place) => {
        // Sources and draft stand beside the node, behind the same place.
        const shown = tab === 'findings' ? 'findings' : 'node';
        const isCurrent = place.pane === only && (place.tab === undefined || place.tab === shown);
        return (
          <button
            key={place.title}
            type="button"
            className={styles.place}
            aria-current={isCurrent ? 'true' : undefined}
            onClick={() => onChoose(place.pane, place.tab)}
          >
            {place.icon}
            <span>
              {place.title}
              {place.tab === 'findings' && open > 0 && ` ${open}`}
            </span>
          </button>
        );
      })}
    </nav>
  );
}

const size = { size: 20, strokeWidth: 1.75, 'aria-hidden': true };

const places: readonly Place[] = [
  { title: 'Text', icon: <FileText {...size} />, pane: 'text' },
  { title: 'Map', icon: <Network {...size} />, pane: 'map' },
  { title: 'Outline', icon: <ListTree {...size} />, pane: 'outline' },
  { title: 'Findings', icon: <ListChecks {...size} />, pane: 'side', tab: 'findings' },
  { title: 'Node', icon: <SquarePen {...size} />, pane: 'side', tab: 'node' },
];

import { useDeskState } from '#client/desk/use-desk.ts';
import { FixedStatus } from '#client/findings/FixedStatus.tsx';
import { Button } from '#client/ui/Button.tsx';
import { late } from '#client/ui/late.tsx';
import { Popover } from '#client/ui/Popover.tsx';
import { keyHints } from './key-hints.ts';
import type { FocusPane } from './pane-focus.ts';
import { SideTabFailed } from './SideTabFailed.tsx';
import styles from './StatusBar.module.css';
import { loadLegend } from './side-tabs.ts';

const Legend = late(loadLegend, SideTabFailed);

type StatusBarProps = { readonly focusedPane: FocusPane | null };

/** Keys that work where the focus is, what was just fixed, how much there is, and what the shapes mean. */
export function StatusBar({ focusedPane }: StatusBarProps) {
  const isEditing = useDeskState((state) => state.editing !== null);
  const nodes = useDeskState((state) => state.graph.nodes.size);
  const relations = useDeskState((state) => state.graph.relations.size);
  return (
    <footer className={styles.bar}>
      <ul className={styles.keys} aria-label="Keys that work here">
        {keyHints(focusedPane, isEditing).map((hint) => (
          <li key={hint.says}>
            <kbd className={styles.key}>{hint.keys}</kbd> {hint.says}
          </li>
        ))}
      </ul>
      <FixedStatus />
      <p className={styles.counts}>
        {nodes} {nodes === 1 ? 'node' : 'nodes'}, {relations} {relations === 1 ? 'relation' : 'relations'}
      </p>
      <Popover
        label="Legend"
        placement="top end"
        trigger={(props) => (
          <Button variant="quiet" {...props}>
            Legend
          </Button>
        )}
      >
        <Legend />
      </Popover>
    </footer>
  );
}

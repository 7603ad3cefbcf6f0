import { useDeskState } from '#client/desk/use-desk.ts';
import { FindingsPanel } from '#client/findings/FindingsPanel.tsx';
import { late } from '#client/ui/late.tsx';
import { Segmented } from '#client/ui/Segmented.tsx';
import type { SideTab } from './layout-of-panes.ts';
import styles from './SidePanel.module.css';
import { SideTabFailed } from './SideTabFailed.tsx';
import { loadComments, loadDraft, loadInspector, loadSources } from './side-tabs.ts';

/** Behind their tabs: what stands first on the screen does not wait for them. */
const Inspector = late(loadInspector, SideTabFailed);
const SourcesPanel = late(loadSources, SideTabFailed);
const CommentsPanel = late(loadComments, SideTabFailed);
const DraftPanel = late(loadDraft, SideTabFailed);

type SidePanelProps = {
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
  /** Not where the switch at the bottom of a narrow screen chooses. */
  readonly isTabShown: boolean;
};

/** The right column: findings, what is selected, the sources, comments, or what is proposed for the text where there is one. */
export function SidePanel({ tab, onTab, isTabShown }: SidePanelProps) {
  const isRelation = useDeskState((state) => state.selection.at(-1)?.type === 'relation');
  const hasText = useDeskState((state) => state.text.text.trim() !== '');
  const titles = {
    findings: 'Findings',
    node: isRelation ? 'Relation' : 'Node',
    sources: 'Sources',
    comments: 'Comments',
    draft: 'Draft',
  };
  const tabs = sideTabs.filter(
    (id) =>
      (isTabShown || (tab === 'findings') === (id === 'findings')) &&
      (id !== 'draft' || hasText || tab === 'draft'),
  );
  return (
    <section data-pane="side" tabIndex={-1} className={styles.side} aria-labelledby="side-title">
      <h2 id="side-title" className={styles.hidden}>
        {titles[tab]}
      </h2>
      {tabs.length > 1 && (
        <div className={styles.tabs}>
          <Segmented
            label="Beside the map"
            items={tabs.map((id) => ({ id, title: titles[id] }))}
            isTight={tabs.length > 3}
            value={tab}
            onChange={onTab}
          />
        </div>
      )}
      <div className={styles.content}>
        {tab === 'findings' && <FindingsPanel />}
        {tab === 'node' && <Inspector />}
        {tab === 'sources' && <SourcesPanel />}
        {tab === 'comments' && <CommentsPanel />}
        {tab === 'draft' && <DraftPanel />}
      </div>
    </section>
  );
}

const sideTabs: readonly SideTab[] = ['findings', 'node', 'sources', 'comments', 'draft'];

import { useRef } from 'react';
import { Canvas } from '#client/canvas/Canvas.tsx';
import { Outline } from '#client/outline/Outline.tsx';
import styles from './Editor.module.css';
import { mapShare, type PaneId, type SideTab, sideWidth } from './layout-of-panes.ts';
import { usePaneSizes } from './pane-sizes.ts';
import { Separator } from './Separator.tsx';
import { SidePanel } from './SidePanel.tsx';

type EditorPanesProps = {
  readonly panes: readonly PaneId[];
  readonly tab: SideTab;
  readonly onTab: (tab: SideTab) => void;
  readonly isTabShown: boolean;
};

/** The panes beside each other, and the lines between them that resize them. */
export function EditorPanes({ panes, tab, onTab, isTabShown }: EditorPanesProps) {
  const sizes = usePaneSizes();
  const room = useRef<HTMLDivElement>(null);
  const has = (pane: PaneId) => panes.includes(pane);
  return (
    <div ref={room} className={styles.room} style={{ gridTemplateColumns: columnsOf(panes, sizes) }}>
      {has('map') && (
        <div data-pane="map" tabIndex={-1} className={styles.pane}>
          <Canvas />
        </div>
      )}
      {has('map') && has('outline') && (
        <Separator
          label="Width of the map"
          value={sizes.share}
          bounds={mapShare}
          unit={() => ((room.current?.clientWidth ?? 1000) - (has('side') ? sizes.side : 0)) / 100}
          onChange={sizes.setShare}
        />
      )}
      {has('outline') && (
        <div data-pane="outline" tabIndex={-1} className={styles.pane}>
          <Outline />
        </div>
      )}
      {has('side') && panes.length > 1 && (
        <Separator
          label="Width of the findings"
          value={sizes.side}
          bounds={sideWidth}
          unit={() => 1}
          isAfter
          onChange={sizes.setSide}
        />
      )}
      {has('side') && <SidePanel tab={tab} onTab={onTab} isTabShown={isTabShown} />}
    </div>
  );
}

/** Panes and the 1 px lines between them, as a grid template. */
function columnsOf(
  panes: readonly PaneId[],
  { share, side }: { readonly share: number; readonly side: number },
) {
  if (panes.length === 1) return 'minmax(0, 1fr)';
  const widths: Readonly<Record<PaneId, string>> = {
    map: panes.includes('outline') ? `minmax(0, ${share}fr)` : 'minmax(0, 1fr)',
    outline: panes.includes('map') ? `minmax(0, ${100 - share}fr)` : 'minmax(0, 1fr)',
    side: `${side}px`,
  };
  return panes.map((pane) => widths[pane]).join(' 1px ');
}

import { useRef } from 'react';
import { Canvas } from '#client/canvas/Canvas.tsx';
import { Outline } from '#client/outline/Outline.tsx';
import { late } from '#client/ui/late.tsx';
import styles from './Editor.module.css';
import { mapShare, type PaneId, type SideTab, sideWidth, textWidth } from './layout-of-panes.ts';
import { usePaneSizes } from './pane-sizes.ts';
import { Separator } from './Separator.tsx';
import { SidePanel } from './SidePanel.tsx';
import { TextPaneFailed } from './TextPaneFailed.tsx';

/** Rich text is heavy: its code comes when the text is first shown. */
const TextPane = late(loadTextPane, TextPaneFailed);

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
      {has('text') && (
        <div data-pane="text" tabIndex={-1} className={styles.pane}>
          <TextPane />
        </div>
      )}
      {has('text') && panes.some((pane) => pane === 'map' || pane === 'outline') && (
        <Separator
          label="Width of the text"
          value={sizes.text}
          bounds={textWidth}
          unit={() => 1}
          onChange={sizes.setText}
        />
      )}
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
          unit={() => {
            const aside = (has('side') ? sizes.side : 0) + (has('text') ? sizes.text : 0);
            return ((room.current?.clientWidth ?? 1000) - aside) / 100;
          }}
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
  { share, side, text }: { readonly share: number; readonly side: number; readonly text: number },
) {
  if (panes.length === 1) return 'minmax(0, 1fr)';
  const widths: Readonly<Record<PaneId, string>> = {
    text: panes.includes('map') || panes.includes('outline') ? `${text}px` : 'minmax(0, 1fr)',
    map: panes.includes('outline') ? `minmax(0, ${share}fr)` : 'minmax(0, 1fr)',
    outline: panes.includes('map') ? `minmax(0, ${100 - share}fr)` : 'minmax(0, 1fr)',
    side: `${side}px`,
  };
  return panes.map((pane) => widths[pane]).join(' 1px ');
}

function loadTextPane() {
  return import('#client/essay/TextPane.tsx').then((module) => ({ default: module.TextPane }));
}

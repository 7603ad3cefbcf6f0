import { useEffect, useRef, useState } from 'react';
import { Canvas } from '#client/canvas/Canvas.tsx';
import { canEdit } from '#client/desk/acts/selection.ts';
import type { Desk } from '#client/desk/desk.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { useQuiet } from '#client/findings/quiet.ts';
import { Outline } from '#client/outline/Outline.tsx';
import { late } from '#client/ui/late.tsx';
import { loadOverlays } from '#client/ui/overlays.ts';
import { whenIdle } from '#client/ui/when-idle.ts';
import { BottomSwitch } from './BottomSwitch.tsx';
import { DeskNotice } from './DeskNotice.tsx';
import styles from './Editor.module.css';
import { EditorHeader } from './EditorHeader.tsx';
import { FormsFailed } from './FormsFailed.tsx';
import { mapShare, type PaneId, panesFor, type SideTab, sideWidth } from './layout-of-panes.ts';
import { PrintSheet } from './PrintSheet.tsx';
import { focusCurrent } from './pane-focus.ts';
import { usePaneSizes } from './pane-sizes.ts';
import { Separator } from './Separator.tsx';
import { SidePanel } from './SidePanel.tsx';
import { StatusBar } from './StatusBar.tsx';
import { loadInspector, loadSources } from './side-tabs.ts';
import { useDeskKeys } from './use-desk-keys.ts';
import { usePaneFocus } from './use-pane-focus.ts';
import { useWidth } from './use-width.ts';

/** Dialogs are rare beside typing: their code comes with the first one, or when the page has nothing to do. */
const FormHost = late(loadForms, FormsFailed);

/** The map editor's panes, bars and the focus that goes between them. */
export function Editor() {
  const desk = useDesk();
  const view = useDeskState((state) => state.view);
  const finding = useDeskState((state) => state.finding);
  const isFormOpen = useDeskState((state) => state.form !== null);
  const width = useWidth();
  const sizes = usePaneSizes();
  const [isQuiet] = useQuiet();
  const [isSideOpen, setSideOpen] = useState(true);
  const [only, setOnly] = useState<PaneId>('map');
  const [tab, setTab] = useState<SideTab>('findings');
  const page = useRef<HTMLElement>(null);
  const room = useRef<HTMLDivElement>(null);
  const panes = panesFor({ width, view, isSideOpen, only });
  const focusedPane = usePaneFocus(page, panes, setOnly);
  useDeskKeys(desk);

  // A finding chosen on the map, in the inspector or with F8 is shown where its card is.
  const [followed, setFollowed] = useState(finding);
  if (finding !== followed) {
    setFollowed(finding);
    if (finding !== null) {
      setTab('findings');
      setSideOpen(true);
    }
  }

  // The first key after opening works on the map: no click, no Tab through the header.
  useEffect(() => {
    const first = page.current?.querySelector<HTMLElement>('[data-pane="map"], [data-pane="outline"]');
    if (first && !first.contains(document.activeElement)) focusCurrent(first);
    beginWithThesis(desk);
  }, [desk]);

  useEffect(
    () => whenIdle(() => Promise.all([loadForms(), loadInspector(), loadSources(), loadOverlays()])),
    [],
  );

  const has = (pane: PaneId) => panes.includes(pane);
  return (
    <main
      id="main"
      ref={page}
      tabIndex={-1}
      className={styles.editor}
      data-findings={isQuiet ? 'hidden' : 'shown'}
    >
      <EditorHeader width={width} isSideOpen={isSideOpen} onToggleSide={() => setSideOpen(!isSideOpen)} />
      <div
        ref={room}
        className={styles.room}
        style={{
          gridTemplateColumns: columnsOf(panes, sizes),
        }}
      >
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
        {has('side') && <SidePanel tab={tab} onTab={setTab} isTabShown={width !== 'narrow'} />}
      </div>
      {width === 'narrow' ? (
        <BottomSwitch
          only={only}
          tab={tab}
          onChoose={(pane, side) => {
            setOnly(pane);
            if (side) setTab(side);
          }}
        />
      ) : (
        <StatusBar focusedPane={focusedPane} />
      )}
      <DeskNotice />
      {isFormOpen && <FormHost />}
      <PrintSheet />
    </main>
  );
}

function loadForms() {
  return import('#client/forms/FormHost.tsx').then((module) => ({ default: module.FormHost }));
}

/**
 * A map of one empty node waits for its thesis: the cursor stands in it, so that the first key is a word's. Only once
 * the views are drawn: before, neither knows whether the other one is there to type in.
 */
function beginWithThesis(desk: Desk) {
  const state = desk.getState();
  const [only, ...others] = state.graph.nodes.values();
  if (only && others.length === 0 && only.text === '' && canEdit(state)) desk.edit(only.id);
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

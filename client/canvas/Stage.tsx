import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Background, BackgroundVariant, ReactFlow, useStore } from 'reactflow';
import { useDesk } from '#client/desk/use-desk.ts';
import { Toolbar } from '#client/ui/Toolbar.tsx';
import { structureOf } from '#shared/graph/structure.ts';
import { CanvasMenu } from './CanvasMenu.tsx';
import { Card } from './Card.tsx';
import { Controls } from './Controls.tsx';
import { CanvasDoingContext } from './canvas-doing.ts';
import { DetailContext, detailAt, reachAt } from './detail.ts';
import { EmptyMap } from './EmptyMap.tsx';
import { Overview } from './Overview.tsx';
import { QuickAdd } from './QuickAdd.tsx';
import { Relations } from './Relations.tsx';
import styles from './Stage.module.css';
import { type Camera, useCamera, zoomRange } from './use-camera.ts';
import { useFocusLead, useFocusMemory } from './use-canvas-focus.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useCardDrag } from './use-card-drag.ts';
import { useCards } from './use-cards.ts';
import { useConnecting } from './use-connecting.ts';
import { useDrawnState } from './use-drawn-state.ts';
import { useLayout } from './use-layout.ts';
import { useMenus } from './use-menus.ts';
import { useMovingLayout } from './use-moving-layout.ts';
import { useViewRequests } from './use-view-requests.ts';

const nodeTypes = { card: Card };
const noEdges: never[] = [];

/** Joins the desk and React Flow: the desk's state goes in as cards, what the pointer does comes out as acts. */
export function Stage({ label = 'Map' }: { readonly label?: string | undefined }) {
  const desk = useDesk();
  const state = useDrawnState();
  const { graph, folded, editing, selection } = state;
  const root = useRef<HTMLElement>(null);
  const memory = useFocusMemory();
  const { layout, sizes } = useLayout(graph, folded, editing);
  const camera = useCamera(layout);
  const primaryNode = selection.at(-1)?.type === 'node' ? (selection.at(-1)?.id ?? null) : null;
  const anchors = useAnchors(primaryNode);
  const structure = structureOf(graph);
  const moving = useMovingLayout(structure, layout, anchors, camera.shift);
  const menus = useMenus(memory.take);
  const drag = useCardDrag(structure, moving, menus.openDrop);
  const { nodes, looks, reachable } = useCards(state, drag.shown, sizes, memory.lastFocused);
  const connecting = useConnecting(menus.doing);
  const handleKey = useCanvasKeys(camera);
  const detail = useStore((store) => detailAt(store.transform[2]));
  const reach = useStore((store) => reachAt(store.transform[2]));
  const isDrawn = useStore((store) => store.nodeLookup.size > 0);
  const isBoxing = useShiftKey();
  useFocusLead(root, state, isDrawn ? reachable : null, memory, camera.reveal);
  useViewRequests(root, layout, camera, menus.openAtSelection);
  useRevealWhileTyping(editing, layout.nodes.get(editing ?? ''), camera);
  useFirstFrame(camera.frame);

  const isEmpty = graph.nodes.size === 0;
  const clearHover = useCallback(() => desk.setHovered(null), [desk]);
  return (
    <CanvasDoingContext value={menus.doing}>
      <DetailContext value={detail}>
        <section
          ref={root}
          className={styles.canvas}
          aria-label={label}
          // Before the cards are drawn, and after a press on the empty desk, the canvas itself has the focus.
          tabIndex={isDrawn ? -1 : 0}
          {...(!isDrawn && { 'data-current': '' })}
          data-map-view="map"
          data-detail={detail}
          data-reach={reach}
          onKeyDownCapture={handleKey}
          onFocus={memory.handlers.onFocus}
          onBlur={memory.handlers.onBlur}
          onPointerMoveCapture={isBoxing.watch}
          onPointerDownCapture={isBoxing.watch}
        >
          <ReactFlow
            className={styles.flow ?? ''}
            aria-label="Argument map. Arrow keys walk, letters add, Enter edits."
            nodes={nodes}
            edges={noEdges}
            nodeTypes={nodeTypes}
            minZoom={zoomRange.min}
            maxZoom={zoomRange.max}
            onlyRenderVisibleElements
            deleteKeyCode={null}
            selectionKeyCode={null}
            multiSelectionKeyCode={null}
            panActivationKeyCode={null}
            zoomActivationKeyCode={null}
            disableKeyboardA11y
            nodesFocusable={false}
            edgesFocusable={false}
            zoomOnDoubleClick={false}
            panOnScroll
            panOnDrag={!isBoxing.isHeld}
            selectionOnDrag={isBoxing.isHeld}
            selectNodesOnDrag={false}
            elevateNodesOnSelect={false}
            connectOnClick={false}
            autoPanOnNodeFocus={false}
            ariaLabelConfig={quietLabels}
            proOptions={proOptions}
            onNodesChange={drag.onNodesChange}
            onNodeDragStop={drag.onNodeDragStop}
            onSelectionStart={drag.onSelectionStart}
            onSelectionEnd={drag.onSelectionEnd}
            onNodeMouseLeave={clearHover}
            {...menus.pointer}
            {...connecting}
          >
            <Background variant={BackgroundVariant.Dots} gap={24} size={1.5} className={styles.dots ?? ''} />
            <Relations looks={looks} />
          </ReactFlow>
          {isEmpty && state.canEdit && <EmptyMap />}
          <Toolbar label="Map tools">
            <Controls />
            {state.canEdit && <QuickAdd />}
          </Toolbar>
          {graph.nodes.size >= 20 && <Overview graph={structure} layout={drag.shown} />}
          <CanvasMenu menu={menus.menu} onClose={menus.close} onDone={memory.take} />
        </section>
      </DetailContext>
    </CanvasDoingContext>
  );
}

/** React Flow's own hints speak of keys that do something else here; each card says what it is by its name. */
const quietLabels = {
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'node.a11yDescription.ariaLiveMessage': () => '',
  'edge.a11yDescription.default': '',
};

/** The link in the corner leads off the origin and would be a tab stop of its own; the README names React Flow instead. */
const proOptions = { hideAttribution: true };

/** The cards that stay where they are while others make room: what is selected, or, when that is new, what was selected before. */
function useAnchors(primary: string | null): readonly string[] {
  const seen = useRef<{ now: string | null; before: string | null }>({ now: null, before: null });
  if (seen.current.now !== primary) seen.current = { now: primary, before: seen.current.now };
  return [seen.current.now, seen.current.before].filter((id) => id !== null);
}

/** Shift with the pointer over the canvas draws a box; read from the pointer, as a listener on the document would hear other fields too. */
function useShiftKey() {
  const [isHeld, setHeld] = useState(false);
  const watch = useCallback((event: { readonly shiftKey: boolean; readonly buttons: number }) => {
    if (event.buttons === 0 || event.shiftKey) setHeld(event.shiftKey);
  }, []);
  return useMemo(() => ({ isHeld, watch }), [isHeld, watch]);
}

/** While a card grows under the cursor it stays fully in view. */
function useRevealWhileTyping(
  editing: string | null,
  box: { readonly height: number } | undefined,
  camera: Camera,
) {
  const height = box?.height;
  useEffect(() => {
    if (editing === null || height === undefined) return;
    camera.approach(editing);
    camera.reveal(editing);
  }, [editing, height, camera]);
}

/** Once the canvas has its size, all is shown, or as much as can be read. */
function useFirstFrame(frame: Camera['frame']) {
  const isSized = useStore((store) => store.width > 0);
  useEffect(() => {
    if (isSized) frame(undefined, 0.7, false);
  }, [isSized, frame]);
}

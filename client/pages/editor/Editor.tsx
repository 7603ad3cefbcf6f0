import { useEffect, useRef, useState } from 'react';
import { canEdit } from '#client/desk/acts/selection.ts';
import type { Desk } from '#client/desk/desk.ts';
import { loadTextPart } from '#client/desk/text-part.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { FeedbackContext } from '#client/feedback/use-feedback.ts';
import { loadDismissed, loadExamples } from '#client/findings/late-parts.ts';
import { useQuiet } from '#client/findings/quiet.ts';
import { EarlyEscape } from '#client/ui/EarlyEscape.tsx';
import { moveFocusWhenDrawn } from '#client/ui/focus-soon.ts';
import { late } from '#client/ui/late.tsx';
import { loadOverlays } from '#client/ui/overlays.ts';
import { whenIdle } from '#client/ui/when-idle.ts';
import { BottomSwitch } from './BottomSwitch.tsx';
import { DeskNotice } from './DeskNotice.tsx';
import styles from './Editor.module.css';
import { EditorHeader } from './EditorHeader.tsx';
import { EditorPanes } from './EditorPanes.tsx';
import { FormsFailed } from './FormsFailed.tsx';
import { GoneBar } from './GoneBar.tsx';
import { LatePrintSheet } from './LatePrintSheet.tsx';
import { type PaneId, panesFor, type SideTab } from './layout-of-panes.ts';
import { focusCurrent } from './pane-focus.ts';
import { showPlaceInAddress } from './place-in-address.ts';
import { StatusBar } from './StatusBar.tsx';
import {
  loadComments,
  loadDraft,
  loadFeedbackFollower,
  loadInspector,
  loadLegend,
  loadSources,
} from './side-tabs.ts';
import { TextImport } from './TextImport.tsx';
import { useDeskKeys } from './use-desk-keys.ts';
import { useEditorFeedback } from './use-editor-feedback.ts';
import { usePaneFocus } from './use-pane-focus.ts';
import { useWidth } from './use-width.ts';

/** Dialogs are rare beside typing: their code comes with the first one, or when the page has nothing to do. */
const FormHost = late(loadForms, FormsFailed);
/** Without it comments are in their list only. */
const FeedbackFollower = late(loadFeedbackFollower, () => null);

/** The map editor's panes, bars and the focus that goes between them. */
export function Editor() {
  const desk = useDesk();
  const view = useDeskState((state) => state.view);
  const finding = useDeskState((state) => state.finding);
  const comment = useDeskState((state) => state.comment);
  const commenting = useDeskState((state) => state.commenting);
  const feedback = useEditorFeedback(desk);
  const isFormOpen = useDeskState((state) => state.form !== null);
  const width = useWidth();
  const [isQuiet] = useQuiet();
  const [isSideOpen, setSideOpen] = useState(true);
  const [only, setOnly] = useState<PaneId>('map');
  const [tab, setTab] = useState<SideTab>('findings');
  const page = useRef<HTMLElement>(null);
  const isTextOpen = useDeskState((state) => state.isTextOpen);
  const isReadBeside = tab === 'draft' || tab === 'comments';
  const panes = panesFor({ width, view, isSideOpen, isTextOpen, isReadBeside, only });
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

  // So is a comment that is chosen, or begun, on the map or in the text.
  const [followedComment, setFollowedComment] = useState({ comment, commenting });
  if (comment !== followedComment.comment || commenting !== followedComment.commenting) {
    setFollowedComment({ comment, commenting });
    const isChosen = comment !== null && comment !== followedComment.comment;
    if (isChosen || commenting !== null) {
      setTab('comments');
      setSideOpen(true);
      setOnly('side');
    }
  }

  // A draft is read beside its text; the panel takes the focus when it is drawn.
  useEffect(
    () =>
      desk.viewport.register({
        draft: () => {
          setTab('draft');
          setSideOpen(true);
          setOnly('side');
          desk.setTextOpen(true);
          focusDraft(page.current);
          return true;
        },
        text: () => {
          setOnly('text');
          desk.setTextOpen(true);
          return true;
        },
      }),
    [desk],
  );

  // The first key after opening works on the map: no click, no Tab through the header.
  useEffect(() => {
    const first = page.current?.querySelector<HTMLElement>('[data-pane="map"], [data-pane="outline"]');
    if (first && !first.contains(document.activeElement)) focusCurrent(first);
    beginWithThesis(desk);
    showPlaceInAddress(desk);
  }, [desk]);

  useEffect(
    () =>
      whenIdle(() =>
        Promise.all([
          loadForms(),
          loadInspector(),
          loadSources(),
          loadComments(),
          loadDraft(),
          loadLegend(),
          loadOverlays(),
          loadExamples(),
          loadDismissed(),
          loadTextPart(),
        ]),
      ),
    [],
  );

  return (
    <main
      id="main"
      ref={page}
      tabIndex={-1}
      className={styles.editor}
      data-findings={isQuiet ? 'hidden' : 'shown'}
    >
      <div>
        <EditorHeader width={width} isSideOpen={isSideOpen} onToggleSide={() => setSideOpen(!isSideOpen)} />
        <GoneBar />
      </div>
      <FeedbackContext value={feedback}>
        <EditorPanes panes={panes} tab={tab} onTab={setTab} isTabShown={width !== 'narrow'} />
        {feedback && <FeedbackFollower />}
      </FeedbackContext>
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
      {isFormOpen && (
        <>
          <EarlyEscape onEscape={() => desk.openForm(null)} />
          <FormHost />
        </>
      )}
      <TextImport />
      <LatePrintSheet />
    </main>
  );
}

function loadForms() {
  return import('#client/forms/FormHost.tsx').then((module) => ({ default: module.FormHost }));
}

/** The panel's code may be on its way: the focus waits for it in its pane. */
function focusDraft(page: HTMLElement | null) {
  moveFocusWhenDrawn(() => page?.querySelector<HTMLElement>('[data-pane="side"]')?.focus());
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

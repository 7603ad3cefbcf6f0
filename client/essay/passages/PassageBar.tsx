import { ChevronUp, Link2, MessageSquarePlus, Plus } from 'lucide-react';
import { TextSelection } from 'prosemirror-state';
import type { EditorView } from 'prosemirror-view';
import { type RefObject, useEffect } from 'react';
import { canComment } from '#client/desk/acts/comment.ts';
import { canEdit, selectedNode } from '#client/desk/acts/selection.ts';
import type { TextSession } from '#client/desk/text/text-session.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { MenuButton } from '#client/ui/MenuButton.tsx';
import { anchorFor } from '#shared/essay/anchors.ts';
import type { Span } from '#shared/essay/text.ts';
import { kinds } from '#shared/graph/kinds/index.ts';
import { shortText } from '#shared/graph/labels.ts';
import type { NodeKindId } from '#shared/graph/records.ts';
import { readSelection } from '../fresh-selection.ts';
import { keyWords } from '../key-words.ts';
import { useTextState } from '../use-text-session.ts';
import { hasWords, linkPassage, makeNode, proposalFor } from './link-passage.ts';
import styles from './PassageBar.module.css';
import { selectedSpan } from './show-passage.ts';

type PassageBarProps = {
  readonly session: TextSession;
  readonly view: RefObject<EditorView | null>;
};

/** What the selected words can become on the map. */
export function PassageBar({ session, view }: PassageBarProps) {
  const desk = useDesk();
  useTextState(session); // drawn anew with every selection
  const mayEdit = useDeskState(canEdit);
  const mayComment = useDeskState(canComment);
  const selected = useDeskState(selectedNode);
  const span = wordsIn(session);
  const proposal = proposalFor(desk, selected);

  /** The words are done with: the cursor stands behind them, and the map shows what became of them. */
  function leave() {
    const { tr, selection } = session.state();
    session.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to)));
    view.current?.focus();
    requestAnimationFrame(() => desk.viewport.ask('reveal'));
  }

  function handleMake(kind?: NodeKindId) {
    const now = spanNow();
    if (!now) return;
    const { kind: proposed, target } = proposalFor(desk, selectedNode(desk.getState()));
    makeNode(desk, session.text(), now, kind ?? proposed, target);
    leave();
  }

  function handleLink() {
    const now = spanNow();
    const node = selectedNode(desk.getState());
    if (!now || !node) return;
    linkPassage(desk, session.text(), now, node);
    leave();
  }

  function handleComment() {
    const now = spanNow();
    if (now) desk.setCommenting({ type: 'passage', ...anchorFor(session.text(), now) });
  }

  /** What is selected when a key is pressed may not be drawn yet. */
  function spanNow(): Span | null {
    readSelection(view.current);
    return wordsIn(session);
  }

  useEffect(() => {
    const page = view.current?.dom;
    if (!page || !(mayEdit || mayComment)) return;
    const handleKeyDown = (event: KeyboardEvent) => {
      const isMod = event.ctrlKey || event.metaKey;
      const isComment = event.altKey && event.code === 'KeyM' && mayComment;
      if (!isMod || !(event.shiftKey || isComment) || !spanNow()) return;
      if (isComment) handleComment();
      else if (!mayEdit) return;
      else if (event.key === 'Enter') handleMake();
      else if (event.code === 'KeyL' && selectedNode(desk.getState())) handleLink();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    page.addEventListener('keydown', handleKeyDown, { capture: true });
    return () => page.removeEventListener('keydown', handleKeyDown, { capture: true });
  });

  if (!span || !(mayEdit || mayComment)) return null;
  const comment = mayComment && (
    <Button
      variant={mayEdit ? undefined : 'primary'}
      icon={<MessageSquarePlus aria-hidden size={16} />}
      onPress={handleComment}
    >
      Comment
    </Button>
  );
  if (!mayEdit)
    return (
      <div role="toolbar" aria-label="The selected words" className={styles.bar}>
        {comment}
        <span className={styles.keys}>{keyWords('Mod+Alt+M')}</span>
      </div>
    );
  return (
    <div role="toolbar" aria-label="The selected words" className={styles.bar}>
      <Button variant="primary" icon={<Plus aria-hidden size={16} />} onPress={() => handleMake()}>
        {`Make ${kinds[proposal.kind].word === 'evidence' ? 'evidence' : `a ${kinds[proposal.kind].word}`}`}
      </Button>
      <MenuButton
        label="Make another kind of node"
        icon={<ChevronUp aria-hidden />}
        items={kindChoices.filter(({ id }) => id !== proposal.kind)}
        onAction={(id) => {
          const kind = kindChoices.find((candidate) => candidate.id === id);
          if (kind) handleMake(kind.id);
        }}
      />
      {selected && (
        <Button icon={<Link2 aria-hidden size={16} />} onPress={handleLink}>
          {`Link to “${shortText(selected, 24)}”`}
        </Button>
      )}
      {comment}
      <span className={styles.keys}>
        {keyWords('Mod+Shift+Enter')}
        {selected && ` · ${keyWords('Mod+Shift+L')}`}
      </span>
    </div>
  );
}

/** The selected stretch of the text, where it has words. */
function wordsIn(session: TextSession): Span | null {
  const span = selectedSpan({ state: session.state() });
  return span && hasWords(session.text(), span) ? span : null;
}

const kindChoices = Object.values(kinds).map(({ id, title }) => ({ id, title }));

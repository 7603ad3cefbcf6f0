import { useMemo, useState } from 'react';
import { canEdit } from '#client/desk/acts/selection.ts';
import { useDesk, useDeskState } from '#client/desk/use-desk.ts';
import { Button } from '#client/ui/Button.tsx';
import { EmptyState } from '#client/ui/EmptyState.tsx';
import { acceptedOf } from '#shared/draft/calls.ts';
import type { Draft } from '#shared/draft/draft.ts';
import type { Graph } from '#shared/graph/graph.ts';
import { useChoices } from './choices.ts';
import { DraftIntro } from './DraftIntro.tsx';
import styles from './DraftPanel.module.css';
import { DraftTree } from './DraftTree.tsx';
import { RejectedList } from './RejectedList.tsx';
import { draftRows, hasCounterargument } from './rows.ts';
import { useDraft } from './use-draft.ts';
import { useKeptFocus } from './use-kept-focus.ts';

/** A draft map of the essay's text: proposals to accept one by one. */
export function DraftPanel() {
  const desk = useDesk();
  const hasWords = useDeskState((state) => /\p{L}/u.test(state.text.text));
  const mayEdit = useDeskState(canEdit);
  const { draft, state, retry } = useDraft();

  if (!mayEdit)
    return (
      <EmptyState title="A draft is for those who edit">
        You can read this map and its text. Somebody who may change it can draft nodes from the text.
      </EmptyState>
    );
  if (!hasWords)
    return (
      <EmptyState
        title="There is no text yet"
        actions={<Button onPress={() => desk.setTextOpen(true)}>Show the text</Button>}
      >
        Write or paste your essay beside the map, and its sentences are proposed as nodes here.
      </EmptyState>
    );
  if (state === 'failed')
    return (
      <EmptyState title="The draft cannot be made now" actions={<Button onPress={retry}>Try again</Button>}>
        A part of the page did not arrive. Text and map are safe and work on.
      </EmptyState>
    );
  if (!draft) return <Reading />;
  if (draft.reason !== null)
    return <EmptyState title="No proposals for this text">{draft.reason}</EmptyState>;
  return <Proposals draft={draft} isReading={state === 'reading'} />;
}

function Reading() {
  const length = useDeskState((state) => state.text.text.length);
  return (
    <div className={styles.reading} role="status">
      <span className={styles.bar} aria-hidden />
      {length > longText ? 'Reading the text. It is long: this takes a few seconds …' : 'Reading the text …'}
    </div>
  );
}

/** UTF-16 units that take more than about a second to read. */
const longText = 200_000;

function Proposals({ draft, isReading }: { readonly draft: Draft; readonly isReading: boolean }) {
  const graph = useDeskState((state) => state.graph);
  const choices = useChoices();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const accepted = useMemo(() => acceptedOf(draft, graph), [draft, graph]);
  const rows = useMemo(
    () => draftRows(draft, accepted, choices, folded, thesisOf(graph)),
    [draft, accepted, choices, folded, graph],
  );
  const { ref, handlers } = useKeptFocus();
  const rejected = draft.proposals.filter(({ id }) => choices.rejected.has(id) && !accepted.has(id));
  const open = draft.proposals.length - accepted.size - rejected.length;

  function handleFold(sectionId: string, isFolded: boolean) {
    const next = new Set(folded);
    if (isFolded) next.add(sectionId);
    else next.delete(sectionId);
    setFolded(next);
  }

  return (
    <div ref={ref} className={styles.panel} aria-busy={isReading} {...handlers}>
      <DraftIntro
        open={open}
        accepted={accepted.size}
        isMissingCounterargument={!hasCounterargument(draft, choices)}
      />
      {open === 0 ? (
        <p className={styles.done} tabIndex={-1} data-current="">
          Every proposal is answered. What is on the map is yours to change like any other node.
        </p>
      ) : (
        <DraftTree draft={draft} rows={rows} onFold={handleFold} />
      )}
      <RejectedList proposals={rejected} />
    </div>
  );
}

/** The one that has words: an empty one is filled by the first that is accepted. */
function thesisOf(graph: Graph) {
  return [...graph.nodes.values()].find(({ kind, text }) => kind === 'thesis' && text.trim() !== '') ?? null;
}

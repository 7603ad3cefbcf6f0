import type { EssayText } from '#shared/essay/text.ts';
import { applyDiff } from '#shared/graph/diff.ts';
import { type Graph, recordOf } from '#shared/graph/graph.ts';
import { storableText } from '#shared/graph/text.ts';
import { judge } from '#shared/rubric/judge.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { noComments } from './comments.ts';
import type { DeskState, MapRef, Notice } from './state.ts';
import { loadTextPart, needsTextPart, textPart } from './text-part.ts';
import type { Draft } from './typing.ts';

/** What the screen is drawn from, asked anew after every change. */
export type ScreenSources = {
  readonly graph: () => Graph;
  readonly text: () => EssayText;
  readonly draft: () => Draft | null;
  readonly revision: () => number;
  readonly saving: (essay: DeskState['essay']) => DeskState['saving'];
  readonly setAside: () => DeskState['setAside'];
  readonly undoTitle: () => string | null;
  readonly redoTitle: () => string | null;
};

/** What panels may set; the rest follows from the sources. */
export type ScreenPatch = Partial<
  Omit<
    DeskState,
    'graph' | 'text' | 'revision' | 'evaluation' | 'saving' | 'setAside' | 'undoTitle' | 'redoTitle'
  >
>;

export type Screen = ReturnType<typeof createScreen>;

/** The state that panels draw: one new object a change, with the parts that did not change kept. */
export function createScreen(
  start: Pick<DeskState, 'essay' | 'role' | 'assignment' | 'rubric' | 'view' | 'isTextOpen' | 'folded'>,
  sources: ScreenSources,
) {
  const listeners = new Set<() => void>();
  let noticeId = 0;
  const firstGraph = sources.graph();
  const firstText = sources.text();
  let state: DeskState = {
    ...start,
    graph: firstGraph,
    text: firstText,
    revision: sources.revision(),
    evaluation: evaluationOf(start, firstGraph, firstText),
    selection: [],
    walkedFrom: null,
    editing: null,
    typing: false,
    connecting: null,
    focusOn: null,
    hovered: null,
    finding: null,
    comments: noComments,
    comment: null,
    commenting: null,
    present: null,
    form: null,
    notice: null,
    saving: sources.saving(start.essay),
    setAside: sources.setAside(),
    undoTitle: null,
    redoTitle: null,
  };
  let judgedWith = textPart();
  let base = firstGraph;
  let drawnDraft: Draft | null = null;

  function currentGraph(): Graph {
    const graph = sources.graph();
    const draft = sources.draft();
    if (graph === base && draft === drawnDraft) return state.graph;
    base = graph;
    drawnDraft = draft;
    return draft ? withText(graph, draft) : graph;
  }

  function show(patch: ScreenPatch = {}) {
    const graph = currentGraph();
    const text = sources.text();
    const { essay, rubric } = { ...state, ...patch };
    const isJudged =
      graph === state.graph &&
      text === state.text &&
      judgedWith === textPart() &&
      rubric === state.rubric &&
      essay.prompt === state.essay.prompt;
    judgedWith = textPart();
    if (!isJudged) completeJudging(rubric, text);
    const saving = sources.saving(essay);
    const isSaving = saving.state === state.saving.state && saving.waiting === state.saving.waiting;
    const next: DeskState = {
      ...state,
      ...patch,
      graph,
      text,
      revision: sources.revision(),
      evaluation: isJudged ? state.evaluation : evaluationOf({ essay, rubric }, graph, text),
      saving: isSaving ? state.saving : saving,
      setAside: sources.setAside(),
      undoTitle: sources.undoTitle(),
      redoTitle: sources.redoTitle(),
    };
    state = graph === state.graph && patch.selection === undefined ? next : withoutGone(next);
    for (const listener of [...listeners]) listener();
  }

  /** The first words of a text are judged as soon as what judges them is here; away from the server, at the next ones. */
  function completeJudging(rubric: Rubric, text: EssayText) {
    if (needsTextPart(text, rubric))
      void loadTextPart().then(
        () => show(),
        () => undefined,
      );
  }
  completeJudging(start.rubric, firstText);

  return {
    state: () => state,
    show,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    announce(text: string, more: Partial<Omit<Notice, 'id' | 'text'>> = {}) {
      noticeId += 1;
      show({ notice: { id: noticeId, text, tone: 'done', undo: false, setAsideId: null, ...more } });
    },
  };
}

function evaluationOf({ essay, rubric }: Pick<DeskState, 'essay' | 'rubric'>, graph: Graph, text: EssayText) {
  return judge({ graph, text, rubric, prompt: essay.prompt }, textPart());
}

function withText(graph: Graph, { nodeId, text }: Draft): Graph {
  const node = graph.nodes.get(nodeId);
  if (!node) return graph;
  const to = { ...node, text: storableText(text) };
  return applyDiff(graph, { added: [], updated: [[node, to]], removed: [] });
}

/** What points at something that is gone points at nothing; parts without such stay the same objects. */
function withoutGone(state: DeskState): DeskState {
  const { graph } = state;
  const lives = (ref: MapRef | null) => ref !== null && recordOf(graph, ref.type, ref.id) !== undefined;
  const selection = state.selection.every(lives) ? state.selection : state.selection.filter(lives);
  const isEditing = state.editing !== null && graph.nodes.has(state.editing);
  return {
    ...state,
    selection,
    editing: isEditing ? state.editing : null,
    typing: isEditing && state.typing,
    focusOn: state.focusOn !== null && graph.nodes.has(state.focusOn) ? state.focusOn : null,
    hovered: lives(state.hovered) ? state.hovered : null,
    connecting: lives(state.connecting) ? state.connecting : null,
  };
}

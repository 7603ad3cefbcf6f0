import { Refusal, Unreachable } from '#client/api.ts';
import { createBackOff } from '#client/desk/back-off.ts';
import type { DeskPorts } from '#client/desk/ports.ts';
import type { Assessment } from '#shared/assessment/assessment.ts';
import type { AddComment, AddReply, EditComment, Writer } from '#shared/assessment/comment.ts';
import type { PlanItem } from '#shared/assessment/plan.ts';
import { plainOf } from '#shared/assessment/rich-text.ts';
import type { RubricRef } from '#shared/essay/essay.ts';
import {
  type AssessmentChange,
  type AssessmentTurn,
  type FeedbackEdit,
  type KeptEdit,
  merged,
  ownWriter,
  type PlanChange,
  withEdit,
  wordsOf,
} from './feedback-edit.ts';
import type { FeedbackService } from './feedback-service.ts';
import { type FeedbackRecords, type FeedbackState, type LostWords, noRecords } from './feedback-state.ts';
import type { KeptFeedback } from './kept-feedback.ts';

export type FeedbackPorts = Pick<DeskPorts, 'clock' | 'newId' | 'page'> & {
  readonly service: FeedbackService;
  readonly kept: KeptFeedback;
  /** Runs when no other tab of this browser runs under the name: edits are sent once and in their order. */
  readonly alone: <T>(name: string, run: () => Promise<T>) => Promise<T>;
};

/** The essay that the feedback is about, as its desk knows it. */
export type FeedbackSubject = {
  readonly essayId: string;
  /** How the person of this device writes here. */
  readonly as: () => Writer['as'];
  readonly revision: () => number;
  readonly rubric: () => RubricRef;
  /** What stands at a place now; see excerptAt. */
  readonly excerptAt: (place: AddComment['place']) => string;
  /** Called when anything may have changed elsewhere. Ends with the function it answers. */
  readonly onNews: (listener: () => void) => () => void;
};

export type NewComment = Omit<AddComment, 'id' | 'revision'>;

/** All that people do to one essay's feedback. Everything shows at once, is kept on the device, and sent in order. */
export type FeedbackStore = {
  readonly getState: () => FeedbackState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Asks the server again. */
  readonly refresh: () => void;
  /** These answer the id of what they make. */
  readonly addComment: (comment: NewComment) => string;
  readonly addReply: (commentId: string, reply: Omit<AddReply, 'id'>) => string;
  readonly addPlanItem: (item: Pick<PlanItem, 'commentId' | 'text' | 'order'>) => string;
  readonly startAssessment: (type: 'self' | 'instructor') => string;
  readonly editComment: (id: string, edit: Omit<EditComment, 'deleted'>) => void;
  readonly removeComment: (id: string) => void;
  /** Brings back what was removed on this page; nothing else can be brought back. */
  readonly restoreComment: (id: string) => void;
  readonly removeReply: (commentId: string, id: string) => void;
  readonly editPlanItem: (id: string, edit: PlanChange) => void;
  readonly removePlanItem: (id: string) => void;
  readonly restorePlanItem: (id: string) => void;
  /** `marks` names only the criteria that are set; autosaves may call it as often as they like. */
  readonly editAssessment: (id: string, edit: AssessmentChange) => void;
  readonly turnAssessment: (id: string, turn: AssessmentTurn) => void;
  /** What was being written in a form when it was closed, or the page was; undefined when nothing was. */
  readonly draft: (key: string) => unknown;
  /** Undefined lets it go. */
  readonly setDraft: (key: string, draft: unknown) => void;
  /** Plain words of one's own comments on other essays, as this device knows them. */
  readonly ownWordsElsewhere: () => Promise<readonly string[]>;
  readonly letGo: (lostId: string) => void;
  /** Resolves when the server has everything that was done so far, or has refused it. */
  readonly saved: () => Promise<void>;
  readonly close: () => void;
};

type Waiting = KeptEdit & { readonly isKept: boolean };

/** Opens the feedback of one essay: from the device at once, from the server as soon as it answers. */
export function createFeedbackStore(ports: FeedbackPorts, subject: FeedbackSubject): FeedbackStore {
  const { service, kept, clock, newId } = ports;
  const { essayId } = subject;
  const listeners = new Set<() => void>();
  const removed = new Map<string, FeedbackEdit>();
  const drafts = new Map<string, unknown>();
  const backOff = createBackOff(clock, newId());
  let confirmed: FeedbackRecords = noRecords;
  let opened: FeedbackState['state'] = 'opening';
  let waiting: readonly Waiting[] = [];
  let lost: readonly LostWords[] = [];
  let isAway = false;
  let isStopped = false;
  let sending: string | null = null;
  /** Counts answers to edits: what was read before one may lack it. */
  let answers = 0;
  let isReading = false;
  let isStale = false;
  let drainsAgain = false;
  let isDraining = false;
  let state: FeedbackState = shown();

  function shown(): FeedbackState {
    const records = waiting.reduce((sum, { edit }) => withEdit(sum, edit), confirmed);
    const count = waiting.length;
    const saving = { state: count === 0 ? 'saved' : isAway ? 'offline' : 'saving', waiting: count } as const;
    return { ...records, state: opened, saving, lost };
  }

  function show() {
    state = shown();
    for (const listener of [...listeners]) listener();
  }

  /** Storage may be full or blocked: what is being kept is also in memory and on its way. */
  const quietly = (act: Promise<unknown>) => act.catch(() => undefined);

  async function read() {
    if (isReading || isStopped) {
      isStale = true;
      return;
    }
    isReading = true;
    isStale = false;
    const before = answers;
    try {
      const records = await service.read(essayId);
      if (before === answers) {
        confirmed = records;
        opened = 'open';
        isAway = false;
        void quietly(kept.keepRecords(essayId, records));
      } else isStale = true;
    } catch (error) {
      if (!(error instanceof Unreachable) && !(error instanceof Refusal)) throw error;
      if (opened === 'opening') opened = 'unreachable';
      if (error instanceof Unreachable) {
        isAway = true;
        backOff.next(retry);
      }
    } finally {
      isReading = false;
    }
    if (isStopped) return;
    show();
    if (isStale) void read();
  }

  function retry() {
    void read();
    void drain();
  }

  function perform(edit: FeedbackEdit): void {
    const last = waiting.at(-1);
    const both = last && last.key !== sending ? merged(last.edit, edit) : null;
    const row: Waiting =
      last && both ? { ...last, edit: both } : { key: newId(), essayId, edit, isKept: false };
    waiting = [...(both ? waiting.slice(0, -1) : waiting), row];
    show();
    void kept
      .keepEdit({ key: row.key, essayId, edit: row.edit })
      .then(
        () => {
          waiting = waiting.map((one) => (one.key === row.key ? { ...one, isKept: true } : one));
        },
        () => undefined,
      )
      .then(drain);
  }

  /** Sends what waits, one after the other; another tab's rows are sent by whoever has the turn. */
  async function drain(): Promise<void> {
    if (isDraining) {
      drainsAgain = true;
      return;
    }
    isDraining = true;
    drainsAgain = false;
    try {
      await ports.alone(`groundwork-feedback-${essayId}`, sendAll);
    } finally {
      isDraining = false;
      sending = null;
    }
    if (drainsAgain && !isStopped) void drain();
  }

  async function sendAll() {
    for (;;) {
      const row = await nextRow();
      if (!row || isStopped) return;
      sending = row.key;
      try {
        const settle = await service.send(essayId, row.edit, confirmed);
        confirmed = settle(confirmed);
        answers += 1;
        isAway = false;
        backOff.reset();
        void quietly(kept.keepRecords(essayId, confirmed));
      } catch (error) {
        if (error instanceof Unreachable) {
          isAway = true;
          backOff.next(retry);
          show();
          return;
        }
        if (!(error instanceof Refusal)) throw error;
        answers += 1;
        loseWords(row.edit, error);
        void read();
      }
      await quietly(kept.dropEdit(essayId, row.key));
      waiting = waiting.filter(({ key }) => key !== row.key);
      sending = null;
      show();
    }
  }

  /** The oldest edit that this device has. What is no longer kept was sent by another tab. */
  async function nextRow(): Promise<KeptEdit | null> {
    const rows = await kept.readEdits(essayId).catch(() => null);
    if (!rows) return waiting[0] ?? null;
    const keys = new Set(rows.map(({ key }) => key));
    const left = waiting.filter((row) => !row.isKept || keys.has(row.key));
    if (left.length < waiting.length) {
      waiting = left;
      show();
      void read();
    }
    const [first] = rows;
    const newer = waiting.find(({ key }) => key === first?.key);
    return newer ?? first ?? waiting[0] ?? null;
  }

  function loseWords(edit: FeedbackEdit, refusal: Refusal) {
    const text = wordsOf(edit);
    if (text === '') return;
    const words = { id: newId(), text, reason: refusal.message, at: now() };
    lost = [words, ...lost];
    void quietly(kept.keepLost(essayId, words));
  }

  async function start() {
    const [records, edits, keptDrafts, keptLost] = await Promise.all([
      kept.readRecords(essayId).catch(() => null),
      kept.readEdits(essayId).catch(() => []),
      kept.readDrafts(essayId).catch(() => []),
      kept.readLost(essayId).catch(() => []),
    ]);
    if (isStopped) return;
    for (const { key, draft } of keptDrafts) if (!drafts.has(key)) drafts.set(key, draft);
    const known = new Set(waiting.map(({ key }) => key));
    const before = edits.filter(({ key }) => !known.has(key)).map((row) => ({ ...row, isKept: true }));
    waiting = [...before, ...waiting];
    lost = [...lost, ...keptLost];
    if (records && opened !== 'open') {
      confirmed = records;
      opened = 'open';
    }
    show();
    retry();
  }

  const now = () => new Date(clock.now()).toISOString();
  const stops = [subject.onNews(() => void read()), ports.page.onOnline(retry)];
  void start();

  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    refresh: retry,
    addComment(comment) {
      const id = newId();
      const body: AddComment = { ...comment, id, revision: subject.revision() };
      const assessment = state.assessments.find((known) => known.id === comment.assessmentId);
      perform({
        type: 'add-comment',
        body,
        shown: {
          id,
          assessmentId: comment.assessmentId,
          writer: ownWriter(subject.as()),
          kind: comment.kind,
          place: comment.place,
          criterionId: comment.criterionId,
          body: comment.body,
          nextStep: comment.nextStep ?? '',
          link: comment.link ?? '',
          excerpt: subject.excerptAt(comment.place),
          revision: body.revision,
          isDraft: assessment !== undefined && assessment.state !== 'released',
          isDone: false,
          replies: [],
          createdAt: now(),
          updatedAt: now(),
        },
      });
      return id;
    },
    editComment: (id, edit) => perform({ type: 'edit-comment', id, edit }),
    removeComment(id) {
      const known = state.comments.find((comment) => comment.id === id);
      if (known) removed.set(id, { type: 'restore-comment', id, shown: known });
      perform({ type: 'remove-comment', id });
    },
    restoreComment: restore,
    addReply(commentId, reply) {
      const id = newId();
      const shownReply = { ...reply, id, writer: ownWriter(subject.as()), at: now() };
      perform({ type: 'add-reply', commentId, body: { ...reply, id }, shown: shownReply });
      return id;
    },
    removeReply: (commentId, id) => perform({ type: 'remove-reply', commentId, id }),
    addPlanItem(item) {
      const id = newId();
      const shownItem = { ...item, id, isDone: null, revision: subject.revision(), createdAt: now() };
      perform({ type: 'add-plan-item', shown: shownItem });
      return id;
    },
    editPlanItem: (id, edit) => perform({ type: 'edit-plan-item', id, edit }),
    removePlanItem(id) {
      const known = state.plan.find((item) => item.id === id);
      if (known) removed.set(id, { type: 'restore-plan-item', id, shown: known });
      perform({ type: 'remove-plan-item', id });
    },
    restorePlanItem: restore,
    startAssessment(type) {
      const shownAssessment: Assessment = {
        id: newId(),
        essayId,
        type,
        assessor: ownWriter(subject.as()),
        rubric: subject.rubric(),
        revision: subject.revision(),
        state: 'draft',
        marks: [],
        overall: null,
        isOpenToAssessors: false,
        edition: 0,
        createdAt: now(),
        updatedAt: now(),
        submittedAt: null,
        releasedAt: null,
      };
      perform({ type: 'start-assessment', shown: shownAssessment });
      return shownAssessment.id;
    },
    editAssessment: (id, edit) => perform({ type: 'edit-assessment', id, edit }),
    turnAssessment: (id, turn) => perform({ type: 'turn-assessment', id, turn }),
    draft: (key) => drafts.get(key),
    setDraft(key, draft) {
      if (draft === undefined) {
        if (drafts.delete(key)) void quietly(kept.dropDraft(essayId, key));
        return;
      }
      drafts.set(key, draft);
      void quietly(kept.keepDraft({ essayId, key, draft }));
    },
    ownWordsElsewhere: async () => {
      const others = await kept.readRecordsElsewhere(essayId).catch(() => []);
      return others.flatMap(({ comments }) =>
        comments.filter(({ writer }) => writer.isYou).map(({ body }) => plainOf(body)),
      );
    },
    letGo(id) {
      lost = lost.filter((words) => words.id !== id);
      void quietly(kept.dropLost(essayId, id));
      show();
    },
    saved: () =>
      new Promise((resolve) => {
        const check = () => {
          if (waiting.length > 0) return;
          listeners.delete(check);
          resolve();
        };
        listeners.add(check);
        check();
      }),
    close() {
      isStopped = true;
      backOff.reset();
      for (const stop of stops) stop();
    },
  };

  function restore(id: string) {
    const edit = removed.get(id);
    if (edit) perform(edit);
    removed.delete(id);
  }
}

import type { Refusal } from '#client/api.ts';
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
  ownWriter,
  type PlanChange,
} from './feedback-edit.ts';
import { createFeedbackLine } from './feedback-line.ts';
import type { FeedbackService } from './feedback-service.ts';
import type { FeedbackState } from './feedback-state.ts';
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
  /** The server will not take an edit; words in it are set aside besides. */
  readonly onRefused?: (edit: FeedbackEdit, refusal: Refusal) => void;
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
  /** All that were being written, by key. */
  readonly drafts: () => ReadonlyMap<string, unknown>;
  /** Undefined lets it go. */
  readonly setDraft: (key: string, draft: unknown) => void;
  /** Plain words of one's own comments on other essays, as this device knows them. */
  readonly ownWordsElsewhere: () => Promise<readonly string[]>;
  /** One’s own assessments of other essays, as this device knows them. */
  readonly ownAssessmentsElsewhere: () => Promise<readonly Assessment[]>;
  readonly letGo: (lostId: string) => void;
  /** Resolves when the server has everything that was done so far, or has refused it. */
  readonly saved: () => Promise<void>;
  readonly close: () => void;
};

/** Opens the feedback of one essay: from the device at once, from the server as soon as it answers. */
export function createFeedbackStore(ports: FeedbackPorts, subject: FeedbackSubject): FeedbackStore {
  const { kept, clock, newId } = ports;
  const { essayId } = subject;
  const line = createFeedbackLine(ports, subject);
  const { perform } = line;
  const removed = new Map<string, FeedbackEdit>();
  const drafts = new Map<string, unknown>();
  const now = () => new Date(clock.now()).toISOString();

  void kept.readDrafts(essayId).then(
    (rows) => {
      for (const { key, draft } of rows) if (!drafts.has(key)) drafts.set(key, draft);
    },
    () => undefined,
  );

  return {
    getState: line.state,
    subscribe: line.subscribe,
    refresh: line.retry,
    addComment(comment) {
      const id = newId();
      const body: AddComment = { ...comment, id, revision: subject.revision() };
      const assessment = line.state().assessments.find((known) => known.id === comment.assessmentId);
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
      const known = line.state().comments.find((comment) => comment.id === id);
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
      const known = line.state().plan.find((item) => item.id === id);
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
    drafts: () => drafts,
    setDraft(key, draft) {
      if (draft === undefined) {
        if (drafts.delete(key)) void kept.dropDraft(essayId, key).catch(() => undefined);
        return;
      }
      drafts.set(key, draft);
      // Where storage is full or blocked it is in memory for as long as the page is.
      void kept.keepDraft({ essayId, key, draft }).catch(() => undefined);
    },
    ownWordsElsewhere: async () => {
      const others = await kept.readRecordsElsewhere(essayId).catch(() => []);
      return others.flatMap(({ comments }) =>
        comments.filter(({ writer }) => writer.isYou).map(({ body }) => plainOf(body)),
      );
    },
    ownAssessmentsElsewhere: async () => {
      const others = await kept.readRecordsElsewhere(essayId).catch(() => []);
      return others.flatMap(({ assessments }) => assessments.filter(({ assessor }) => assessor.isYou));
    },
    letGo: line.letGo,
    saved: line.saved,
    close: line.stop,
  };

  function restore(id: string) {
    const edit = removed.get(id);
    if (edit) perform(edit);
    removed.delete(id);
  }
}

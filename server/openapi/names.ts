import type { z } from 'zod';
import { sessionSchema } from '#shared/accounts/session.ts';
import * as assessment from '#shared/assessment/assessment.ts';
import { bankEntrySchema } from '#shared/assessment/bank.ts';
import * as comment from '#shared/assessment/comment.ts';
import { invitationSchema, memberSchema } from '#shared/assessment/invitation.ts';
import { planItemSchema } from '#shared/assessment/plan.ts';
import { assignmentSchema } from '#shared/assignments/assignment.ts';
import * as work from '#shared/assignments/work.ts';
import { problemSchema } from '#shared/errors.ts';
import * as essay from '#shared/essay/essay.ts';
import { setForSchema } from '#shared/essay/set-for.ts';
import * as versions from '#shared/essay/versions.ts';
import { commandCallSchema } from '#shared/graph/commands/index.ts';
import { cslItemSchema } from '#shared/graph/csl-item.ts';
import { diffSchema } from '#shared/graph/diff.ts';
import { graphJsonSchema } from '#shared/graph/graph.ts';
import * as records from '#shared/graph/records.ts';
import { essaySnapshotSchema } from '#shared/rubric/essay-snapshot.ts';
import * as finding from '#shared/rubric/finding.ts';
import { rubricSchema } from '#shared/rubric/rubric.ts';
import { rubricRowSchema } from '#shared/rubric/rubric-row.ts';

/** Shapes that the OpenAPI document names once and refers to; the command calls are added by document.ts. */
export const namedSchemas: Record<string, z.core.$ZodType> = {
  Problem: problemSchema,
  Essay: essay.essaySchema,
  EssayListItem: essay.essayListItemSchema,
  EssaySnapshot: essaySnapshotSchema,
  CreateEssay: essay.createEssaySchema,
  PatchEssay: essay.patchEssaySchema,
  CommandRequest: essay.commandRequestSchema,
  CommandResponse: essay.commandResponseSchema,
  StepsRequest: essay.stepsRequestSchema,
  StepsResponse: essay.stepsResponseSchema,
  EssayTextState: essay.essayTextStateSchema,
  Change: essay.changeSchema,
  Session: sessionSchema,
  Version: versions.versionSchema,
  VersionState: versions.versionStateSchema,
  CommandCall: commandCallSchema,
  Diff: diffSchema,
  Graph: graphJsonSchema,
  MapRecord: records.mapRecordSchema,
  Node: records.nodeSchema,
  Relation: records.relationSchema,
  Source: records.sourceSchema,
  Citation: records.citationSchema,
  Anchor: records.anchorSchema,
  Dismissal: records.dismissalSchema,
  CslItem: cslItemSchema,
  Finding: finding.findingSchema,
  Suggestion: finding.suggestionSchema,
  Strength: finding.strengthSchema,
  Rubric: rubricSchema,
  RubricRow: rubricRowSchema,
  Assessment: assessment.assessmentSchema,
  AssessmentEvent: assessment.assessmentEventSchema,
  EditAssessment: assessment.editAssessmentSchema,
  QueueRow: assessment.queueRowSchema,
  Mark: assessment.markSchema,
  Comment: comment.commentSchema,
  AddComment: comment.addCommentSchema,
  EditComment: comment.editCommentSchema,
  Place: comment.placeSchema,
  Reply: comment.replySchema,
  Writer: comment.writerSchema,
  BankEntry: bankEntrySchema,
  PlanItem: planItemSchema,
  Invitation: invitationSchema,
  Member: memberSchema,
  Assignment: assignmentSchema,
  MyWork: work.myWorkSchema,
  WorkRow: work.workRowSchema,
  Submission: work.submissionSchema,
  Submitted: work.submittedSchema,
  Extension: work.extensionSchema,
  SetFor: setForSchema,
};

import {
  type Change,
  type CommandRequest,
  type CommandResponse,
  changeSchema,
  changesResponseSchema,
  commandResponseSchema,
  type Essay,
  essaySchema,
  type RubricRef,
  type StepsRequest,
  type StepsResponse,
  stepsResponseSchema,
} from '#shared/essay/essay.ts';
import { type Present, presenceEventSchema } from '#shared/essay/presence.ts';
import { type SetFor, setForEventSchema } from '#shared/essay/set-for.ts';
import { type EssaySnapshot, essaySnapshotSchema } from '#shared/rubric/essay-snapshot.ts';
import { type Rubric, rubricSchema } from '#shared/rubric/rubric.ts';
import { type ApiClient, answered, bodyOf, expected } from '../api.ts';
import { readStream } from './read-stream.ts';

export type EssayPatch = {
  readonly title?: string;
  readonly prompt?: string;
  readonly rubric?: RubricRef;
};

/** What the desk asks of the server; every failure is an Unreachable or a Refusal (client/api.ts). */
export type EssayService = {
  readonly open: (essayId: string) => Promise<EssaySnapshot>;
  readonly send: (essayId: string, request: CommandRequest) => Promise<CommandResponse>;
  readonly sendSteps: (essayId: string, request: StepsRequest) => Promise<StepsResponse>;
  /** All changes after a revision, in order. */
  readonly changes: (essayId: string, after: number) => Promise<readonly Change[]>;
  readonly patch: (essayId: string, patch: EssayPatch) => Promise<Essay>;
  /** A rubric as an essay names it. */
  readonly rubric: (ref: RubricRef) => Promise<Rubric>;
  /** Follows the log until the signal or the server ends it. */
  readonly follow: (
    essayId: string,
    after: number,
    listener: FollowListener,
    signal: AbortSignal,
  ) => Promise<void>;
};

export type FollowListener = {
  /** Called for every sign of life. */
  readonly onSign: () => void;
  readonly onChange: (change: Change) => void;
  /** Title, task, rubric or deletion: as they are when the line opens, and when they have changed. */
  readonly onEssay: (essay: Essay) => void;
  /** Comments, assessments or the plan have changed. */
  readonly onFeedback: () => void;
  /** Who else has it open, of those who edit together. */
  readonly onPresence: (people: readonly Present[]) => void;
  /** The assignment that it is done for: as it is when the line opens, and when it or the deadline has changed. */
  readonly onAssignment: (assignment: SetFor | null) => void;
};

export function createEssayService(api: ApiClient): EssayService {
  const essays = api.api.essays[':essayId'];
  return {
    open: async (essayId) => {
      const answer = await answered(essays.$get({ param: { essayId } }));
      return expected(essaySnapshotSchema, await bodyOf(answer));
    },
    send: async (essayId, request) => {
      const answer = await answered(essays.commands.$post({ param: { essayId }, json: request }));
      return expected(commandResponseSchema, await bodyOf(answer));
    },
    sendSteps: async (essayId, request) => {
      const answer = await answered(essays.steps.$post({ param: { essayId }, json: request }));
      return expected(stepsResponseSchema, await bodyOf(answer));
    },
    changes: async (essayId, after) => {
      const all: Change[] = [];
      for (;;) {
        const from = all.at(-1)?.revision ?? after;
        const query = { after: String(from) };
        const answer = await answered(essays.changes.$get({ param: { essayId }, query }));
        const page = expected(changesResponseSchema, await bodyOf(answer));
        all.push(...page.changes);
        const last = all.at(-1)?.revision ?? after;
        if (page.changes.length === 0 || last >= page.revision) return all;
      }
    },
    patch: async (essayId, patch) => {
      const answer = await answered(essays.$patch({ param: { essayId }, json: patch }));
      return expected(essaySchema, await bodyOf(answer));
    },
    rubric: async ({ id, version }) => {
      const param = { rubricId: id, version: String(version) };
      const answer = await answered(api.api.rubrics[':rubricId'].versions[':version'].$get({ param }));
      return expected(rubricSchema, await bodyOf(answer));
    },
    follow: async (essayId, after, listener, signal) => {
      const query = { after: String(after) };
      const asked = essays.live.$get({ param: { essayId }, query }, { init: { signal } });
      await readStream(await answered(asked), {
        ...{ signal, onSign: listener.onSign },
        onEvent: ({ name, data }) => {
          if (name === 'change') listener.onChange(changeSchema.parse(JSON.parse(data)));
          if (name === 'essay') listener.onEssay(essaySchema.parse(JSON.parse(data)));
          if (name === 'feedback') listener.onFeedback();
          if (name === 'presence') listener.onPresence(presenceEventSchema.parse(JSON.parse(data)).people);
          if (name === 'assignment')
            listener.onAssignment(setForEventSchema.parse(JSON.parse(data)).assignment);
        },
      });
    },
  };
}

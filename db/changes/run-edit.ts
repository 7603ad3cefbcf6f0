import { AppError } from '#shared/errors.ts';
import { followSteps } from '#shared/essay/anchors.ts';
import type { Change, CommandRequest, EssayTextState, StepsRequest } from '#shared/essay/essay.ts';
import { offsetMap } from '#shared/essay/positions.ts';
import { applySteps } from '#shared/essay/steps.ts';
import { runCommand } from '#shared/graph/commands/index.ts';
import { applyDiff } from '#shared/graph/diff.ts';
import { type EssayState, plainTextOf } from './essay-state.ts';

/** A command on the map, or steps of the text. */
export type EditRequest = CommandRequest | StepsRequest;

export type Ran = { readonly state: EssayState; readonly change: Change['change'] };

/**
 * What an edit makes of an essay; nothing is stored.
 * @throws revision-ahead, text-moved-on, and what commands and applySteps refuse with
 */
export function runEdit(state: EssayState, revision: number, request: EditRequest): Ran {
  return 'call' in request ? runCall(state, revision, request) : runSteps(state, request);
}

/** What a repeat of the edit has in common with it. */
export function contentOf(request: EditRequest): unknown {
  return 'call' in request ? request.call : { textVersion: request.textVersion, steps: request.steps };
}

function runCall({ graph, text }: EssayState, revision: number, { baseRevision, call }: CommandRequest): Ran {
  if (baseRevision > revision) {
    throw new AppError(
      'revision-ahead',
      `The essay is at revision ${revision}, and the edit was made on ${baseRevision}. Load the essay again.`,
    );
  }
  const ran = runCommand(graph, call);
  return { state: { graph: ran.graph, text }, change: { type: 'diff', call, diff: ran.diff } };
}

function runSteps({ graph, text }: EssayState, { textVersion, steps }: StepsRequest): Ran {
  if (textVersion > text.version) {
    throw new AppError(
      'revision-ahead',
      `The text is at version ${text.version}, and the edit was made on ${textVersion}. Load the essay again.`,
    );
  }
  if (textVersion < text.version) {
    throw new AppError(
      'text-moved-on',
      `The text is at version ${text.version} by now, and the edit was made on ${textVersion}. Take over the changes since, then send the edit again.`,
    );
  }
  const { document, before, after, mapping } = applySteps(text.document, steps);
  const next: EssayTextState = { version: textVersion + steps.length, document };
  const diff = followSteps(graph, plainTextOf(text), plainTextOf(next), offsetMap(before, after, mapping));
  return {
    state: { graph: applyDiff(graph, diff), text: next },
    change: { type: 'steps', textVersion, steps: [...steps], diff },
  };
}

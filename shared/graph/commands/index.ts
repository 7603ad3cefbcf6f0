import * as z from 'zod/mini';
import { AppError, fieldProblemsOf } from '#shared/errors.ts';
import { applyDiff, type Diff } from '../diff.ts';
import type { Graph } from '../graph.ts';
import { assertIntegrity } from '../integrity.ts';
import { addAnchor } from './add-anchor.ts';
import { addNode } from './add-node.ts';
import { addPremise } from './add-premise.ts';
import { addSource } from './add-source.ts';
import { annotateSource } from './annotate-source.ts';
import { applyDiffCommand } from './apply-diff.ts';
import { appraiseSource } from './appraise-source.ts';
import { changeKind } from './change-kind.ts';
import { changeRelationKind } from './change-relation-kind.ts';
import { cite } from './cite.ts';
import type { Command } from './command.ts';
import { connect } from './connect.ts';
import { disconnect } from './disconnect.ts';
import { dismissFinding } from './dismiss-finding.ts';
import { editCitation } from './edit-citation.ts';
import { editFields } from './edit-fields.ts';
import { editNote } from './edit-note.ts';
import { editSource } from './edit-source.ts';
import { editText } from './edit-text.ts';
import { mergeNodes } from './merge-nodes.ts';
import { moveAnchor } from './move-anchor.ts';
import { park } from './park.ts';
import { paste } from './paste.ts';
import { pin, unpin } from './pin.ts';
import { remove } from './remove.ts';
import { removeAnchor } from './remove-anchor.ts';
import { removePremise } from './remove-premise.ts';
import { removeSource } from './remove-source.ts';
import { reorder } from './reorder.ts';
import { restoreFinding } from './restore-finding.ts';
import { retarget } from './retarget.ts';
import { splitNode } from './split-node.ts';
import { uncite } from './uncite.ts';

/** Every edit there is. To add one: a file of its own here (a pair that shares its code may share it), and a line. */
export const commands = [
  addNode,
  editText,
  editFields,
  editNote,
  changeKind,
  connect,
  disconnect,
  addPremise,
  removePremise,
  changeRelationKind,
  retarget,
  reorder,
  pin,
  unpin,
  park,
  remove,
  paste,
  mergeNodes,
  splitNode,
  addSource,
  editSource,
  removeSource,
  annotateSource,
  appraiseSource,
  cite,
  editCitation,
  uncite,
  addAnchor,
  moveAnchor,
  removeAnchor,
  dismissFinding,
  restoreFinding,
  applyDiffCommand,
] as const;

type Registered = (typeof commands)[number];
export type CommandName = Registered['name'];
/** A command as it is sent: its name and its arguments (defaults may be left out). */
export type CommandCall = {
  [C in Registered as C['name']]: { name: C['name']; args: z.input<C['args']> };
}[CommandName];

const byName: ReadonlyMap<string, Command> = new Map(
  commands.map((command) => [command.name, command as unknown as Command]),
); // args are parsed by the command's own schema before run

/** The shape of a call before its arguments are judged by the command's own schema. */
export const commandCallSchema = z.strictObject({
  name: z.string().check(z.maxLength(80)),
  args: z.unknown(),
});

export type CommandResult = { readonly graph: Graph; readonly diff: Diff };

/**
 * Runs a call on a graph, checks the invariants and answers the next graph with the diff that led there.
 * @throws unknown-command, not-valid (pointers start at /call/args), and what the command and the invariants throw
 */
export function runCommand(
  graph: Graph,
  call: { readonly name: string; readonly args?: unknown },
): CommandResult {
  const command = commandNamed(call.name);
  const parsed = command.args.safeParse(call.args);
  if (!parsed.success) {
    throw new AppError(
      'not-valid',
      `“${command.title}” cannot be done with these values.`,
      fieldProblemsOf(parsed.error, '/call/args'),
    );
  }
  const diff = command.run(graph, parsed.data);
  const next = applyDiff(graph, diff);
  assertIntegrity(next, diff);
  return { graph: next, diff };
}

export function commandNamed(name: string): Command {
  const command = byName.get(name);
  if (!command)
    throw new AppError('unknown-command', `There is no command “${name}”. GET /api/openapi.json lists them.`);
  return command;
}

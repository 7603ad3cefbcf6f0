import * as z from 'zod/mini';
import { diffSchema } from '../diff.ts';
import { rebaseDiff } from '../rebase.ts';
import { defineCommand } from './command.ts';

/** Undo, redo and restore: whatever of the diff still fits the map as it is now (see rebase.ts). */
export const applyDiffCommand = defineCommand({
  name: 'apply-diff',
  title: 'Undo',
  args: z.strictObject({ diff: diffSchema }),
  run: (graph, { diff }) => rebaseDiff(graph, diff).diff,
});

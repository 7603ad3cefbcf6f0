import * as z from 'zod';
import type { WorkToSummarize } from '#db/assignments/summary-store.ts';
import { plainTextOf } from '#db/changes/essay-state.ts';
import { hashOf } from '#db/hash.ts';
import {
  type EssaySummary,
  essaySummarySchema,
  isBegun,
  summaryOf,
} from '#shared/assignments/essay-summary.ts';
import { helpLimits } from '#shared/assignments/help-reasons.ts';
import { evaluate } from '#shared/rubric/evaluate.ts';
import type { Rubric } from '#shared/rubric/rubric.ts';
import { classic } from '../http/classic.ts';
import { inTurns } from '../rubric/in-turns.ts';
import type { Stores } from '../stores.ts';

/** `sittings`: times of work up to `helpLimits.sittings`, counted while there is no evidence on the map. */
export type Summarized = { readonly summary: EssaySummary; readonly sittings: number };

const keptSchema = z.object({
  /** Of everything besides map, text and rubric that a judgement depends on. */
  madeOf: z.string(),
  sittings: z.int(),
  summary: classic(essaySummarySchema),
});
type Kept = z.infer<typeof keptSchema>;

/**
 * What the rules say of every essay of a class, by essay id; those on which nothing is written are left out. Only what
 * has changed since the last look is judged, in turns, so that others are answered in between; `version` is the
 * product’s, whose rules may have changed.
 */
export function createSummaries({ summaries, editor, versions }: Stores, version: string) {
  /** Parsed once a stored text: a class that nobody works on costs one query. */
  const parsed = new Map<string, { readonly text: string; readonly kept: Kept }>();

  function known(work: WorkToSummarize, rubric: Rubric, madeOf: string): Kept | null {
    const { kept, essayId, revision } = work;
    if (kept?.revision !== revision || kept.rubricId !== rubric.id || kept.rubricVersion !== rubric.version)
      return null;
    const before = parsed.get(essayId);
    const read = before?.text === kept.summary ? before.kept : readKept(kept.summary);
    if (read && before?.kept !== read) remember(essayId, kept.summary, read);
    return read?.madeOf === madeOf ? read : null;
  }

  function remember(essayId: string, text: string, kept: Kept) {
    if (parsed.size >= mostParsed) parsed.clear();
    parsed.set(essayId, { text, kept });
  }

  function judged({ essayId, prompt }: WorkToSummarize, rubric: Rubric, madeOf: string) {
    const { revision, graph, text: state } = editor.current(essayId);
    const text = plainTextOf(state);
    const evaluation = evaluate({ graph, rubric, prompt, text });
    const summary = summaryOf({ graph, text, prompt, rubric, evaluation });
    const sittings =
      summary.grounds === 0 && isBegun(summary)
        ? versions.list(essayId, revision, { before: revision + 1, limit: helpLimits.sittings }).length
        : 0;
    const kept: Kept = { madeOf, sittings, summary };
    const row = { essayId, revision, rubricId: rubric.id, rubricVersion: rubric.version };
    return { row: { ...row, summary: JSON.stringify(kept) }, kept };
  }

  return async (assignmentId: string, rubric: Rubric): Promise<ReadonlyMap<string, Summarized>> => {
    const all = summaries.ofAssignment(assignmentId).map((work) => {
      const madeOf = madeOfWork(version, work.prompt);
      return { work, madeOf, kept: known(work, rubric, madeOf) };
    });
    const stale = all.filter(({ kept }) => kept === null);
    const made = await inTurns(stale, ({ work, madeOf }) => judged(work, rubric, madeOf));
    if (made.length > 0) summaries.keep(made.map(({ row }) => row));
    for (const { row, kept } of made) remember(row.essayId, row.summary, kept);
    const fresh = new Map(made.map(({ row, kept }) => [row.essayId, kept]));
    return new Map(
      all.flatMap(({ work: { essayId }, kept }) => {
        const found = kept ?? fresh.get(essayId);
        return found && isBegun(found.summary) ? [[essayId, found] as const] : [];
      }),
    );
  };
}

/** Over all classes that somebody looks at: some 20 MB. */
const mostParsed = 5_000;

const hashes = new Map<string, string>();

/** A class has one task: its hash is made once. */
function madeOfWork(version: string, prompt: string): string {
  const key = `${version} ${prompt}`;
  const made = hashes.get(key) ?? hashOf({ version, prompt });
  if (hashes.size > 100) hashes.clear();
  hashes.set(key, made);
  return made;
}

/** Null when it was written in another shape: then it is made anew. */
function readKept(text: string): Kept | null {
  const read = keptSchema.safeParse(JSON.parse(text));
  return read.success ? read.data : null;
}

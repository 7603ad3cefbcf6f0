import { assessmentSchema } from '#shared/assessment/assessment.ts';
import type { RubricRef } from '#shared/essay/essay.ts';
import { essaySchema } from '#shared/essay/essay.ts';
import { type RubricRow, rubricsResponseSchema } from '#shared/rubric/rubric-row.ts';
import { Refusal, Unreachable } from '../api.ts';
import { type Ask, askServer } from '../ask.ts';

/** What can be assessed by: one's own rubrics first, then those that come with the product. */
export async function rubricsToChoose(ask: Ask = askServer): Promise<readonly RubricRow[]> {
  const { rubrics } = await ask(rubricsResponseSchema, 'GET', '/rubrics');
  return [...rubrics.filter(({ isYours }) => isYours), ...rubrics.filter(({ isYours }) => !isYours)];
}

/** An essay to be judged by another rubric, with one's own assessment of it where that is still a draft. */
export type Choosing = { readonly essayId: string; readonly draftId: string | null };

/** Has an essay judged by a rubric, and its draft assessed by it. @throws Unreachable and Refusal (client/api.ts) */
export async function chooseRubric(
  { essayId, draftId }: Choosing,
  { id, version }: RubricRef,
  ask: Ask = askServer,
): Promise<void> {
  // A whole rubric passes for a reference; the server takes nothing that it does not know.
  const rubric = { id, version };
  await ask(essaySchema, 'PATCH', `/essays/${essayId}`, { rubric });
  if (draftId === null) return;
  const { edition } = await ask(assessmentSchema, 'GET', `/assessments/${draftId}`);
  await ask(assessmentSchema, 'PATCH', `/assessments/${draftId}`, { edition, rubric });
}

/** The same for several, one after the other; answers how many there were no way for, and why the last was not. */
export async function chooseForAll(
  choosing: readonly Choosing[],
  rubric: RubricRef,
  onProgress: (done: number) => void,
  ask: Ask = askServer,
): Promise<{ readonly failed: number; readonly words: string }> {
  let failed = 0;
  let words = '';
  for (const [index, one] of choosing.entries()) {
    try {
      await chooseRubric(one, rubric, ask);
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
      failed += 1;
      words = error instanceof Refusal ? error.message : 'The server cannot be reached.';
    }
    onProgress(index + 1);
  }
  return { failed, words };
}

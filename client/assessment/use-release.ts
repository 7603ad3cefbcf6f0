import { useState } from 'react';
import type { QueueRow } from '#shared/assessment/assessment.ts';
import { Refusal, Unreachable } from '../api.ts';
import { assessmentService } from './assessment-service.ts';

export type ReleaseNotice = {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'attention';
  /** Ids of the assessments that “Withdraw” takes back. */
  readonly released: readonly string[];
};

/** Releases assessments of the queue and takes that back; asks for the queue again after either. */
export function useRelease(load: () => Promise<void>) {
  const [notice, setNotice] = useState<ReleaseNotice | null>(null);
  const say = (text: string, tone: ReleaseNotice['tone'] = 'done', released: readonly string[] = []) =>
    setNotice((before) => ({ id: (before?.id ?? 0) + 1, text, tone, released }));

  async function attempt(act: () => Promise<void>, what: string) {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
      const why = error instanceof Refusal ? error.message : 'The server cannot be reached.';
      say(`${what} ${why}`, 'attention');
    }
    await load();
  }

  return {
    notice,
    hideNotice: () => setNotice(null),
    release: (rows: readonly QueueRow[]) =>
      attempt(async () => {
        const ids = rows.flatMap(({ assessment }) => (assessment ? [assessment.id] : []));
        const { assessments, refused } = await assessmentService.release(ids);
        const [only] = rows;
        const done =
          rows.length === 1 && only
            ? `“${only.title}” is released: its writer sees it now.`
            : `${assessments.length} are released: their writers see them now.`;
        const [first] = refused;
        const left = first ? ` ${refused.length} could not be: ${first.detail}` : '';
        say(
          assessments.length === 0 ? `Nothing was released.${left}` : done + left,
          first ? 'attention' : 'done',
          assessments.map(({ id }) => id),
        );
      }, 'This was not released.'),
    withdraw: (ids: readonly string[]) =>
      attempt(async () => {
        await Promise.all(ids.map((id) => assessmentService.withdraw(id)));
        say(ids.length === 1 ? 'Withdrawn. It is submitted again.' : `${ids.length} are withdrawn.`);
      }, 'This was not withdrawn.'),
  };
}

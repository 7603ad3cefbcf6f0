import type { SetOverride } from '#shared/reviews/scores.ts';
import { failureWords, Refusal } from '../../api.ts';
import { useNotice } from '../../ui/use-notice.ts';
import { healthService } from '../health/health-service.ts';

/** What is set, and on which map. */
export type Setting = SetOverride & { readonly essayId: string };

/** Sets scores and takes them back; “Undo” sets what was set before. */
export function useOverriding(assignmentId: string, load: () => Promise<void>) {
  const { notice, say, hide } = useNotice<Setting>();

  /** Answers why it was not set; null when it was. */
  async function put({ essayId, ...asked }: Setting, text: string, before: Setting | null) {
    try {
      await healthService.override(assignmentId, essayId, asked);
      await load();
      say(text, 'done', before);
      return null;
    } catch (error) {
      // Somebody was quicker: what they did is shown before it is asked again.
      if (error instanceof Refusal && error.code === 'score-moved-on') await load();
      return failureWords('The score was not set', error);
    }
  }

  return {
    ...{ notice, say, hide },
    override: (setting: Setting, before: Setting): Promise<string | null> =>
      put(
        setting,
        setting.score === null ? 'What the reviews say counts again.' : 'The score is set.',
        before,
      ),
    async undo() {
      if (!notice?.undo) return;
      const trouble = await put(notice.undo, 'It is as it was.', null);
      if (trouble !== null) say(trouble, 'attention');
    },
  };
}

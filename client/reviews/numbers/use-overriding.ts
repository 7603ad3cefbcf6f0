import { useCallback, useEffect, useRef, useState } from 'react';
import type { SetOverride } from '#shared/reviews/scores.ts';
import { failureWords } from '../../api.ts';
import { healthService } from '../health/health-service.ts';

/** What is set, and on which map. */
export type Setting = SetOverride & { readonly essayId: string };

type Notice = {
  readonly id: number;
  readonly text: string;
  readonly tone: 'done' | 'attention';
  /** What “Undo” sets again; null where there is no way back. */
  readonly before: Setting | null;
};

/** Milliseconds for which a notice stays. */
const shownFor = 10_000;

/** Sets scores and takes them back. */
export function useOverriding(assignmentId: string, load: () => Promise<void>) {
  const [notice, setNotice] = useState<Notice | null>(null);
  const count = useRef(0);
  const say = useCallback((text: string, tone: Notice['tone'] = 'done', before: Setting | null = null) => {
    count.current += 1;
    setNotice({ id: count.current, text, tone, before });
  }, []);
  const noticeId = notice?.id;
  useEffect(() => {
    if (noticeId === undefined) return;
    const timer = setTimeout(() => setNotice(null), shownFor);
    return () => clearTimeout(timer);
  }, [noticeId]);

  /** Answers why it was not set; null when it was. */
  async function put({ essayId, ...asked }: Setting, text: string, before: Setting | null) {
    try {
      await healthService.override(assignmentId, essayId, asked);
      await load();
      say(text, 'done', before);
      return null;
    } catch (error) {
      return failureWords('The score was not set', error);
    }
  }

  return {
    notice,
    say,
    hide: () => setNotice(null),
    override: (setting: Setting, before: Setting): Promise<string | null> =>
      put(
        setting,
        setting.score === null ? 'What the reviews say counts again.' : 'The score is set.',
        before,
      ),
    async undo() {
      if (!notice?.before) return;
      const trouble = await put(notice.before, 'It is as it was.', null);
      if (trouble !== null) say(trouble, 'attention');
    },
  };
}

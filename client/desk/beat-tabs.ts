import type { Clock } from './ports.ts';
import { pageSight, type Sight } from './sight.ts';
import type { OpenTabs, TabMessage } from './tabs.ts';

type Beat =
  | { readonly type: 'who' }
  | { readonly type: 'here'; readonly id: string; readonly leads: boolean }
  | { readonly type: 'gone'; readonly id: string }
  | { readonly type: 'said'; readonly message: TabMessage };

const beatEvery = 4_000;
/** Background tabs are slowed down to a beat a minute; a leader that late is doubted only then. */
const silentAfter = 70_000;
const answerWithin = 400;

/**
 * Tabs by messages alone, for plain-http addresses, which have no Web Locks. The leader beats; when it goes or falls
 * silent the first to notice leads. Two leaders are harmless (a change twice is one change), and the lesser id yields.
 */
export function openBeatTabs(clock: Clock, sight: Sight = pageSight): OpenTabs {
  return (essayId, tabId, { onMessage, onLead, onFollow }) => {
    const channel = new BroadcastChannel(`groundwork-essay-${essayId}`);
    const seen = new Map<string, number>();
    let leads = false;
    let stopTimer = () => {};
    const post = (beat: Beat) => channel.postMessage(beat);
    const beat = () => post({ type: 'here', id: tabId, leads });
    const schedule = (milliseconds: number, run: () => void) => {
      stopTimer();
      stopTimer = clock.after(milliseconds, run);
    };
    const keepBeating = () => {
      beat();
      schedule(beatEvery, keepBeating);
    };
    const lead = () => {
      if (!sight.isSeen()) return;
      leads = true;
      keepBeating();
      onLead();
    };
    const wait = () => schedule(silentAfter, lead);

    channel.onmessage = ({ data }: MessageEvent<Beat>) => {
      if (data.type === 'said') onMessage(data.message);
      if (data.type === 'who') beat();
      if (data.type === 'gone') {
        seen.delete(data.id);
        if (!leads) schedule(answerWithin * (0.5 + fractionOf(tabId)), lead);
      }
      if (data.type !== 'here') return;
      seen.set(data.id, clock.now());
      if (!data.leads) return;
      if (leads && tabId < data.id) {
        leads = false;
        onFollow();
      }
      if (leads) beat();
      else wait();
    };
    const contend = () => {
      post({ type: 'who' });
      schedule(answerWithin, lead);
    };
    const leave = () => {
      stopTimer();
      if (leads) post({ type: 'gone', id: tabId });
      leads = false;
    };
    const stopWatching = sight.onChange(() => {
      const led = leads;
      if (sight.isSeen()) {
        if (!led) contend();
        return;
      }
      leave();
      if (led) onFollow();
    });
    contend();

    return {
      id: tabId,
      say: (message) => post({ type: 'said', message }),
      living: async () => {
        const asked = clock.now();
        post({ type: 'who' });
        await new Promise<void>((resolve) => clock.after(answerWithin, resolve));
        const answered = [...seen].flatMap(([id, at]) => (at >= asked ? [id] : []));
        return new Set([tabId, ...answered]);
      },
      close: () => {
        stopWatching();
        leave();
        channel.close();
      },
    };
  };
}

/** 0 to 1 and the same for the same id, so that tabs do not all move at once. */
export function fractionOf(id: string): number {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) % 1_000;
  return sum / 1_000;
}

import { bareTransaction } from './disk.ts';
import { heading, median, row } from './figures.ts';
import { type LoadFigures, loaded, prepareEssays } from './load.ts';
import { serveBench } from './served.ts';

const essays = 50;
const sizes = [46, 1_000];
/** Kinds of load take turns, so that whatever else the machine does falls on all of them alike. */
const rounds = 5;
const seconds = 2;

/**
 * Durable commands (session, policy, one transaction with synchronous=FULL, answered after COMMIT) against a validated
 * echo of the same app (same middleware, same schema) and against a bare echo of the same process.
 */
export async function benchCommands() {
  const { origin, stop } = await serveBench();
  try {
    const cookie = await prepareEssays(origin, sizes, essays);
    heading(`Durable commands, medians of ${rounds} rounds of ${seconds} s each`);
    row('one bare durable transaction, ms', bareTransaction());
    const kinds: Record<string, (sent: number) => string> = {
      'bare echo': () => '/bare/echo',
      'echo in the app': () => '/api/echo',
    };
    for (const size of sizes) {
      kinds[`commands, ${size} nodes`] = (sent) => `/api/essays/${size}-${sent % essays}/commands`;
    }
    for (const connections of [1, 50]) {
      const taken = new Map<string, LoadFigures[]>();
      for (const pathOf of Object.values(kinds)) {
        await loaded({ origin, cookie, connections, seconds: 1, pathOf }); // warms up, not counted
      }
      for (let round = 0; round < rounds; round++) {
        for (const [name, pathOf] of Object.entries(kinds)) {
          const figures = await loaded({ origin, cookie, connections, seconds, pathOf });
          taken.set(name, [...(taken.get(name) ?? []), figures]);
        }
      }
      print(connections, taken);
    }
  } finally {
    await stop();
  }
}

function print(connections: number, taken: ReadonlyMap<string, readonly LoadFigures[]>) {
  console.log(`\n${connections} connection${connections === 1 ? '' : 's'}`);
  const bare = taken.get('bare echo') ?? [];
  const inApp = taken.get('echo in the app') ?? [];
  for (const [name, figures] of taken) {
    const of = (key: keyof LoadFigures) => median(figures.map((each) => each[key]));
    // Each round is compared with itself: the machine was equally busy.
    const ratioTo = (others: readonly LoadFigures[]) =>
      median(figures.map(({ perSecond }, round) => perSecond / (others[round]?.perSecond ?? Number.NaN)));
    row(name, {
      '/s': of('perSecond'),
      'mean ms': (1000 * connections) / of('perSecond'),
      p50: of('p50'),
      p99: of('p99'),
      'server cpu µs': of('cpu'),
      ...(name.startsWith('commands') ? { 'to echo': ratioTo(inApp), 'to bare echo': ratioTo(bare) } : {}),
    });
  }
}

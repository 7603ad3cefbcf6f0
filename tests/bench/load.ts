import autocannon from 'autocannon';
import { graphToJson } from '#shared/graph/graph.ts';
import { essayMap } from './essay-map.ts';

export type Load = {
  readonly origin: string;
  readonly cookie: string;
  readonly connections: number;
  readonly seconds: number;
  /** Where the n-th request goes. */
  readonly pathOf: (sent: number) => string;
};

export type LoadFigures = {
  readonly perSecond: number;
  /** Milliseconds from sending to the whole answer. */
  readonly p50: number;
  readonly p99: number;
  /** Microseconds of processor time that the server spends on one request: holds on a busy machine too. */
  readonly cpu: number;
};

let sent = 0;

/** Requests a second and ms of a stream of edit-text commands. @throws when one is refused or lost */
export async function loaded({ origin, cookie, connections, seconds, pathOf }: Load): Promise<LoadFigures> {
  const cpuBefore = await cpuOf(origin);
  const result = await autocannon({
    url: origin,
    connections,
    duration: seconds,
    requests: [
      {
        setupRequest: (request) => {
          sent += 1;
          const text = `Buses carried more riders in year ${sent}.`;
          const call = { name: 'edit-text', args: { nodeId: 'n7', text } };
          return {
            ...request,
            method: 'POST',
            path: pathOf(sent),
            headers: { 'content-type': 'application/json', cookie },
            body: JSON.stringify({ commandId: `load-${sent}`, baseRevision: 0, call }),
          };
        },
      },
    ],
  });
  if (result.non2xx + result.errors > 0)
    throw new Error(`${result.non2xx} refused, ${result.errors} failed.`);
  const { p50, p99 } = result.latency;
  const cpu = ((await cpuOf(origin)) - cpuBefore) / result['2xx'];
  return { perSecond: result['2xx'] / result.duration, p50, p99, cpu };
}

/** Microseconds that the bench server's process has worked so far. */
async function cpuOf(origin: string): Promise<number> {
  const response = await fetch(`${origin}/bare/cpu`);
  const { user, system } = (await response.json()) as NodeJS.CpuUsage; // what bench-server.ts answers there
  return user + system;
}

/** A guest with `count` essays of `size` nodes, named `<size>-<index>`; answers the guest's cookie. */
export async function prepareEssays(origin: string, sizes: readonly number[], count: number) {
  let cookie = '';
  const post = async (path: string, body: unknown) => {
    const response = await fetch(`${origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(await response.text());
    const set = response.headers.getSetCookie().map((line) => line.split(';')[0]);
    if (set.length > 0) cookie = set.join('; ');
  };
  await post('/api/session', {});
  for (const size of sizes) {
    const { nodes, relations } = graphToJson(essayMap(size));
    const call = { name: 'paste', args: { records: [...nodes, ...relations] } };
    for (let index = 0; index < count; index++) {
      const id = `${size}-${index}`;
      await post('/api/essays', { id, title: id });
      await post(`/api/essays/${id}/commands`, { commandId: `paste-${id}`, baseRevision: 0, call });
    }
  }
  return cookie;
}

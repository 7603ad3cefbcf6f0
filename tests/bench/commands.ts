import { spawn } from 'node:child_process';
import autocannon from 'autocannon';
import { graphToJson } from '#shared/graph/graph.ts';
import { essayMap } from './essay-map.ts';
import { heading, row } from './figures.ts';

const seconds = 5;
const essays = 50;

/** Durable commands (session, policy, transaction with synchronous=FULL) against a validated echo of one process. */
export async function benchCommands() {
  const { origin, stop } = await startBenchServer();
  try {
    const cookie = await prepareEssays(origin);
    heading('Durable commands on 46-node maps, requests a second and ms');
    for (const connections of [1, 50]) {
      const echo = await load(origin, connections, cookie, () => '/bench/echo');
      const commands = await load(
        origin,
        connections,
        cookie,
        (sent) => `/api/essays/bench-${sent % essays}/commands`,
      );
      const where = `${connections} connection${connections === 1 ? '' : 's'}`;
      row(`echo, ${where}`, figures(echo));
      row(`commands, ${where}`, figures(commands));
      row('ratio', { 'commands/echo': commands.requests.average / echo.requests.average });
    }
  } finally {
    await stop();
  }
}

function figures(result: autocannon.Result) {
  if (result.non2xx + result.errors > 0)
    throw new Error(`${result.non2xx} refused, ${result.errors} failed.`);
  return {
    '/s': result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    max: result.latency.max,
  };
}

async function startBenchServer() {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tests/bench/bench-server.ts'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The bench server ended with ${code}.`)));
    child.stdout.on('data', (chunk: Buffer) => {
      const found = /port (\d+)/.exec(chunk.toString())?.[1];
      if (found) resolve(found);
    });
  });
  const stop = () =>
    new Promise<void>((resolve) => {
      child.removeAllListeners('exit');
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  return { origin: `http://127.0.0.1:${port}`, stop };
}

/** One guest with a map of 46 nodes in each of its essays; answers the guest's cookie. */
async function prepareEssays(origin: string): Promise<string> {
  const { nodes, relations } = graphToJson(essayMap(46));
  const diff = { added: [...nodes, ...relations], updated: [], removed: [] };
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
  for (let index = 0; index < essays; index++) {
    const id = `bench-${index}`;
    await post('/api/essays', { id, title: id });
    await post(`/api/essays/${id}/commands`, {
      commandId: `paste-${index}`,
      baseRevision: 0,
      call: { name: 'apply-diff', args: { diff } },
    });
  }
  return cookie;
}

let sent = 0;

function load(origin: string, connections: number, cookie: string, pathOf: (sent: number) => string) {
  return autocannon({
    url: origin,
    connections,
    duration: seconds,
    requests: [
      {
        setupRequest: (request) => {
          sent += 1;
          const call = {
            name: 'edit-text',
            args: { nodeId: 'n7', text: `Buses carried more riders in year ${sent}.` },
          };
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
}

import type { Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** Milliseconds that open requests have to finish before their connections are cut. */
const patience = 5_000;

/** Open connections of servers that `listen` has started. */
const connections = new WeakMap<Server, Set<Socket>>();

/** Listens and answers the port. @throws Error with one sentence when the port is taken or may not be used */
export function listen(server: Server, port: number, host: string): Promise<number> {
  const open = new Set<Socket>();
  connections.set(server, open);
  server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code && error.code in sentences ? new Error(sentences[error.code]?.(port)) : error);
    });
    server.listen({ port, ...(host ? { host } : {}) }, () => {
      resolve((server.address() as AddressInfo).port); // a TCP server that listens has one
    });
  });
}

const sentences: Record<string, (port: number) => string> = {
  EADDRINUSE: (port) =>
    `Port ${port} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start`,
  EACCES: (port) => `This account may not use port ${port}. Choose another one: PORT=3000 npm start`,
};

/** Takes no new connection, lets open requests finish, and resolves when the last one is gone. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // Browsers keep connections open between requests; one that has just become idle is not closed by `close`. Others
    // are opened ahead of a request that never comes (Node's own fetch does so after an abort): Node counts those as
    // busy, and they would hold the server for seconds.
    const sweep = setInterval(() => {
      server.closeIdleConnections();
      for (const socket of connections.get(server) ?? []) if (socket.bytesRead === 0) socket.destroy();
    }, 50);
    const cut = setTimeout(() => server.closeAllConnections(), patience);
    server.close(() => {
      clearInterval(sweep);
      clearTimeout(cut);
      resolve();
    });
  });
}

/** Runs `stop` at the first SIGINT or SIGTERM and ends with 0; a second one ends at once. */
export function stopOnSignal(stop: () => Promise<void>) {
  let isStopping = false;
  const handle = () => {
    if (isStopping) process.exit(1);
    isStopping = true;
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', handle);
  process.on('SIGTERM', handle);
}

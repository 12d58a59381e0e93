import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { awaitedLater } from '../lib/awaited-later.js';
import { Slots } from '../lib/slots.js';
import { addressIn } from './lib/caller-address.js';
import { addressKey } from './middleware/rate-limits.js';

/** Times in ms. `headers` and `request` bound how long a client may take to send its request; nothing here bounds an answer. */
export interface ServerLimits {
  headers: number;
  request: number;
  keepAlive: number;
  check: number;
  connections: number;
  /** how many of them one address may hold; 0 = no limit */
  perAddress: number;
  requestsPerSocket: number;
}

export const SERVER_LIMITS: ServerLimits = {
  headers: 10_000,
  request: 30_000,
  keepAlive: 65_000,
  check: 2_000,
  connections: 1_000,
  perAddress: 0,
  requestsPerSocket: 1_000,
};

export interface RunningServer {
  /** where it listens: the port is the one that the system chose when 0 was asked for */
  address: { host: string; port: number };
  /** Takes no new connection, lets running requests end for up to `graceMs`, then cuts what is left. Resolves when the last connection is gone. */
  stop(graceMs: number): Promise<void>;
}

/** Listens, and rejects with the system's error (port taken, address not ours) if it cannot. @param onError told of a connection that could not be taken */
export async function startServer(
  listener: RequestListener,
  where: { host: string; port: number },
  limits: ServerLimits = SERVER_LIMITS,
  onError: (error: Error) => void = () => undefined,
): Promise<RunningServer> {
  const server = createServer({
    connectionsCheckingInterval: limits.check,
    headersTimeout: limits.headers,
    requestTimeout: limits.request,
    keepAliveTimeout: limits.keepAlive,
  });
  server.maxConnections = limits.connections;
  server.maxRequestsPerSocket = limits.requestsPerSocket;
  const sockets = new Set<Socket>();
  const ofAddresses = new Slots(limits.perAddress);
  server.on('connection', (socket) => {
    const giveBack = ofAddresses.take(addressKey(addressIn(socket.remoteAddress ?? '')));
    if (!giveBack) {
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      giveBack();
    });
  });
  const running = new Set<ServerResponse>();
  let stopping = false;
  server.on('request', (request, response) => {
    running.add(response);
    response.once('close', () => running.delete(response));
    if (stopping) askToHangUp(response);
    listener(request, response);
  });
  await listen(server, where);
  // A connection that could not be taken (no file descriptors are left) is one that is refused, and no reason to end the process.
  server.on('error', onError);
  let stopped: Promise<void> | undefined;
  return {
    address: addressOf(server, where.host),
    stop: (graceMs) => {
      stopping = true;
      for (const response of running) askToHangUp(response);
      stopped ??= awaitedLater(close(server, sockets, graceMs));
      return stopped;
    },
  };
}

function askToHangUp(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('Connection', 'close');
}

function listen(server: Server, { host, port }: { host: string; port: number }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function addressOf(server: Server, host: string): { host: string; port: number } {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return { host, port: address.port };
}

// `close()` also switches off the timers for slow headers and slow bodies (Node 20), so a stalled socket would keep it waiting for ever:
// those without a request are closed at once, and the deadline takes the rest.
function close(server: Server, sockets: ReadonlySet<Socket>, graceMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
    const sweep = setInterval(() => closeUnused(server, sockets), 100);
    server.close((error) => {
      clearTimeout(deadline);
      clearInterval(sweep);
      if (error) reject(error);
      else resolve();
    });
    closeUnused(server, sockets);
  });
}

function closeUnused(server: Server, sockets: ReadonlySet<Socket>): void {
  server.closeIdleConnections();
  // Node does not count a connection as idle that was opened ahead of a first request.
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
}

import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { awaitedLater } from '../lib/awaited-later.js';
import { Slots } from '../lib/slots.js';
import { addressIn } from './lib/caller-address.js';
import { addressKey } from './middleware/rate-limits.js';

/** Times in ms. `headers` and `request` limit how long a client takes to send its request; responses have no limit. */
export interface ServerLimits {
  headers: number;
  request: number;
  keepAlive: number;
  check: number;
  connections: number;
  /** most connections of one address; 0 = no limit */
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
  /** where it listens; for port 0, the port that the system chose */
  address: { host: string; port: number };
  /**
   * Refuses new connections, waits up to `graceMs` for running requests, then closes the rest. Resolves when all are
   * closed.
   */
  stop(graceMs: number): Promise<void>;
}

/**
 * Starts to listen. Rejects with the system's error if it cannot (port in use, address not available).
 * @param onError called when a connection could not be accepted
 */
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
    const release = ofAddresses.take(addressKey(addressIn(socket.remoteAddress ?? '')));
    if (!release) {
      socket.destroy();
      return;
    }
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      release();
    });
  });
  const running = new Set<ServerResponse>();
  let stopping = false;
  server.on('request', (request, response) => {
    running.add(response);
    response.once('close', () => running.delete(response));
    if (stopping) askToClose(response);
    listener(request, response);
  });
  await listen(server, where);
  // A connection that cannot be accepted (no file descriptors left) must not end the process.
  server.on('error', onError);
  let stopped: Promise<void> | undefined;
  return {
    address: addressOf(server, where.host),
    stop: (graceMs) => {
      stopping = true;
      for (const response of running) askToClose(response);
      stopped ??= awaitedLater(close(server, sockets, graceMs));
      return stopped;
    },
  };
}

function askToClose(response: ServerResponse): void {
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

// `close()` also stops the timers for slow headers and bodies (Node 20), so it would wait for a stalled socket for
// ever. Close sockets without a request at once, and all others at the deadline.
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
  // Node does not count a connection as idle before its first request.
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
}

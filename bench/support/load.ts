import autocannon, { type Client } from 'autocannon';
import { type Cpu, usedBetween } from './cpu.js';

/** A request that is repeated; several are sent in turn. */
export interface Shot {
  path: string;
  headers?: Record<string, string>;
  /** JSON to be posted */
  body?: unknown;
}

export interface Load {
  /** requests a second */
  rate: number;
  p50: number;
  p99: number;
  /** core-ms a request: of Node, of PostgreSQL */
  'core-ms'?: string;
}

export const CONNECTIONS = 32;

/**
 * Sends the shots over 32 connections for some seconds, after a warm-up.
 *
 * @param cpu tells what those who answer have used so far
 * @throws if any answer has another status than expected
 */
export async function load(address: string, shots: readonly Shot[], expected: number, seconds = 5, cpu?: () => Promise<Cpu>): Promise<Load> {
  let begun = 0;
  const requests = shots.map(({ path, headers = {}, body }) =>
    body === undefined
      ? { method: 'GET' as const, path, headers }
      : { method: 'POST' as const, path, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) },
  );
  const options = {
    url: address,
    connections: CONNECTIONS,
    // Each begins at another: all at once would ask the same of the same row, one after the other.
    setupClient: (client: Client) => {
      const from = Math.floor(((begun++ % CONNECTIONS) * requests.length) / CONNECTIONS);
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
    },
    // It goes on after "Connection: close", which the service says after 1,000 requests.
    reconnectRate: 900,
    requests,
  };
  await autocannon({ ...options, duration: 2 });
  const before = await cpu?.();
  const result = await autocannon({ ...options, duration: seconds });
  const after = await cpu?.();
  const statuses = Object.keys(result.statusCodeStats ?? {});
  // Nothing at all is a measurement too: it took longer than there was time.
  if ((statuses.length > 0 && statuses.join() !== String(expected)) || result.errors > 0)
    throw new Error(`${address}${shots[0]?.path} answered ${JSON.stringify(result.statusCodeStats)}, with ${result.errors} errors`);
  const used = before && after && usedBetween(before, after);
  const each = (ms: number) => (ms / result.requests.total).toFixed(2);
  return {
    rate: Math.round(result.requests.average),
    p50: result.latency.p50,
    p99: result.latency.p99,
    ...(used && { 'core-ms': `${each(used.node)} + ${each(used.postgres)}` }),
  };
}

/** The tag that the address answers with. */
export async function tagOf(url: string): Promise<string> {
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } });
  await response.arrayBuffer();
  return response.headers.get('etag') ?? '';
}

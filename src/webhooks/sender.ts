import { LRUCache } from 'lru-cache';
import { Agent, type Dispatcher, errors } from 'undici';
import { BlockedAddressError, createCheckedConnector, type Lookup, systemLookup } from './checked-connector.js';
import { KEPT_OF_ANSWER, responseStartOf } from './response-start.js';
import type { UrlGuard } from './url-guard.js';

export interface AttemptRequest {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
}

/**
 * What an attempt means for its message. `gone`: the receiver wants nothing more from us (410). `refused`: it will never take this message, so that it
 * is not tried again, but may take others.
 */
export type Outcome = 'delivered' | 'gone' | 'refused' | 'retry';

/** What came of one attempt. Not both `status` and `error` are null. */
export interface AttemptResult {
  /** the HTTP status, if an answer came; of e-mail, the reply code of the mail server */
  status: number | null;
  /** what the receiver made plain otherwise than by its status */
  outcome?: Outcome;
  /** in words that may be shown to the endpoint's owner; the same whether a target is blocked or refuses, so that nobody can probe a network through us */
  error: string | null;
  /** the first KiB of the answer */
  responseStart: string | null;
  /** the header of that name, as it came */
  retryAfter: string | null;
  durationMs: number;
  /** the underlying fault, for the service's own log alone */
  cause: Error | null;
}

export interface WebhookSender {
  /** One POST; never throws, never follows a redirect, never takes longer than the deadline. */
  send(request: AttemptRequest): Promise<AttemptResult>;
  /** Closes idle connections and waits for those in use. */
  close(): Promise<void>;
}

export interface SenderOptions {
  guard: UrlGuard;
  /** for everything: name, connection, TLS, headers and body; default 15 s */
  timeoutMs?: number;
  /** default: the system's */
  lookup?: Lookup;
  /** certificates of further authorities to trust, PEM; default: those of Node */
  authorities?: string;
}

/** A URL taken apart; what its text alone says of it cannot change. */
interface Target {
  fault: string | null;
  origin: string;
  path: string;
}

const REMEMBERED = 10_000;
const READ_AT_MOST = 16 * 1024;

/** Connections are kept alive per origin, and are made only to addresses that the guard allows. */
export function createWebhookSender(options: SenderOptions): WebhookSender {
  const { guard, timeoutMs = 15_000, lookup = systemLookup, authorities } = options;
  const agent = new Agent({
    connect: createCheckedConnector({ guard, lookup, timeoutMs, authorities }),
    pipelining: 1,
    // The deadline below covers both; these only must not fire before it.
    headersTimeout: timeoutMs + 1000,
    bodyTimeout: timeoutMs + 1000,
  });
  const targets = new LRUCache<string, Target>({ max: REMEMBERED, memoMethod: (url) => targetOf(guard, url) });
  return {
    send: (request) => attempt(agent, targets.memo(request.url), request, timeoutMs),
    close: () => agent.close(),
  };
}

function targetOf(guard: UrlGuard, text: string): Target {
  const fault = guard.fault(text);
  if (fault !== null) return { fault, origin: '', path: '' };
  const { origin, pathname, search } = new URL(text);
  return { fault, origin, path: pathname + search };
}

function attempt(agent: Agent, { fault, origin, path }: Target, request: AttemptRequest, timeoutMs: number): Promise<AttemptResult> {
  const began = performance.now();
  return new Promise((resolve) => {
    let controller: Dispatcher.DispatchController | null = null;
    let settled = false;
    let status: number | null = null;
    let retryAfter: string | null = null;
    let read = 0;
    const kept: Buffer[] = [];

    function settle(cause: Error | null, error = cause && explain(cause)): void {
      if (settled) return;
      settled = true;
      clearTimeout(deadline);
      const responseStart = status === null ? null : responseStartOf(Buffer.concat(kept));
      resolve({ status, error, responseStart, retryAfter, durationMs: Math.round(performance.now() - began), cause });
    }
    function cut(error: string | null): void {
      settle(null, error);
      controller?.abort(new Error('enough'));
    }

    const deadline = setTimeout(() => cut(`no complete answer within ${timeoutMs / 1000} s`), timeoutMs);
    if (fault !== null) return settle(new BlockedAddressError(fault));

    const handler: Dispatcher.DispatchHandler = {
      onRequestStart(started) {
        controller = started;
        if (settled) started.abort(new Error('too late'));
      },
      onResponseStart(_, code, headers) {
        // 1xx are announcements, not the answer.
        if (code < 200) return;
        status = code;
        const header = headers['retry-after'];
        retryAfter = typeof header === 'string' ? header : null;
      },
      onResponseData(_, chunk) {
        if (read < KEPT_OF_ANSWER) kept.push(chunk);
        read += chunk.length;
        // The status was given: what the receiver says beyond that is not waited for.
        if (read > READ_AT_MOST) cut(null);
      },
      onResponseEnd: () => settle(null),
      onResponseError: (_, error) => settle(error),
    };
    try {
      agent.dispatch({ origin, path, method: 'POST', headers: request.headers, body: request.body }, handler);
    } catch (error) {
      settle(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

/** TLS faults are told, since a receiver's operator can mend them; how a connection failed is not. */
function explain(cause: Error): string {
  const code = 'code' in cause ? String(cause.code) : '';
  if (/^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|EPROTO)/.test(code)) return `the TLS connection failed (${code})`;
  if (cause instanceof errors.HTTPParserError || cause instanceof errors.HeadersOverflowError) return 'the answer was not understood as HTTP';
  if (cause instanceof errors.SocketError || code === 'ECONNRESET' || code === 'EPIPE') return 'the connection was closed before a complete answer';
  return 'no connection could be made';
}

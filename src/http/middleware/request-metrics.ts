import type { RequestHandler } from 'express';
import { Histogram, type Registry } from 'prom-client';

const NAME = 'pledgewatch_http_request_duration_seconds';

export interface RequestMetrics {
  middleware: RequestHandler;
  /** records a response that bypassed the middleware */
  observe(operation: string, status: number | 'aborted', seconds: number): void;
}

/**
 * Measures seconds from the first middleware to the end of the response, by operation (`other` without one) and
 * status.
 */
export function requestMetrics(registry: Registry): RequestMetrics {
  const durations = new Histogram({
    name: NAME,
    help: 'Duration of HTTP requests in seconds.',
    labelNames: ['operation', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  // Cached, since looking up labels takes longer than counting.
  const children = new Map<string, Histogram.Internal<'operation' | 'status'>>();
  const observe: RequestMetrics['observe'] = (operation, status, seconds) => {
    const name = `${operation} ${status}`;
    const child = children.get(name) ?? durations.labels({ operation, status: String(status) });
    children.set(name, child);
    child.observe(seconds);
  };
  return {
    observe,
    middleware(_request, response, next) {
      const start = process.hrtime.bigint();
      response.once('close', () => {
        const seconds = Number(process.hrtime.bigint() - start) / 1e9;
        observe(response.locals.operation?.id ?? 'other', response.writableFinished ? response.statusCode : 'aborted', seconds);
      });
      next();
    },
  };
}

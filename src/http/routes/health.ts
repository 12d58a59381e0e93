import { type Response, Router } from 'express';
import type { Registry } from 'prom-client';
import { requireScope } from '../../app/lib/caller.js';
import { onlyGet } from '../middleware/only-get.js';

/** A condition for receiving requests. `check` returns undefined if it holds, else what is wrong; it may throw. */
export interface ReadinessCheck {
  name: string;
  check: () => Promise<string | undefined>;
}

const CHECK_TIMEOUT_MS = 1_000;

/** Routes of `/livez` and `/readyz`. Mount them before authentication and rate limits, which could make them fail. */
export function probes(checks: readonly ReadinessCheck[]): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router
    .route('/livez')
    .get((_request, response) => answer(response, 200, { status: 'ok' }))
    .all(onlyGet);
  router
    .route('/readyz')
    .get(async (_request, response) => {
      const results = await Promise.all(checks.map(run));
      const ready = results.every((result) => result.problem === undefined);
      answer(response, ready ? 200 : 503, {
        status: ready ? 'ok' : 'unavailable',
        checks: Object.fromEntries(results.map(({ name, problem }) => [name, problem ?? 'ok'])),
      });
    })
    .all(onlyGet);
  return router;
}

/** Route of `/metrics` in Prometheus text format, for admin keys unless `isPublic`. */
export function metricsRoute(metrics: Registry, isPublic: boolean): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router
    .route('/metrics')
    .get(async (_request, response) => {
      if (!isPublic) requireScope(response.locals.caller, 'admin');
      response.setHeader('Content-Type', metrics.contentType);
      response.setHeader('Cache-Control', 'no-store');
      response.end(await metrics.metrics());
    })
    .all(onlyGet);
  return router;
}

function answer(response: Response, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.end(JSON.stringify(body));
}

async function run({ name, check }: ReadinessCheck): Promise<{ name: string; problem: string | undefined }> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`no response within ${CHECK_TIMEOUT_MS} ms`), CHECK_TIMEOUT_MS);
  });
  try {
    return { name, problem: await Promise.race([check(), late]) };
  } catch {
    // Readiness is public, and the error may name hosts and users.
    return { name, problem: 'failed' };
  } finally {
    clearTimeout(timer);
  }
}

import { type Response, Router } from 'express';
import type { Registry } from 'prom-client';
import { requireScope } from '../../app/lib/caller.js';
import { onlyGet } from '../middleware/only-get.js';

/** One thing that must hold before requests may be sent here. `check` answers undefined if it holds, else what is wrong; it may throw. */
export interface ReadinessCheck {
  name: string;
  check: () => Promise<string | undefined>;
}

const CHECK_TIMEOUT_MS = 1_000;

/** `/livez` (the process answers) and `/readyz` (it can serve): before authentication and rate limits, so that nothing else can make them fail. */
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

/** `/metrics` in the text format of Prometheus, for admin keys unless `isPublic`. */
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
    timer = setTimeout(() => resolve(`no answer within ${CHECK_TIMEOUT_MS} ms`), CHECK_TIMEOUT_MS);
  });
  try {
    return { name, problem: await Promise.race([check(), late]) };
  } catch {
    // What the check ran into may name hosts and users; readiness is public.
    return { name, problem: 'failed' };
  } finally {
    clearTimeout(timer);
  }
}

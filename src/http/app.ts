import type { RequestListener } from 'node:http';
import express, { type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Registry } from 'prom-client';
import type { AppContext } from '../app/context.js';
import { authenticate, isKnown } from '../app/keys/authenticate.js';
import { AppError } from '../app/lib/errors.js';
import { measureCache } from './cache/cache-metrics.js';
import { fastPath } from './cache/fast-path.js';
import { createResponseCache } from './cache/response-cache.js';
import { staticHeaders } from './cache/static-headers.js';
import { buildOpenApi } from './docs/openapi.js';
import { errorHandler } from './error-handler.js';
import { withLastResort } from './lib/last-resort.js';
import type { Operation } from './lib/operation.js';
import { checkUrl } from './middleware/check-url.js';
import { publicCors } from './middleware/cors.js';
import { limitUnknownKeys, type RateLimits, rateLimits, readCounts } from './middleware/rate-limits.js';
import { beginRequest } from './middleware/request-id.js';
import { requestLog } from './middleware/request-log.js';
import { requestMetrics } from './middleware/request-metrics.js';
import { mount } from './mount.js';
import { docsRoutes } from './routes/docs.js';
import { metricsRoute, probes, type ReadinessCheck } from './routes/health.js';

/** Settings of the HTTP interface. */
export interface EdgeSettings {
  publicRead: boolean;
  metricsPublic: boolean;
  /** number of trusted proxies in front; the client's address is that far from the end of `X-Forwarded-For` */
  trustProxy: number;
  rateLimits: RateLimits;
  /** size of the response cache in bytes; 0 disables it */
  answerCacheBytes: number;
}

export interface EdgeParts {
  context: AppContext;
  settings: EdgeSettings;
  operations: readonly Operation[];
  /** version of the service, for the OpenAPI document */
  version: string;
  readiness: readonly ReadinessCheck[];
  metrics: Registry;
  /** pages for browsers: `login` runs before authentication, `routes` after the API */
  pages?: { login: RequestHandler; routes: RequestHandler };
  /** for tests: see `mount.ts` */
  checkResponses?: boolean;
}

/** Returns the request listener: first the response cache, then the Express application. */
export function createApp(parts: EdgeParts): RequestListener {
  const { context, settings } = parts;
  const metrics = requestMetrics(parts.metrics);
  const answers = createResponseCache(context, settings.answerCacheBytes);
  const counts = readCounts(settings.rateLimits);
  measureCache(parts.metrics, answers);
  const app = express();
  app.disable('x-powered-by');
  // Express's own ETags are weak and hash every body.
  app.disable('etag');
  app.set('query parser', false);

  app.use(beginRequest(context, settings.trustProxy));
  app.use(requestLog(context.logger));
  app.use(metrics.middleware);
  app.use(securityHeaders);
  if (settings.publicRead) app.use(publicCors);
  app.use(checkUrl);
  app.use(probes(parts.readiness));
  if (parts.pages) app.use(parts.pages.login);
  app.use(limitUnknownKeys(settings.rateLimits.unknownKey, (authorization) => isKnown(context, authorization)));
  app.use(identifyCaller(context));
  app.use(metricsRoute(parts.metrics, settings.metricsPublic));
  app.use(
    mount(parts.operations, {
      context,
      publicRead: settings.publicRead,
      before: rateLimits(settings.rateLimits, counts),
      answers,
      checkResponses: parts.checkResponses ?? false,
    }),
  );
  app.use(docsRoutes(buildOpenApi(parts.operations, { version: parts.version, publicRead: settings.publicRead })));
  if (parts.pages) app.use(parts.pages.routes);
  app.use(() => {
    throw new AppError('not_found', 'Nothing exists at this address. GET /openapi.json lists every address.');
  });
  app.use(errorHandler(context.logger));
  return fastPath({
    context,
    answers,
    publicRead: settings.publicRead,
    trustProxy: settings.trustProxy,
    counts,
    metrics,
    headers: staticHeaders(settings.publicRead ? [securityHeaders, publicCors] : [securityHeaders]),
    rest: withLastResort(app, context.logger),
  });
}

// Responses are data: no page may frame them and no script in them may run. HTML pages set their own policy.
const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"], 'base-uri': ["'none'"], 'form-action': ["'none'"] },
  },
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  referrerPolicy: { policy: 'no-referrer' },
});

function identifyCaller(context: AppContext): RequestHandler {
  return async (request, response, next) => {
    response.locals.caller = await authenticate(context, request.get('authorization'));
    next();
  };
}

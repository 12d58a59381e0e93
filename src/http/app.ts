import express, { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import type { Registry } from 'prom-client';
import type { AppContext } from '../app/context.js';
import { AppError } from '../app/errors.js';
import { authenticate, isKnown } from '../app/keys/authenticate.js';
import { errorHandler } from './error-handler.js';
import { checkUrl } from './middleware/check-url.js';
import { publicCors } from './middleware/cors.js';
import { limitUnknownKeys, type RateLimits, rateLimits } from './middleware/rate-limits.js';
import { beginRequest } from './middleware/request-id.js';
import { requestLog } from './middleware/request-log.js';
import { requestMetrics } from './middleware/request-metrics.js';
import { mount } from './mount.js';
import { buildOpenApi } from './openapi.js';
import type { Operation } from './operation.js';
import { docsRoutes } from './routes/docs.js';
import { metricsRoute, probes, type ReadinessCheck } from './routes/health.js';

/** How the edge behaves; part of the service's settings. */
export interface EdgeSettings {
  publicRead: boolean;
  metricsPublic: boolean;
  /** how many proxies of one's own stand in front; the client's address is taken that far from the end of `X-Forwarded-For` */
  trustProxy: number;
  rateLimits: RateLimits;
}

export interface EdgeParts {
  context: AppContext;
  settings: EdgeSettings;
  operations: readonly Operation[];
  /** the service's, for the OpenAPI document */
  version: string;
  readiness: readonly ReadinessCheck[];
  metrics: Registry;
  /** further routers, after the API (pages for people) */
  pages?: readonly RequestHandler[];
  /** for tests: see `mount.ts` */
  checkResponses?: boolean;
}

/** The Express application: everything between a socket and a verb, in the order in which a request meets it. */
export function createApp(parts: EdgeParts): Express {
  const { context, settings } = parts;
  const app = express();
  app.disable('x-powered-by');
  // Express's own tags are weak, and cost a hash of every body.
  app.disable('etag');
  app.set('query parser', false);
  app.set('trust proxy', settings.trustProxy === 0 ? false : settings.trustProxy);

  app.use(beginRequest(context));
  app.use(requestLog(context.logger));
  app.use(requestMetrics(parts.metrics));
  app.use(securityHeaders);
  if (settings.publicRead) app.use(publicCors);
  app.use(checkUrl);
  app.use(probes(parts.readiness));
  app.use(limitUnknownKeys(settings.rateLimits.unknownKey, (authorization) => isKnown(context, authorization)));
  app.use(whoCalls(context));
  app.use(metricsRoute(parts.metrics, settings.metricsPublic));
  app.use(
    mount(parts.operations, {
      context,
      publicRead: settings.publicRead,
      before: rateLimits(settings.rateLimits),
      checkResponses: parts.checkResponses ?? false,
    }),
  );
  app.use(docsRoutes(buildOpenApi(parts.operations, { version: parts.version, publicRead: settings.publicRead })));
  for (const page of parts.pages ?? []) app.use(page);
  app.use(() => {
    throw new AppError('not_found', 'There is nothing under this address. GET /openapi.json lists what there is.');
  });
  app.use(errorHandler(context.logger));
  return app;
}

// Answers are data: no page may frame them, and no script in them may run. Pages set a policy of their own.
const securityHeaders = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"], 'base-uri': ["'none'"], 'form-action': ["'none'"] },
  },
  crossOriginResourcePolicy: { policy: 'cross-origin' },
  referrerPolicy: { policy: 'no-referrer' },
});

function whoCalls(context: AppContext): RequestHandler {
  return async (request, response, next) => {
    response.locals.caller = await authenticate(context, request.get('authorization'));
    next();
  };
}

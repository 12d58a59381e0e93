import { type RequestHandler, Router } from 'express';
import type { AppContext } from '../../app/context.js';
import { readOverview } from '../../app/operator/read-overview.js';
import { onlyGet } from '../../http/middleware/only-get.js';
import { OPERATOR_PATH, operatorLogin } from './login.js';
import { OPERATOR_POLICY, operatorPage } from './page.js';

/** The operator page: read-only, for admin keys. */
export function operatorPages(context: AppContext): { login: RequestHandler; routes: RequestHandler } {
  const routes = Router({ caseSensitive: true, strict: true });
  routes
    .route(OPERATOR_PATH)
    .get(async (_request, response) => {
      const page = operatorPage(await readOverview(context, response.locals.caller));
      response.setHeader('Content-Security-Policy', OPERATOR_POLICY);
      response.setHeader('Cross-Origin-Resource-Policy', 'same-origin');
      response.setHeader('Cache-Control', 'no-store');
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(page);
    })
    .all(onlyGet);
  return { login: operatorLogin, routes };
}

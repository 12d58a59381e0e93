import { createHash } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import type { OpenApiDocument } from '../docs/openapi.js';
import { DOCS_POLICY, docsPage } from '../docs/page.js';
import { matches } from '../lib/preconditions.js';
import { onlyGet } from '../middleware/only-get.js';

/**
 * Routes of `/openapi.json` and `/docs`. Both are public even if PUBLIC_READ is off, since they show only the
 * interface.
 */
export function docsRoutes(document: OpenApiDocument): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const json = fixed(JSON.stringify(document), 'application/json; charset=utf-8');
  const page = fixed(docsPage(document), 'text/html; charset=utf-8');
  router.route('/openapi.json').get(json).all(onlyGet);
  router
    .route('/docs')
    .get((request, response) => {
      response.setHeader('Content-Security-Policy', DOCS_POLICY);
      page(request, response);
    })
    .all(onlyGet);
  return router;
}

function fixed(text: string, contentType: string): (request: Request, response: Response) => void {
  const tag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  return (request, response) => {
    response.setHeader('ETag', tag);
    response.setHeader('Cache-Control', 'public, max-age=300');
    if (matches(request.get('if-none-match'), tag)) {
      response.statusCode = 304;
      response.end();
      return;
    }
    response.setHeader('Content-Type', contentType);
    response.setHeader('Content-Length', Buffer.byteLength(text));
    response.end(text);
  };
}

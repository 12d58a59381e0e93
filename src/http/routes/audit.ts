import { z } from 'zod';
import { listAudit } from '../../app/audit/list-audit.js';
import { type Operation, operation } from '../lib/operation.js';
import { pageResponse, toInstant } from '../presenters/values.js';
import { page } from '../schemas/page.js';
import { cursorParameter, limitParameter } from '../schemas/parameters.js';
import { instant } from '../schemas/values.js';
import { LINK } from './commitments.js';

const entrySchema = z
  .object({
    id: z.string(),
    at: instant,
    keyId: z.string(),
    operation: z.string().meta({ description: 'the operation’s name in this document' }),
    requestId: z.string(),
    target: z.string().nullable().meta({ description: 'the id in the request’s path' }),
    input: z.unknown().meta({ description: 'what was sent' }),
    result: z.unknown().meta({ description: 'the ids of what was made, mostly' }),
    before: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'of what was changed, the fields that are others now; null where it was made' }),
    after: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'the same fields afterwards; of what was made, all of it; null where it is gone' }),
  })
  .meta({ id: 'AuditEntry' });

export const auditOperations: readonly Operation[] = [
  operation({
    id: 'listAudit',
    method: 'get',
    path: '/v1/audit',
    summary: 'List who did what, the newest first',
    tags: ['API keys'],
    access: 'admin',
    query: z.object({
      target: z.string().min(1).max(100).optional().meta({ description: 'the id of what was changed' }),
      by: z.string().min(1).max(100).optional().meta({ description: 'the id of the key' }),
      limit: limitParameter,
      cursor: cursorParameter,
    }),
    responses: { 200: { description: 'A page of entries', schema: page(entrySchema).meta({ id: 'AuditPage' }), headers: LINK } },
    async handle(request) {
      const { target, by, ...rest } = request.query;
      const found = await listAudit(request.context, request.caller, { target, keyId: by }, rest);
      return pageResponse(request, found, ({ recordedAt, ...entry }) => ({ ...entry, at: toInstant(recordedAt) }));
    },
  }),
];

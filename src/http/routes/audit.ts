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
    operation: z.string().meta({ description: 'the operationId in this document' }),
    requestId: z.string(),
    target: z.string().nullable().meta({ description: 'the id in the request’s path' }),
    input: z.unknown().meta({ description: 'the request body' }),
    result: z.unknown().meta({ description: 'usually the ids of what was created' }),
    before: z.record(z.string(), z.unknown()).nullable().meta({ description: 'the changed fields before the change; null for a creation' }),
    after: z
      .record(z.string(), z.unknown())
      .nullable()
      .meta({ description: 'the same fields after the change; all fields for a creation; null for a deletion' }),
  })
  .meta({ id: 'AuditEntry' });

export const auditOperations: readonly Operation[] = [
  operation({
    id: 'listAudit',
    method: 'get',
    path: '/v1/audit',
    summary: 'List who did what, newest first',
    tags: ['API keys'],
    access: 'admin',
    query: z.object({
      target: z.string().min(1).max(100).optional().meta({ description: 'id of the changed resource' }),
      by: z.string().min(1).max(100).optional().meta({ description: 'id of the API key' }),
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

import { createHash } from 'node:crypto';
import { z } from 'zod';
import { getStatus } from '../../app/status/get-status.js';
import { type Operation, operation } from '../operation.js';
import { matches, strongTag } from '../preconditions.js';
import { commitmentTag, presentAssessment } from '../presenters/commitments.js';
import { toInstant } from '../presenters/values.js';
import { statusAnswerSchema } from '../schemas/assessment.js';
import { instantParameter } from '../schemas/parameters.js';
import { commitmentId } from './commitments.js';

const asInstant = (instant: number | undefined) => (instant === undefined ? undefined : toInstant(instant));

export const statusOperations: readonly Operation[] = [
  operation({
    id: 'readStatus',
    method: 'get',
    path: '/v1/commitments/{id}/status',
    summary: 'Read the status of a commitment',
    description:
      'The assessment, computed when it is asked for: right to the second even if no job has run. `at` asks for another instant, `knownBy` from what was public by then, `recordedBy` from what was stored by then; each is echoed only when it was asked for.',
    tags: ['Status'],
    access: 'public_read',
    params: commitmentId,
    query: z.object({ at: instantParameter.optional(), knownBy: instantParameter.optional(), recordedBy: instantParameter.optional() }),
    responses: {
      200: { description: 'The assessment', schema: statusAnswerSchema, headers: { ETag: 'changes when the answer does' } },
      304: { description: 'Not changed since the tag in If-None-Match' },
    },
    errors: ['not_found', 'gone'],
    async handle({ context, caller, params, query, header }) {
      const { assessment, version } = await getStatus(context, caller, { id: params.id, ...query });
      const { at, knownBy, recordedBy } = query;
      const asked = Object.fromEntries(
        Object.entries({ at: asInstant(at), knownBy: asInstant(knownBy), recordedBy: asInstant(recordedBy) }).filter(
          ([, value]) => value !== undefined,
        ),
      );
      const text = JSON.stringify({ ...presentAssessment(assessment), ...asked });
      const tag = version ? commitmentTag(version) : strongTag(createHash('sha256').update(text).digest('base64url').slice(0, 22));
      if (matches(header('if-none-match'), tag)) return { status: 304, headers: { ETag: tag, 'Cache-Control': 'no-cache' } };
      return { status: 200, headers: { ETag: tag, 'Cache-Control': 'no-cache' }, text };
    },
  }),
];

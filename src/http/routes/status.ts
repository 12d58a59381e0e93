import { createHash } from 'node:crypto';
import { z } from 'zod';
import { getStatus } from '../../app/status/get-status.js';
import { getTimeline } from '../../app/status/get-timeline.js';
import { listReadings } from '../../app/status/list-readings.js';
import { type Operation, operation } from '../lib/operation.js';
import { strongTag } from '../lib/preconditions.js';
import { commitmentTag, presentAssessment } from '../presenters/commitments.js';
import { presentReading } from '../presenters/readings.js';
import { toInstant } from '../presenters/values.js';
import { statusAnswerSchema } from '../schemas/assessment.js';
import { instantParameter } from '../schemas/parameters.js';
import { readingListSchema, timelineSchema } from '../schemas/readings.js';
import { commitmentId } from './commitments.js';

const knowledge = z.object({ knownBy: instantParameter.optional(), recordedBy: instantParameter.optional() });
const asInstant = (instant: number | undefined) => (instant === undefined ? undefined : toInstant(instant));

export const statusOperations: readonly Operation[] = [
  operation({
    id: 'readStatus',
    method: 'get',
    path: '/v1/commitments/{id}/status',
    summary: 'Read the status of a commitment',
    description:
      'The assessment, calculated at the request, so it is current to the second even if no job has run. `at` returns it at another instant, `knownBy` from what was public by then, `recordedBy` from what was stored by then. The response repeats the parameters that you send.',
    tags: ['Status'],
    access: 'public_read',
    params: commitmentId,
    query: knowledge.extend({ at: instantParameter.optional() }),
    isCached: true,
    responses: {
      200: { description: 'The assessment', schema: statusAnswerSchema, headers: { ETag: 'changes whenever the response does' } },
      304: { description: 'Not changed since the tag in If-None-Match' },
    },
    errors: ['not_found', 'gone'],
    async handle({ context, caller, params, query }) {
      const { assessment, version } = await getStatus(context, caller, { id: params.id, ...query });
      const { at, knownBy, recordedBy } = query;
      const asked = Object.fromEntries(
        Object.entries({ at: asInstant(at), knownBy: asInstant(knownBy), recordedBy: asInstant(recordedBy) }).filter(
          ([, value]) => value !== undefined,
        ),
      );
      const text = JSON.stringify({ ...presentAssessment(assessment), ...asked });
      const tag = version ? commitmentTag(version) : strongTag(createHash('sha256').update(text).digest('base64url').slice(0, 22));
      const headers = { ETag: tag, 'Cache-Control': 'no-cache' };
      return { status: 200, headers, text, ...(version && { cache: { until: version.nextChangeAt, about: [params.id] } }) };
    },
  }),
  operation({
    id: 'listReadings',
    method: 'get',
    path: '/v1/commitments/{id}/readings',
    summary: 'List what each side says was promised',
    description: 'All readings, oldest first; `isCurrent` marks the current one of each principal.',
    tags: ['Status'],
    access: 'public_read',
    params: commitmentId,
    query: knowledge,
    responses: { 200: { description: 'The readings', schema: readingListSchema } },
    errors: ['not_found', 'gone'],
    async handle({ context, caller, params, query }) {
      return { status: 200, body: { items: (await listReadings(context, caller, params.id, query)).map(presentReading), nextCursor: null } };
    },
  }),
  operation({
    id: 'readTimeline',
    method: 'get',
    path: '/v1/commitments/{id}/timeline',
    summary: 'Read a timeline for a page or a chart',
    description: 'The certain and possible spans of each reading, with statements and incidents.',
    tags: ['Status'],
    access: 'public_read',
    params: commitmentId,
    query: knowledge,
    responses: { 200: { description: 'The timeline', schema: timelineSchema } },
    errors: ['not_found', 'gone'],
    async handle({ context, caller, params, query }) {
      return { status: 200, body: await getTimeline(context, caller, params.id, query) };
    },
  }),
];

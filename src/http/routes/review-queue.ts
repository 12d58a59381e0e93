import { z } from 'zod';
import { REVIEW_KINDS } from '../../app/record/review-kinds.js';
import { listQueue } from '../../app/reviews/list-queue.js';
import { type Operation, operation } from '../lib/operation.js';
import { presentQueueItem } from '../presenters/review-queue.js';
import { pageResponse } from '../presenters/values.js';
import { cursorParameter, idParameter, limitParameter, repeatable } from '../schemas/parameters.js';
import { queuePageSchema } from '../schemas/review-queue.js';
import { LINK } from './commitments.js';

export const reviewQueueOperations: readonly Operation[] = [
  operation({
    id: 'listReviewQueue',
    method: 'get',
    path: '/v1/review-queue',
    summary: 'List what waits for a reviewer',
    description:
      '`scope`: only possibly in scope, and would change an answer (decide by `POST /v1/matches/{id}/review`); `implausible`: possible, but odd; `suspected_duplicate`: seems to repeat another report of the same source (decide both by `POST /v1/reports/{id}/review`). What would change a status comes first, then the newest. What is decided, taken back or can change nothing any more is gone.',
    tags: ['Reviews'],
    access: 'review',
    query: z.object({
      kind: repeatable(z.enum(REVIEW_KINDS), REVIEW_KINDS.length).optional(),
      commitment: idParameter('commitment').optional().meta({ description: 'what bears on this commitment' }),
      limit: limitParameter,
      cursor: cursorParameter,
    }),
    responses: { 200: { description: 'A page of questions', schema: queuePageSchema, headers: LINK } },
    async handle(request) {
      const { kind, commitment, ...rest } = request.query;
      return pageResponse(request, await listQueue(request.context, request.caller, { kind, commitmentId: commitment }, rest), presentQueueItem);
    },
  }),
];

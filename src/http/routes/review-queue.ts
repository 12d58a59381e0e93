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
      '`scope`: the report is possibly in scope, and a verdict would change an assessment (decide with `POST /v1/matches/{id}/review`). `implausible`: the report is possible but unlikely. `suspected_duplicate`: it seems to repeat another report of the same source (decide both with `POST /v1/reports/{id}/review`). Items that would change a status come first, then the newest. Items leave the queue when they are decided, retracted, or can change nothing any more.',
    tags: ['Reviews'],
    access: 'review',
    query: z.object({
      kind: repeatable(z.enum(REVIEW_KINDS), REVIEW_KINDS.length).optional(),
      commitment: idParameter('commitment').optional().meta({ description: 'items that affect this commitment' }),
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

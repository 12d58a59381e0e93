import { z } from 'zod';
import { getReport } from '../../app/reports/read-reports.js';
import { listReviews } from '../../app/reviews/list-reviews.js';
import { ReviewMatchInput, reviewMatch } from '../../app/reviews/review-match.js';
import { ReviewReportInput, reviewReport } from '../../app/reviews/review-report.js';
import { type Operation, operation } from '../lib/operation.js';
import { presentReport, presentReview } from '../presenters/reports.js';
import { idParameter } from '../schemas/parameters.js';
import { reportSchema, reviewsSchema } from '../schemas/reports.js';

const reportId = z.object({ id: idParameter('report') });

export const reviewOperations: readonly Operation[] = [
  operation({
    id: 'reviewMatch',
    method: 'post',
    path: '/v1/matches/{id}/review',
    summary: 'Override how a report falls under a reading',
    description:
      'The override wins over the result of the rules, which stays visible, and survives a new matching of the report. `rules` withdraws it. Endpoints that were alerted are notified of changes.',
    tags: ['Reviews'],
    access: 'review',
    params: z.object({ id: idParameter('match') }),
    body: ReviewMatchInput,
    responses: { 201: { description: 'The report with its matches', schema: reportSchema } },
    errors: ['not_found', 'conflict'],
    async handle({ context, caller, params, body }) {
      const reportId = await reviewMatch(context, caller, params.id, body);
      return { status: 201, body: presentReport(await getReport(context, caller, reportId)) };
    },
  }),
  operation({
    id: 'reviewReport',
    method: 'post',
    path: '/v1/reports/{id}/review',
    summary: 'Accept or reject a report, or mark it as a duplicate',
    description: 'A rejected report, or a duplicate of another one, does not count. A later verdict replaces this one.',
    tags: ['Reviews'],
    access: 'review',
    params: reportId,
    body: ReviewReportInput,
    responses: { 201: { description: 'The report with its matches', schema: reportSchema } },
    errors: ['not_found', 'conflict'],
    async handle({ context, caller, params, body }) {
      await reviewReport(context, caller, params.id, body);
      return { status: 201, body: presentReport(await getReport(context, caller, params.id)) };
    },
  }),
  operation({
    id: 'listReviews',
    method: 'get',
    path: '/v1/reports/{id}/reviews',
    summary: 'List who decided what about a report and its matches',
    tags: ['Reviews'],
    access: 'review',
    params: reportId,
    responses: { 200: { description: 'Every verdict, oldest first', schema: reviewsSchema } },
    errors: ['not_found'],
    async handle({ context, caller, params }) {
      return { status: 200, body: { items: (await listReviews(context, caller, params.id)).map(presentReview) } };
    },
  }),
];

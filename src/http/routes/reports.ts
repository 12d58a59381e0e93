import { z } from 'zod';
import { ReportInput } from '../../app/inputs/reports.js';
import { getReport, listReports } from '../../app/reports/read-reports.js';
import { submitReport } from '../../app/reports/submit-report.js';
import { type Operation, operation } from '../lib/operation.js';
import { presentReport } from '../presenters/reports.js';
import { pageResponse } from '../presenters/values.js';
import { cursorParameter, idParameter, limitParameter } from '../schemas/parameters.js';
import { reportPageSchema, reportSchema } from '../schemas/reports.js';
import { commitmentId, LINK } from './commitments.js';

const page = z.object({ limit: limitParameter, cursor: cursorParameter });

export const reportOperations: readonly Operation[] = [
  operation({
    id: 'submitReport',
    method: 'post',
    path: '/v1/reports',
    summary: 'Submit a report',
    description: 'For one commitment or without one. It is matched to every reading that it may fall under; the response has the matches.',
    tags: ['Reports'],
    access: 'log',
    body: ReportInput,
    responses: { 201: { description: 'The report with its matches', schema: reportSchema, headers: { Location: 'its address' } } },
    errors: ['not_found', 'gone', 'conflict'],
    async handle({ context, caller, body }) {
      const id = await submitReport(context, caller, body);
      return { status: 201, headers: { Location: `/v1/reports/${id}` }, body: presentReport(await getReport(context, caller, id)) };
    },
  }),
  operation({
    id: 'listReports',
    method: 'get',
    path: '/v1/reports',
    summary: 'List reports, newest first',
    tags: ['Reports'],
    access: 'public_read',
    query: page,
    responses: { 200: { description: 'A page of reports', schema: reportPageSchema, headers: LINK } },
    async handle(request) {
      return pageResponse(request, await listReports(request.context, request.caller, {}, request.query), presentReport);
    },
  }),
  operation({
    id: 'readReport',
    method: 'get',
    path: '/v1/reports/{id}',
    summary: 'Read a report with its matches',
    tags: ['Reports'],
    access: 'public_read',
    params: z.object({ id: idParameter('report') }),
    responses: { 200: { description: 'The report', schema: reportSchema } },
    errors: ['not_found', 'gone'],
    async handle({ context, caller, params }) {
      return { status: 200, body: presentReport(await getReport(context, caller, params.id)) };
    },
  }),
  operation({
    id: 'listReportsOfCommitment',
    method: 'get',
    path: '/v1/commitments/{id}/reports',
    summary: 'List the reports that may fall under a commitment, newest first',
    tags: ['Reports'],
    access: 'public_read',
    params: commitmentId,
    query: page,
    responses: { 200: { description: 'A page of reports', schema: reportPageSchema, headers: LINK } },
    errors: ['not_found', 'gone'],
    async handle(request) {
      return pageResponse(
        request,
        await listReports(request.context, request.caller, { commitmentId: request.params.id }, request.query),
        presentReport,
      );
    },
  }),
];

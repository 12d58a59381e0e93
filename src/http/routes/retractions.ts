import { z } from 'zod';
import { getReport } from '../../app/reports/read-reports.js';
import { ReviseReportInput, reviseReport } from '../../app/reports/revise-report.js';
import { RetractionInput } from '../../app/retractions/new-retraction.js';
import { retractReport } from '../../app/retractions/retract-report.js';
import { retractStatement } from '../../app/retractions/retract-statement.js';
import { getStatement } from '../../app/statements/list-statements.js';
import { type Operation, operation } from '../lib/operation.js';
import { presentReport } from '../presenters/reports.js';
import { presentStatement } from '../presenters/statements.js';
import { idParameter } from '../schemas/parameters.js';
import { reportSchema } from '../schemas/reports.js';
import { statementSchema } from '../schemas/statements.js';

const reportId = z.object({ id: idParameter('report') });
const description =
  'Nothing is deleted: the retraction is recorded as a fact, affected assessments are recalculated, and endpoints that were alerted get a correction.';

export const retractionOperations: readonly Operation[] = [
  operation({
    id: 'retractStatement',
    method: 'post',
    path: '/v1/statements/{id}/retraction',
    summary: 'Retract a statement',
    description,
    tags: ['Statements'],
    access: 'log',
    params: z.object({ id: idParameter('statement') }),
    body: RetractionInput,
    responses: { 201: { description: 'The statement with its retraction', schema: statementSchema } },
    errors: ['not_found', 'gone', 'conflict'],
    async handle({ context, caller, params, body }) {
      await retractStatement(context, caller, params.id, body);
      return { status: 201, body: presentStatement(await getStatement(context, caller, params.id)) };
    },
  }),
  operation({
    id: 'retractReport',
    method: 'post',
    path: '/v1/reports/{id}/retraction',
    summary: 'Retract a report',
    description,
    tags: ['Reports'],
    access: 'log',
    params: reportId,
    body: RetractionInput,
    responses: { 201: { description: 'The report with its retraction', schema: reportSchema } },
    errors: ['not_found', 'conflict'],
    async handle({ context, caller, params, body }) {
      await retractReport(context, caller, params.id, body);
      return { status: 201, body: presentReport(await getReport(context, caller, params.id)) };
    },
  }),
  operation({
    id: 'reviseReport',
    method: 'post',
    path: '/v1/reports/{id}/revisions',
    summary: 'Submit a corrected version of a report',
    description: 'Omitted fields keep the value of the latest revision; null clears a field. Answers about the past use the revision of that time.',
    tags: ['Reports'],
    access: 'log',
    params: reportId,
    body: ReviseReportInput,
    responses: { 201: { description: 'The report in its new version', schema: reportSchema } },
    errors: ['not_found', 'conflict'],
    async handle({ context, caller, params, body }) {
      await reviseReport(context, caller, params.id, body);
      return { status: 201, body: presentReport(await getReport(context, caller, params.id)) };
    },
  }),
];

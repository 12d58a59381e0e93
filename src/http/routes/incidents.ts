import { z } from 'zod';
import { GroupReportsInput, groupReports } from '../../app/incidents/group-reports.js';
import { MergeIncidentsInput, mergeIncidents } from '../../app/incidents/merge-incidents.js';
import { getIncident, listIncidents } from '../../app/incidents/read-incidents.js';
import { RetitleIncidentInput, retitleIncident } from '../../app/incidents/retitle-incident.js';
import { SplitIncidentInput, splitIncident } from '../../app/incidents/split-incident.js';
import type { IncidentView } from '../../app/incidents/views.js';
import { areaCode } from '../../app/inputs/areas.js';
import { type Operation, operation } from '../lib/operation.js';
import { expectedEdit } from '../lib/preconditions.js';
import { TAGGED, taggedResponse } from '../lib/tagged-response.js';
import { presentIncident, presentIncidentSummary } from '../presenters/incidents.js';
import { pageResponse } from '../presenters/values.js';
import { incidentPageSchema, incidentSchema } from '../schemas/incidents.js';
import { booleanParameter, cursorParameter, idParameter, instantParameter, limitParameter } from '../schemas/parameters.js';
import { LINK } from './commitments.js';

const incidentId = z.object({ id: idParameter('incident') });
const answer = (incident: IncidentView, how: Parameters<typeof taggedResponse>[2] = {}) =>
  taggedResponse(incident.edit, presentIncident(incident), how);
const RECALCULATED =
  'The assessments of all commitments that the reports may fall under are recalculated at once; if a status is withdrawn, a correction is sent.';

export const incidentOperations: readonly Operation[] = [
  operation({
    id: 'groupReports',
    method: 'post',
    path: '/v1/incidents',
    summary: 'Group reports that are about one event',
    description: `Each report must be the only one of its incident. ${RECALCULATED}`,
    tags: ['Incidents'],
    access: 'review',
    body: GroupReportsInput,
    responses: { 201: { description: 'The incident', schema: incidentSchema, headers: { Location: 'its address', ...TAGGED } } },
    errors: ['conflict'],
    async handle({ context, caller, body }) {
      const id = await groupReports(context, caller, body);
      return answer(await getIncident(context, caller, id), { status: 201, headers: { Location: `/v1/incidents/${id}` } });
    },
  }),
  operation({
    id: 'listIncidents',
    method: 'get',
    path: '/v1/incidents',
    summary: 'List incidents, newest first',
    description:
      'Every report has its own incident until it is grouped with others. Incidents without reports are omitted. One report has to match all filters.',
    tags: ['Incidents'],
    access: 'public_read',
    query: z.object({
      commitment: idParameter('commitment').optional().meta({ description: 'with a report that may fall under this commitment' }),
      area: areaCode.optional().meta({ description: 'with a report from this area (ISO 3166 code)' }),
      from: instantParameter.optional().meta({ description: 'with a report observed after this time' }),
      to: instantParameter.optional().meta({ description: 'with a report observed before this time' }),
      grouped: booleanParameter.optional().meta({ description: 'true: with several reports' }),
      limit: limitParameter,
      cursor: cursorParameter,
    }),
    responses: { 200: { description: 'A page of incidents', schema: incidentPageSchema, headers: LINK } },
    errors: ['not_found', 'gone'],
    async handle(request) {
      const { commitment, grouped, ...query } = request.query;
      const found = await listIncidents(request.context, request.caller, { ...query, commitmentId: commitment, isGrouped: grouped });
      return pageResponse(request, found, presentIncidentSummary);
    },
  }),
  operation({
    id: 'readIncident',
    method: 'get',
    path: '/v1/incidents/{id}',
    summary: 'Read an incident with its reports and their effect on commitments',
    description: 'An incident that was merged into another has no reports; `movedTo` lists where they are today.',
    tags: ['Incidents'],
    access: 'public_read',
    params: incidentId,
    responses: {
      200: { description: 'The incident', schema: incidentSchema, headers: TAGGED },
      304: { description: 'Not changed since the tag in If-None-Match' },
    },
    errors: ['not_found'],
    async handle({ context, caller, params }) {
      return answer(await getIncident(context, caller, params.id));
    },
  }),
  operation({
    id: 'retitleIncident',
    method: 'patch',
    path: '/v1/incidents/{id}',
    summary: 'Give an incident a title',
    tags: ['Incidents'],
    access: 'review',
    params: incidentId,
    ifMatch: true,
    body: RetitleIncidentInput,
    responses: { 200: { description: 'The incident', schema: incidentSchema, headers: TAGGED } },
    errors: ['not_found'],
    async handle({ context, caller, params, body, header }) {
      await retitleIncident(context, caller, params.id, expectedEdit(header('if-match')), body);
      return answer(await getIncident(context, caller, params.id));
    },
  }),
  operation({
    id: 'mergeIncidents',
    method: 'post',
    path: '/v1/incidents/{id}/merge',
    summary: 'Merge other incidents into this one',
    description: `Moves their reports to this incident. The merged incidents stay, without reports, and \`movedTo\` names this one. ${RECALCULATED}`,
    tags: ['Incidents'],
    access: 'review',
    params: incidentId,
    body: MergeIncidentsInput,
    responses: { 200: { description: 'The incident with the reports of all', schema: incidentSchema, headers: TAGGED } },
    errors: ['not_found', 'conflict'],
    async handle({ context, caller, params, body }) {
      return answer(await getIncident(context, caller, await mergeIncidents(context, caller, params.id, body)));
    },
  }),
  operation({
    id: 'splitIncident',
    method: 'post',
    path: '/v1/incidents/{id}/split',
    summary: 'Take reports out of an incident',
    description: `If all reports came from one incident that is now empty, they return to it, which undoes a merge; else they get a new incident. ${RECALCULATED}`,
    tags: ['Incidents'],
    access: 'review',
    params: incidentId,
    body: SplitIncidentInput,
    responses: {
      201: { description: 'The incident that the reports are under now', schema: incidentSchema, headers: { Location: 'its address', ...TAGGED } },
    },
    errors: ['not_found', 'conflict'],
    async handle({ context, caller, params, body }) {
      const id = await splitIncident(context, caller, params.id, body);
      return answer(await getIncident(context, caller, id), { status: 201, headers: { Location: `/v1/incidents/${id}` } });
    },
  }),
];

import { z } from 'zod';
import { getIncident } from '../../app/incidents/read-incidents.js';
import { getSuggestion, listSuggestions } from '../../app/incidents/read-suggestions.js';
import { AcceptSuggestionInput, acceptSuggestion, DismissSuggestionInput, dismissSuggestion } from '../../app/incidents/settle-suggestion.js';
import { SUGGESTION_STATES } from '../../domain/vocabulary.js';
import { type Operation, operation } from '../lib/operation.js';
import { TAGGED, taggedResponse } from '../lib/tagged-response.js';
import { presentIncident, presentSuggestion } from '../presenters/incidents.js';
import { pageResponse } from '../presenters/values.js';
import { incidentSchema, suggestionPageSchema, suggestionSchema } from '../schemas/incidents.js';
import { cursorParameter, idParameter, limitParameter } from '../schemas/parameters.js';
import { LINK } from './commitments.js';

const suggestionId = z.object({ id: idParameter('suggestion') });

export const suggestionOperations: readonly Operation[] = [
  operation({
    id: 'listSuggestions',
    method: 'get',
    path: '/v1/incident-suggestions',
    summary: 'List pairs of reports that may be about one event, most likely first',
    description:
      'Created when a report is submitted or revised, with points for time, area, act, target, place name, figures and claimant. Reports are grouped only when a suggestion is accepted.',
    tags: ['Incidents'],
    access: 'review',
    query: z.object({
      state: z.enum(SUGGESTION_STATES).default('open'),
      limit: limitParameter,
      cursor: cursorParameter,
    }),
    responses: { 200: { description: 'A page of suggestions', schema: suggestionPageSchema, headers: LINK } },
    async handle(request) {
      return pageResponse(request, await listSuggestions(request.context, request.caller, request.query), presentSuggestion);
    },
  }),
  operation({
    id: 'readSuggestion',
    method: 'get',
    path: '/v1/incident-suggestions/{id}',
    summary: 'Read a suggestion with its two reports',
    tags: ['Incidents'],
    access: 'review',
    params: suggestionId,
    responses: { 200: { description: 'The suggestion', schema: suggestionSchema } },
    errors: ['not_found'],
    async handle({ context, caller, params }) {
      return { status: 200, body: presentSuggestion(await getSuggestion(context, caller, params.id)) };
    },
  }),
  operation({
    id: 'acceptSuggestion',
    method: 'post',
    path: '/v1/incident-suggestions/{id}/accept',
    summary: 'Put both reports under one incident',
    description: 'Merges their incidents into the one with more reports, else into the older one. Affected assessments are recalculated at once.',
    tags: ['Incidents'],
    access: 'review',
    params: suggestionId,
    body: AcceptSuggestionInput,
    isBodyOptional: true,
    responses: { 200: { description: 'The incident', schema: incidentSchema, headers: TAGGED } },
    errors: ['not_found', 'conflict'],
    async handle({ context, caller, params, body }) {
      const incident = await getIncident(context, caller, await acceptSuggestion(context, caller, params.id, body));
      return taggedResponse(incident.edit, presentIncident(incident));
    },
  }),
  operation({
    id: 'dismissSuggestion',
    method: 'post',
    path: '/v1/incident-suggestions/{id}/dismiss',
    summary: 'Record that the two reports are about different events',
    description: 'The pair is never suggested again.',
    tags: ['Incidents'],
    access: 'review',
    params: suggestionId,
    body: DismissSuggestionInput,
    responses: { 200: { description: 'The suggestion', schema: suggestionSchema } },
    errors: ['not_found', 'conflict'],
    async handle({ context, caller, params, body }) {
      await dismissSuggestion(context, caller, params.id, body);
      return { status: 200, body: presentSuggestion(await getSuggestion(context, caller, params.id)) };
    },
  }),
];

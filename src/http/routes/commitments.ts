import { z } from 'zod';
import { AmendCommitmentInput, amendCommitment } from '../../app/commitments/amend-commitment.js';
import { getCommitment } from '../../app/commitments/get-commitment.js';
import { listCommitments } from '../../app/commitments/list-commitments.js';
import { LogCommitmentInput, logCommitment } from '../../app/commitments/log-commitment.js';
import { SetVisibilityInput, setVisibility } from '../../app/commitments/set-visibility.js';
import { getStatus } from '../../app/status/get-status.js';
import { listHistory } from '../../app/status/list-history.js';
import { cachedList, LIST_TAG } from '../cache/cached-list.js';
import { type Operation, operation } from '../lib/operation.js';
import { expectedEdit } from '../lib/preconditions.js';
import { TAGGED, taggedResponse } from '../lib/tagged-response.js';
import { presentCommitment, presentStatusChange } from '../presenters/commitments.js';
import { pageResponse } from '../presenters/values.js';
import { commitmentFilters, listFilter } from '../schemas/commitment-filters.js';
import { commitmentPageSchema, commitmentSchema, historyPageSchema } from '../schemas/commitments.js';
import { cursorParameter, idParameter, instantParameter, limitParameter, sortParameter } from '../schemas/parameters.js';

export const commitmentId = z.object({ id: idParameter('commitment') });
export const LINK = { Link: 'the next page, as `rel="next"`' };

export const commitmentOperations: readonly Operation[] = [
  operation({
    id: 'logCommitment',
    method: 'post',
    path: '/v1/commitments',
    summary: 'Log a commitment',
    description: 'One request with parties, scope, start, duration and one source creates a commitment with one statement and one reading.',
    tags: ['Commitments'],
    access: 'log',
    body: LogCommitmentInput,
    responses: { 201: { description: 'The commitment', schema: commitmentSchema, headers: { Location: 'its address', ...TAGGED } } },
    async handle({ context, caller, body, baseUrl }) {
      const id = await logCommitment(context, caller, body);
      const commitment = await getCommitment(context, caller, id);
      return taggedResponse(commitment.edit, presentCommitment(commitment, baseUrl), { status: 201, headers: { Location: `/v1/commitments/${id}` } });
    },
  }),
  operation({
    id: 'listCommitments',
    method: 'get',
    path: '/v1/commitments',
    summary: 'List commitments',
    tags: ['Commitments'],
    access: 'public_read',
    description: 'A commitment has to match every filter. Sorted by `endsAt`, commitments without an end are omitted.',
    query: commitmentFilters.extend({
      sort: sortParameter,
      limit: limitParameter,
      cursor: cursorParameter,
    }),
    isCached: true,
    responses: { 200: { description: 'A page of commitments', schema: commitmentPageSchema, headers: { ...LINK, ...LIST_TAG } } },
    async handle(request) {
      const { sort, limit, cursor, ...filters } = request.query;
      return cachedList(request.context, async () => {
        const found = await listCommitments(request.context, request.caller, { ...listFilter(filters), sort, limit, cursor });
        return pageResponse(request, found, (item) => presentCommitment(item, request.baseUrl));
      });
    },
  }),
  operation({
    id: 'readCommitment',
    method: 'get',
    path: '/v1/commitments/{id}',
    summary: 'Read a commitment with its parties, links and assessment',
    description:
      '`at` returns the assessment at another instant, `knownBy` and `recordedBy` the assessment from what was known then. All other fields are as of today.',
    tags: ['Commitments'],
    access: 'public_read',
    params: commitmentId,
    query: z.object({ at: instantParameter.optional(), knownBy: instantParameter.optional(), recordedBy: instantParameter.optional() }),
    isCached: true,
    responses: {
      200: { description: 'The commitment', schema: commitmentSchema, headers: TAGGED },
      304: { description: 'Not changed since the tag in If-None-Match' },
    },
    errors: ['not_found', 'gone'],
    async handle({ context, caller, params, query, baseUrl }) {
      const commitment = await getCommitment(context, caller, params.id);
      const headers = { 'Cache-Control': 'no-cache' };
      if (Object.values(query).some((value) => value !== undefined)) {
        const { assessment } = await getStatus(context, caller, { id: params.id, ...query });
        const body = presentCommitment({ ...commitment, assessment, status: assessment.status }, baseUrl);
        return taggedResponse(commitment.edit, body, { headers });
      }
      // Any write ends the cached response, since links are stored with other commitments, too.
      const changes = [commitment, ...commitment.links.map((link) => link.commitment)].flatMap(({ nextChangeAt }) => nextChangeAt ?? []);
      const until = changes.length === 0 ? null : Math.min(...changes);
      return { ...taggedResponse(commitment.edit, presentCommitment(commitment, baseUrl), { headers }), cache: { until } };
    },
  }),
  operation({
    id: 'amendCommitment',
    method: 'patch',
    path: '/v1/commitments/{id}',
    summary: 'Amend editorial fields',
    description: 'Changes title, tags, parties, links and other editorial fields. Facts cannot be amended: record statements and reports instead.',
    tags: ['Commitments'],
    access: 'log',
    params: commitmentId,
    ifMatch: true,
    body: AmendCommitmentInput,
    responses: { 200: { description: 'The amended commitment', schema: commitmentSchema, headers: TAGGED } },
    errors: ['not_found', 'gone'],
    async handle({ context, caller, params, body, baseUrl, header }) {
      await amendCommitment(context, caller, params.id, expectedEdit(header('if-match')), body);
      const commitment = await getCommitment(context, caller, params.id);
      return taggedResponse(commitment.edit, presentCommitment(commitment, baseUrl));
    },
  }),
  operation({
    id: 'setVisibility',
    method: 'put',
    path: '/v1/commitments/{id}/visibility',
    summary: 'Publish a commitment, make it a draft, or take it down',
    description:
      'Only keys with `log` or `review` see a draft, and it sends no messages. A commitment that was taken down returns 410 with the reason. Nothing is deleted.',
    tags: ['Commitments'],
    access: 'log',
    params: commitmentId,
    ifMatch: true,
    body: SetVisibilityInput,
    responses: { 200: { description: 'The commitment', schema: commitmentSchema, headers: TAGGED } },
    errors: ['not_found'],
    async handle({ context, caller, params, body, baseUrl, header }) {
      await setVisibility(context, caller, params.id, expectedEdit(header('if-match')), body);
      const commitment = await getCommitment(context, caller, params.id);
      return taggedResponse(commitment.edit, presentCommitment(commitment, baseUrl));
    },
  }),
  operation({
    id: 'listHistory',
    method: 'get',
    path: '/v1/commitments/{id}/history',
    summary: 'List the status changes of a commitment, oldest first',
    tags: ['Commitments'],
    access: 'public_read',
    params: commitmentId,
    query: z.object({ limit: limitParameter, cursor: cursorParameter }),
    responses: { 200: { description: 'A page of status changes', schema: historyPageSchema, headers: LINK } },
    errors: ['not_found', 'gone'],
    async handle(request) {
      return pageResponse(request, await listHistory(request.context, request.caller, request.params.id, request.query), presentStatusChange);
    },
  }),
];

import { z } from 'zod';
import { AppError } from '../../app/lib/errors.js';
import { listStatuses, readStatuses } from '../../app/status/list-statuses.js';
import { summarise } from '../../app/status/summarise.js';
import { cachedList, LIST_TAG } from '../cache/cached-list.js';
import { type Operation, operation } from '../lib/operation.js';
import { presentAssessment } from '../presenters/commitments.js';
import { presentSummary } from '../presenters/summary.js';
import { pageResponse } from '../presenters/values.js';
import { assessmentSchema } from '../schemas/assessment.js';
import { commitmentFilters, listFilter } from '../schemas/commitment-filters.js';
import { page } from '../schemas/page.js';
import { cursorParameter, idParameter, limitParameter, repeatable, sortParameter } from '../schemas/parameters.js';
import { summarySchema } from '../schemas/summary.js';
import { LINK } from './commitments.js';

const statusesSchema = page(assessmentSchema)
  .extend({ missing: z.array(z.string()).meta({ description: 'requested ids that do not exist or that you may not see' }) })
  .meta({ id: 'Statuses' });

export const overviewOperations: readonly Operation[] = [
  operation({
    id: 'listStatuses',
    method: 'get',
    path: '/v1/statuses',
    summary: 'List only the statuses',
    description:
      'Returns up to 200 commitments by `id`, in the order of the ids and in one response; or, without `id`, by the filters and order of the list of commitments.',
    tags: ['Status'],
    access: 'public_read',
    query: commitmentFilters.extend({
      id: repeatable(idParameter('commitment'), 200)
        .optional()
        .meta({ description: 'up to 200 commitments; cannot be combined with other parameters' }),
      sort: sortParameter,
      limit: limitParameter,
      cursor: cursorParameter,
    }),
    isCached: true,
    responses: { 200: { description: 'The assessments', schema: statusesSchema, headers: { ...LINK, ...LIST_TAG } } },
    async handle(request) {
      const { context, caller, query, url } = request;
      const { id: ids, sort, limit, cursor, ...filters } = query;
      if (ids === undefined) {
        return cachedList(context, async () => {
          const found = await listStatuses(context, caller, { ...listFilter(filters), sort, limit, cursor });
          const answer = pageResponse(request, found, presentAssessment);
          return { ...answer, body: { items: found.items.map(presentAssessment), nextCursor: found.nextCursor, missing: [] } };
        });
      }
      refuseOthers(url);
      const { items, missing, nextChangeAt } = await readStatuses(context, caller, ids);
      return {
        status: 200,
        headers: { 'Cache-Control': 'no-cache' },
        body: { items: items.map(presentAssessment), nextCursor: null, missing },
        cache: { until: nextChangeAt, about: ids },
      };
    },
  }),
  operation({
    id: 'readSummary',
    method: 'get',
    path: '/v1/summary',
    summary: 'Read the summary for a front page',
    description: 'Counts commitments by status, kind and party, and lists what ends next and what changed last.',
    tags: ['Status'],
    access: 'public_read',
    isCached: true,
    responses: { 200: { description: 'The summary', schema: summarySchema, headers: LIST_TAG } },
    handle: ({ context, caller }) => cachedList(context, async () => ({ status: 200, body: presentSummary(await summarise(context, caller)) })),
  }),
];

/** Refuses other parameters beside `id`: ignoring them silently would mislead the caller. */
function refuseOthers(url: string): void {
  const names = [...new Set(new URLSearchParams(url.slice(url.indexOf('?') + 1)).keys())].filter((name) => name !== 'id');
  if (names.length === 0) return;
  throw new AppError(
    'malformed_request',
    'Send either "id" or filters, not both.',
    names.map((name) => ({ path: `query.${name}`, message: 'cannot be combined with "id"; remove one of them' })),
  );
}

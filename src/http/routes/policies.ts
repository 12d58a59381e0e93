import { z } from 'zod';
import { listPolicies } from '../../app/policies/list-policies.js';
import { type Operation, operation } from '../lib/operation.js';
import { pageResponse, toInstant } from '../presenters/values.js';
import { page } from '../schemas/page.js';
import { cursorParameter, limitParameter } from '../schemas/parameters.js';
import { instant, reliability } from '../schemas/values.js';
import { LINK } from './commitments.js';

const policySchema = z
  .object({
    id: z.string(),
    ruleset: z
      .string()
      .meta({ description: 'the ruleset in assessments: the version of the rules, followed by thresholds that differ from the default' }),
    inForceSince: instant.meta({ description: 'in force until the next policy; the first one from the beginning' }),
    reliabilityNeeded: reliability.meta({ description: 'one report suffices if its source belongs to no party and has at least this reliability …' }),
    credibilityNeeded: z.int().meta({ description: '… and the report at least this credibility' }),
    originsNeeded: z.int().meta({ description: 'or if an incident has this many independent origins' }),
    reviewAfter: z.string().meta({ description: 'an open-ended commitment is stale after this time without a statement' }),
    confirmWithin: z.string().meta({ description: 'time for the committer to confirm, from the first announcement' }),
  })
  .meta({ id: 'Policy' });

export const policyOperations: readonly Operation[] = [
  operation({
    id: 'listPolicies',
    method: 'get',
    path: '/v1/policies',
    summary: 'List the thresholds and since when each was in force, latest first',
    description: 'The operator sets them; a change takes effect at the next start. Requests with `recordedBy` use the thresholds in force then.',
    tags: ['Status'],
    access: 'public_read',
    query: z.object({ limit: limitParameter, cursor: cursorParameter }),
    responses: { 200: { description: 'A page of policies', schema: page(policySchema).meta({ id: 'PolicyPage' }), headers: LINK } },
    async handle(request) {
      return pageResponse(request, await listPolicies(request.context, request.query), ({ id, ruleset, thresholds, recordedAt }) => ({
        id,
        ruleset,
        inForceSince: toInstant(recordedAt),
        ...thresholds,
      }));
    },
  }),
];

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
      .meta({ description: 'as answers name it: the version of the rules, and behind it the thresholds where they are not the default' }),
    inForceSince: instant.meta({ description: 'until the next one; the first from the beginning' }),
    reliabilityNeeded: reliability.meta({ description: 'a source that is no party’s suffices alone from this reliability …' }),
    credibilityNeeded: z.int().meta({ description: '… and this credibility on' }),
    originsNeeded: z.int().meta({ description: 'so many independent origins of one incident suffice' }),
    reviewAfter: z.string().meta({ description: 'an open-ended commitment without a new statement for so long is stale' }),
    confirmWithin: z.string().meta({ description: 'from the first announcement, for the committer to confirm' }),
  })
  .meta({ id: 'Policy' });

export const policyOperations: readonly Operation[] = [
  operation({
    id: 'listPolicies',
    method: 'get',
    path: '/v1/policies',
    summary: 'List which thresholds were in force since when, the latest first',
    description:
      'The operator sets them; a change takes effect with the next start. An answer with `recordedBy` is given by those that were in force then.',
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

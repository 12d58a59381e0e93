import { findPolicies, type PolicyRow } from '../../db/policies.js';
import type { AppContext } from '../context.js';
import { type Page, type PageRequest, readPage } from '../lib/page.js';

export type PolicyView = PolicyRow;

/** Which thresholds were in force since when, the latest first. */
export function listPolicies(context: AppContext, page: PageRequest): Promise<Page<PolicyView>> {
  return readPage(
    page,
    ['string'],
    ({ id }: PolicyView) => [id],
    (after, limit) => findPolicies(context.database.prisma, after && String(after[0]), limit),
  );
}

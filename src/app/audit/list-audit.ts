import { type AuditFilter, type AuditRow, findAudit } from '../../db/audit.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { type Page, type PageRequest, readPage } from '../lib/page.js';

export type AuditView = AuditRow;

/** Who did what through the API, the newest first. Needs `admin`. */
export async function listAudit(context: AppContext, caller: Caller, filter: AuditFilter, page: PageRequest): Promise<Page<AuditView>> {
  requireScope(caller, 'admin');
  return readPage(
    page,
    ['string'],
    ({ id }: AuditView) => [id],
    (after, limit) => findAudit(context.database.prisma, filter, after && String(after[0]), limit),
  );
}

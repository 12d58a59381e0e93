import type { AppContext } from '../context.js';
import type { Caller } from '../lib/caller.js';
import { allPages } from '../lib/page.js';
import { whileValid } from '../read/while-valid.js';
import { listReports } from './read-reports.js';
import type { ReportView } from './views.js';

/** All reports, or the candidates of one commitment, newest first, in batches. */
export const exportReports = (context: AppContext, caller: Caller, filter: { commitmentId?: string | undefined }): AsyncGenerator<ReportView[]> =>
  whileValid(
    context,
    caller,
    allPages((page) => listReports(context, caller, filter, page)),
  );

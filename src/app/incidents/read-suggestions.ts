import { findIncidentReports } from '../../db/incident-views.js';
import { findMemberships } from '../../db/incidents.js';
import { findSuggestion, findSuggestions, type SuggestionRow } from '../../db/suggestions.js';
import type { SuggestionState } from '../../domain/vocabulary.js';
import type { AppContext } from '../context.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { AppError } from '../lib/errors.js';
import { type Page, type PageRequest, readPage } from '../lib/page.js';
import type { SuggestionView } from './views.js';

/** A page of suggestions, those with the most points first. Needs `review`. */
export async function listSuggestions(
  context: AppContext,
  caller: Caller,
  { state, ...page }: PageRequest & { state: SuggestionState },
): Promise<Page<SuggestionView>> {
  requireScope(caller, 'review');
  const found = await readPage(
    page,
    ['integer', 'string'],
    ({ score, id }: SuggestionRow) => [score, id],
    (after, limit) => findSuggestions(context.database.prisma, state, after && { score: Number(after[0]), id: String(after[1]) }, limit),
  );
  return { ...found, items: await viewsOf(context, found.items) };
}

/** Needs `review`. @throws {AppError} `not_found` */
export async function getSuggestion(context: AppContext, caller: Caller, id: string): Promise<SuggestionView> {
  requireScope(caller, 'review');
  const row = await findSuggestion(context.database.prisma, id);
  const [view] = row ? await viewsOf(context, [row]) : [];
  if (!view) throw new AppError('not_found', `There is no suggestion ${id}.`);
  return view;
}

async function viewsOf({ database: { prisma } }: AppContext, rows: readonly SuggestionRow[]): Promise<SuggestionView[]> {
  const ids = [...new Set(rows.flatMap(({ firstId, secondId }) => [firstId, secondId]))];
  const reports = new Map((await findIncidentReports(prisma, ids)).map((report) => [report.id, report]));
  const members = new Map((await findMemberships(prisma, ids)).map((member) => [member.reportId, member]));
  return rows.map(({ firstId, secondId, ...row }) => ({
    ...row,
    reports: [firstId, secondId].flatMap((id) => {
      const [report, member] = [reports.get(id), members.get(id)];
      return report && member ? [{ ...report, since: member.since, incidentId: member.incidentId }] : [];
    }),
  }));
}

import type { Entry } from '../../db/bundle.js';
import type { OwnReportFact } from '../../db/facts.js';
import type { Named } from '../../db/named-facts.js';
import type { NewMatch } from '../../db/reports.js';
import type { ReportFact } from '../../domain/facts.js';
import type { Instant } from '../../domain/time.js';
import { groupBy } from '../../lib/group-by.js';

/** A commitment with reports that are candidates for more of its readings. @param came those that may be none yet, and whom they name; left out: it holds those */
export function withCandidates(
  entry: Entry,
  { reports: came, named }: { reports: readonly OwnReportFact[]; named?: Named },
  candidacies: readonly Pick<NewMatch, 'id' | 'reportId' | 'readingId'>[],
  now: Instant,
): Entry {
  if (candidacies.length === 0) return entry;
  const { reports: before, actors, sources } = entry.facts;
  const byReport = groupBy(candidacies, ({ reportId }) => reportId);
  const known = new Set(before.map(({ id }) => id));
  const added = came
    .filter(({ id }) => byReport.has(id) && !known.has(id))
    .map((report): ReportFact => ({ ...report, candidacies: [], reviews: [] }));
  const reports = [...before, ...added].map((report): ReportFact => {
    const own = (byReport.get(report.id) ?? []).map(({ id, readingId }) => ({ matchId: id, readingId, recordedAt: now }));
    return own.length === 0 ? report : { ...report, candidacies: [...report.candidacies, ...own] };
  });
  const all = named && { actors: new Map([...actors, ...named.actors]), sources: new Map([...sources, ...named.sources]) };
  return { ...entry, facts: { ...entry.facts, reports, ...all } };
}

import type { ReportAnswer } from '../presenters/reports.js';
import type { Columns } from './table.js';

/** Spreadsheet columns of a report; lists are joined by "; ". */
export const REPORT_COLUMNS: Columns<ReportAnswer> = {
  id: ({ id }) => id,
  external_id: ({ externalId }) => externalId,
  revision: ({ revision }) => revision,
  incident: ({ incidentId }) => incidentId,
  observed_from: ({ observed }) => observed.from,
  observed_to: ({ observed }) => observed.to,
  act: ({ act }) => act,
  target: ({ target }) => target,
  areas: ({ areas }) => areas.map(({ code, label }) => code ?? label ?? 'outline').join('; '),
  latitude: ({ point }) => point?.lat ?? null,
  longitude: ({ point }) => point?.lon ?? null,
  alleged_actor: ({ allegedActor }) => allegedActor?.name ?? null,
  origin: ({ origin }) => origin?.name ?? null,
  bearing: ({ bearing }) => bearing,
  summary: ({ summary }) => summary,
  count: ({ count }) => count?.n ?? null,
  unit: ({ count }) => count?.unit ?? null,
  source: ({ source }) => source.name,
  reliability: ({ source }) => source.reliability,
  credibility: ({ credibility }) => credibility,
  url: ({ url }) => url,
  published_at: ({ publishedAt }) => publishedAt,
  recorded_at: ({ recordedAt }) => recordedAt,
  retracted: ({ retractions }) => retractions.length > 0,
  matches: ({ matches }) => matches.map(({ commitment, principal, result }) => `${commitment.title} (${principal.name}): ${result}`).join('; '),
};

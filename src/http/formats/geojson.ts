import type { PlacedCommitment } from '../../app/commitments/export-commitments.js';
import type { ReportView } from '../../app/reports/views.js';
import type { Area } from '../../domain/claims.js';
import { presentCommitment } from '../presenters/commitments.js';
import { presentReport } from '../presenters/reports.js';

// RFC 7946. An area with only a code or label gets no geometry: readers would take an invented outline for what was
// promised.

/** Returns the outlines of the areas as one geometry; null without any. */
function outlinesOf(areas: readonly Area[]): object | null {
  const geometries = areas.flatMap(({ geometry }) => geometry ?? []);
  const [only] = geometries;
  return geometries.length > 1 ? { type: 'GeometryCollection', geometries } : (only ?? null);
}

const namesOf = (areas: readonly Area[]) =>
  areas.map(({ code, label }) => ({ ...(code !== undefined && { code }), ...(label !== undefined && { label }) }));

/** Renders a commitment as a Feature, with the areas of the reading that sets its status. */
export function commitmentFeature({ view, areas }: PlacedCommitment, baseUrl: string): object {
  const { id, title, kind, mode, status, assessment, parties, tags, url } = presentCommitment(view, baseUrl);
  const { startsAt, endsAt, compliance, certainty, disputed, possibly = null } = assessment;
  const names = parties.map(({ actor, role }) => ({ name: actor.name, role }));
  const properties = {
    title,
    kind,
    mode,
    status,
    possibly,
    certainty,
    compliance,
    disputed,
    startsAt,
    endsAt,
    parties: names,
    areas: namesOf(areas),
    tags,
    url,
  };
  return { type: 'Feature', id, geometry: outlinesOf(areas), properties };
}

/** Renders a report as a Feature: its point, else the outlines of its areas. */
export function reportFeature(view: ReportView): object {
  const { id, point, areas, matches: _, retractions, ...rest } = presentReport(view);
  const geometry = point ? { type: 'Point', coordinates: [point.lon, point.lat] } : outlinesOf(areas);
  const properties = { ...rest, areas: namesOf(areas), precisionKm: point?.precisionKm ?? null, retracted: retractions.length > 0 };
  return { type: 'Feature', id, geometry, properties };
}

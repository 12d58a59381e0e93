import type { PlacedCommitment } from '../../app/commitments/export-commitments.js';
import type { ReportView } from '../../app/reports/views.js';
import type { Area } from '../../domain/claims.js';
import { presentCommitment } from '../presenters/commitments.js';
import { presentReport } from '../presenters/reports.js';

// RFC 7946. What is known by its code or in words alone has no geometry: a made-up outline would be taken for what was promised.

/** The outlines among the areas; null where there is none. */
function outlinesOf(areas: readonly Area[]): object | null {
  const geometries = areas.flatMap(({ geometry }) => geometry ?? []);
  const [only] = geometries;
  return geometries.length > 1 ? { type: 'GeometryCollection', geometries } : (only ?? null);
}

const namesOf = (areas: readonly Area[]) =>
  areas.map(({ code, label }) => ({ ...(code !== undefined && { code }), ...(label !== undefined && { label }) }));

/** A commitment where it holds by the reading that its status is told by. */
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

/** A report where it was observed: its point, else the outlines of its areas. */
export function reportFeature(view: ReportView): object {
  const { id, point, areas, matches: _, retractions, ...rest } = presentReport(view);
  const geometry = point ? { type: 'Point', coordinates: [point.lon, point.lat] } : outlinesOf(areas);
  const properties = { ...rest, areas: namesOf(areas), precisionKm: point?.precisionKm ?? null, retracted: retractions.length > 0 };
  return { type: 'Feature', id, geometry, properties };
}

import { findIncidents, findMemberships, type IncidentRow, type Member } from '../../db/incidents.js';
import type { Queryable } from '../../db/transaction.js';
import { AppError, type Fault, invalidInput } from '../lib/errors.js';

/** @throws {AppError} `not_found` */
export async function existingIncident(db: Queryable, id: string): Promise<IncidentRow> {
  const [incident] = await findIncidents(db, [id]);
  if (!incident) throw noIncident(id);
  return incident;
}

export const noIncident = (id: string): AppError => new AppError('not_found', `There is no incident ${id}.`);

/** Where the reports that a body names stand. @throws {AppError} `invalid_input` naming those that do not exist */
export async function membershipsOf(db: Queryable, reportIds: readonly string[]): Promise<Map<string, Member>> {
  const found = new Map((await findMemberships(db, reportIds)).map((member) => [member.reportId, member]));
  refuseUnknown(reportIds, (id) => found.has(id), 'reportIds');
  return found;
}

/** @throws {AppError} `invalid_input` naming every id in the list that is unknown, or named twice */
export function refuseUnknown(ids: readonly string[], isKnown: (id: string) => boolean, path: string): void {
  const faults: Fault[] = ids.flatMap((id, place) => {
    if (ids.indexOf(id) < place) return [{ path: `${path}[${place}]`, message: 'is named twice' }];
    return isKnown(id) ? [] : [{ path: `${path}[${place}]`, message: `There is no ${id.slice(0, id.indexOf('_'))} ${id}.` }];
  });
  if (faults.length > 0) throw invalidInput(faults);
}

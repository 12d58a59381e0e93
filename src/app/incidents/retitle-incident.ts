import { z } from 'zod';
import { lockIncidents, retitle } from '../../db/incidents.js';
import type { AppContext } from '../context.js';
import { incidentTitle } from '../inputs/incidents.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { type ExpectedEdit, requireEdit } from '../lib/expected-edit.js';
import { parseInput } from '../lib/parse-input.js';
import { inTransaction } from '../transact/in-transaction.js';
import { existingIncident } from './named.js';

export const RetitleIncidentInput = z.strictObject({ title: incidentTitle.nullable() }).meta({ id: 'RetitleIncident' });

/** Gives an incident a title, or none. Needs `review`. @throws {AppError} `precondition_failed` if somebody else has edited it since it was read */
export async function retitleIncident(context: AppContext, caller: Caller, id: string, expected: ExpectedEdit, body: unknown): Promise<void> {
  requireScope(caller, 'review');
  requireEdit(expected, (await existingIncident(context.database.prisma, id)).edit);
  const { title } = parseInput(RetitleIncidentInput, body);

  await inTransaction(context, caller, async (tx) => {
    await lockIncidents(tx, [id]);
    requireEdit(expected, (await existingIncident(tx, id)).edit);
    await retitle(tx, id, title);
    return id;
  });
}

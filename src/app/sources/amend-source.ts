import { z } from 'zod';
import { commitmentsReportedBy } from '../../db/affected-commitments.js';
import { findSources, loadRatings, lockSource, recordRating, updateSource } from '../../db/sources.js';
import type { Rating } from '../../domain/facts.js';
import { UNRATED } from '../../domain/known.js';
import { RELIABILITIES } from '../../domain/vocabulary.js';
import { compact } from '../../lib/compact.js';
import { newId } from '../../lib/ids.js';
import { nameKey } from '../../lib/name-key.js';
import type { AppContext } from '../context.js';
import { ActorInput } from '../inputs/actors.js';
import { name, url } from '../inputs/text.js';
import { type Caller, requireScope } from '../lib/caller.js';
import { invalidInput } from '../lib/errors.js';
import { type ExpectedEdit, requireEdit } from '../lib/expected-edit.js';
import { parseInput } from '../lib/parse-input.js';
import { amendedRating, isSameRating, mayRate } from '../names/rating.js';
import { actorResolver } from '../names/resolve-actors.js';
import { unknownIds } from '../names/unknown-ids.js';
import { REDO_TIMEOUT, redoAssessments } from '../record/redo-assessments.js';
import { inTransaction } from '../transact/in-transaction.js';
import { requireFreeName } from './create-source.js';
import { getSource } from './read-sources.js';

export const AmendSourceInput = z
  .strictObject({
    name: name().optional(),
    url: url.nullable().optional(),
    reliability: z.enum(RELIABILITIES).optional(),
    affiliatedWith: ActorInput.nullable().optional().meta({ description: 'whose outlet it is; null: nobody’s' }),
    independenceGroup: name(100).nullable().optional().meta({ description: 'sources of one group count as one origin' }),
  })
  .meta({ id: 'AmendSource' });

/**
 * Amends a source. A rating is a dated version, so answers about the past keep the one that held; the assessments that rest on the source's reports are redone in
 * the same transaction. Needs `log`; a new rating needs `review`.
 *
 * @throws {AppError} `precondition_failed` if somebody else has edited it since it was read, `conflict` if the new name is taken
 */
export async function amendSource(context: AppContext, caller: Caller, id: string, expected: ExpectedEdit, body: unknown): Promise<void> {
  const recordedBy = requireScope(caller, 'log');
  requireEdit(expected, (await getSource(context, caller, id)).edit);
  const input = parseInput(AmendSourceInput, body, await unknownIds(context.database.prisma, body));
  if (Object.keys(input).length === 0) throw invalidInput([{ path: 'body', message: 'amends nothing; send at least one field' }]);
  const { name: newName, url: newUrl, affiliatedWith, ...given } = input;
  const rates = Object.keys(given).length > 0 || affiliatedWith !== undefined;

  await inTransaction(
    context,
    caller,
    async (tx) => {
      const actors = actorResolver(tx, context.clock.now(), recordedBy);
      const affiliatedWithId = affiliatedWith ? (await actors.resolve(affiliatedWith, 'affiliatedWith', 'other')).id : affiliatedWith;
      actors.throwFaults();
      let rating: Rating | null = null;
      await redoAssessments(tx, context, {
        cause: 'edit',
        facts: [id],
        affected: async () => (rates ? commitmentsReportedBy(tx, id) : []),
        lock: async () => {
          const source = await lockSource(tx, id);
          requireEdit(expected, source?.edit ?? 0);
          const current = (await loadRatings(tx, [id])).get(id)?.at(-1);
          const next = amendedRating(current, { ...given, affiliatedWithId });
          if (isSameRating(next, current ?? UNRATED)) return;
          if (!mayRate(caller, current, next)) requireScope(caller, 'review');
          rating = next;
        },
        write: async (now) => {
          if (newName !== undefined) {
            const bearers = await findSources(tx, { nameKeys: [nameKey(newName)] });
            requireFreeName(
              bearers.filter((bearer) => bearer.id !== id),
              newName,
            );
          }
          const names = newName === undefined ? {} : { name: newName, nameKey: nameKey(newName) };
          await updateSource(tx, id, compact<{ url: string | null }>({ ...names, url: newUrl }));
          if (rating) await recordRating(tx, { ...rating, id: newId('rating'), sourceId: id, recordedAt: now, recordedBy });
        },
      });
      return id;
    },
    undefined,
    { timeout: REDO_TIMEOUT },
  );
}

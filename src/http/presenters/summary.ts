import type { z } from 'zod';
import type { Summary } from '../../app/status/views.js';
import { ACTOR_KINDS } from '../../domain/vocabulary.js';
import type { summarySchema } from '../schemas/summary.js';
import { toInstant } from './values.js';

export function presentSummary({ counts, parties, endsNext, changedLast }: Summary): z.output<typeof summarySchema> {
  const by = <K extends string>(keyOf: (row: Summary['counts'][number]) => K): Partial<Record<K, number>> => {
    const sums: Partial<Record<K, number>> = {};
    for (const row of counts) sums[keyOf(row)] = (sums[keyOf(row)] ?? 0) + row.count;
    return sums;
  };
  return {
    commitments: counts.reduce((sum, { count }) => sum + count, 0),
    byStatus: by(({ status }) => status),
    byKind: by(({ kind }) => kind),
    byParty: parties.map(({ id, name, kind, commitments, asCommitter }) => ({
      actor: { id, name, kind: ACTOR_KINDS.find((each) => each === kind) ?? 'other' },
      commitments,
      asCommitter,
    })),
    endsNext: endsNext.map((row) => ({ ...row, endsAt: toInstant(row.endsAt) })),
    changedLast: changedLast.map((row) => ({ ...row, validAt: toInstant(row.validAt), recordedAt: toInstant(row.recordedAt) })),
  };
}

import type { CommitmentFacts } from '../domain/facts.js';
import { type FactsRow, factsColumns, type Reported, selectNamedBy, toFacts } from './facts.js';
import { type Named, type NamedRow, toNamed } from './named-facts.js';
import { type ReviewItemRow, selectItems } from './review-items.js';
import { readTogether, type Sql, sql } from './sql.js';
import { STORED_COLUMNS, type StoredAssessment } from './status-changes.js';
import type { Queryable } from './transaction.js';
import { SUBSCRIBERS, type Subscriber } from './webhook-endpoints.js';

/** A commitment as it is stored: its facts, and what was made of them. */
export interface Entry {
  stored: StoredAssessment;
  facts: CommitmentFacts;
  /** the commitments that it supersedes */
  supersedes: readonly string[];
}

/** What a decision about commitments rests on. */
export interface Bundle {
  entries: readonly Entry[];
  /** the actors and sources that the facts name, and those that were asked for */
  named: Named;
  /** what reviewers are asked, as far as it bears on the commitments or the reports; locked */
  items: readonly ReviewItemRow[];
  endpoints: readonly Subscriber[];
}

export interface Wanted {
  /** default: all */
  reported?: Reported;
  /** beside those that the facts name */
  actorIds?: readonly string[];
  sourceIds?: readonly string[];
  /** reports whose review items and actors and sources are wanted, whatever they fall under */
  reportIds?: readonly string[];
}

type Row = StoredAssessment & FactsRow & { supersedes: string[] };
interface Own {
  commitments: Row;
  named: NamedRow;
  items: ReviewItemRow;
  endpoints: Subscriber;
}

/**
 * Reads all that a decision rests on, by one statement: to be called after the commitments were locked, by a statement of its own.
 *
 * @param more whole SELECTs for what this write needs besides; their rows are answered as `more`
 */
export async function loadBundle<More extends { [Name in keyof More]: object } = Record<never, never>>(
  db: Queryable,
  ids: readonly string[],
  { reported = 'all', ...besides }: Wanted = {},
  more: { readonly [Name in keyof More]: Sql } = {} as { readonly [Name in keyof More]: Sql },
): Promise<Bundle & { more: { [Name in keyof More]: More[Name][] } }> {
  const none = sql`SELECT WHERE false`;
  const isNone = ids.length === 0;
  const own: { readonly [Name in keyof Own]: Sql } = {
    commitments: isNone
      ? none
      : sql`
      SELECT ${STORED_COLUMNS}, ${factsColumns(reported)},
        ARRAY(SELECT DISTINCT to_id FROM commitment_links WHERE from_id = c.id AND kind = 'supersedes' AND removed_at IS NULL) AS supersedes
      FROM commitments c WHERE c.id = ANY(${[...ids]}::text[]) ORDER BY c.id`,
    named: selectNamedBy(ids, isNone && besides.reportIds === undefined ? 'none' : reported, besides),
    items: reported === 'none' || (isNone && besides.reportIds === undefined) ? none : selectItems(ids, besides.reportIds),
    endpoints: SUBSCRIBERS,
  };
  const read = await readTogether<Own & More>(db, { ...own, ...more } as { readonly [Name in keyof (Own & More)]: Sql });
  const named = toNamed(read.named);
  const entries = read.commitments.map((row: Row): Entry => {
    const { id, title, kind, tags, visibility, edit, state, sequence, status, nextChangeAt, ruleset, assessment, lastValidAt, supersedes } = row;
    return {
      stored: { id, title, kind, tags, visibility, edit, state, sequence, status, nextChangeAt, ruleset, assessment, lastValidAt },
      facts: toFacts(row, named),
      supersedes,
    };
  });
  return { entries, named, items: read.items, endpoints: read.endpoints, more: read };
}

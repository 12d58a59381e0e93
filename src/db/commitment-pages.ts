import type { Wanted } from '../domain/search-terms.js';
import type { Instant } from '../domain/time.js';
import {
  COMMITMENT_KINDS,
  type CommitmentKind,
  MODES,
  type Mode,
  STATUSES,
  type Status,
  VISIBILITIES,
  type Visibility,
} from '../domain/vocabulary.js';
import { type CommitmentView, toView, VIEW_COLUMNS, type ViewRow } from './commitment-views.js';
import { type Conditions, conditionsOf } from './conditions.js';
import { Prisma } from './generated/client.js';
import { termQuery } from './search-terms.js';
import { toDate } from './time.js';
import type { Queryable } from './transaction.js';

// A page of commitments costs the same however many there are. Two ways lead to one, and neither is the better for all filters:
// - walking along the index of the order, and leaving out what the filters do not want: cheap where they want much;
// - gathering all that they want by the indexes of the filters, and sorting it: cheap where they want little.
// A short walk comes first. How many it met tells whether to walk on or to gather, so nothing rests on PostgreSQL's estimates, which know little of
// filters together.

export type CommitmentSort = 'updatedAt' | 'createdAt' | 'endsAt';

/** Every part narrows the list; one that is left out does not. */
export interface CommitmentFilter {
  visibility?: readonly Visibility[] | undefined;
  status?: readonly Status[] | undefined;
  kind?: readonly CommitmentKind[] | undefined;
  mode?: Mode | undefined;
  disputed?: boolean | undefined;
  /** the latest end lies before, or after, that; what has no end lies neither way */
  endsBefore?: Instant | undefined;
  endsAfter?: Instant | undefined;
  /** changed then or later */
  updatedSince?: Instant | undefined;
  /** what it has to be found by beside */
  terms?: readonly Wanted[] | undefined;
}

/** A row's place in the order. */
export interface Position {
  at: Instant;
  id: string;
}

export interface PageQuery {
  filter: CommitmentFilter;
  sort: CommitmentSort;
  /** the last row of the page before */
  after: Position | null;
  limit: number;
  /** how many rows the first walk looks at */
  firstWalk?: number;
  /** how many commitments to reckon with in all; default: what PostgreSQL has counted */
  total?: number;
  /** what is due and not written down: these commitments are found by what they are now, not by what is stored */
  due?: readonly DueRow[];
}

/** What a list may ask of a commitment that is due. */
export interface DueRow {
  id: string;
  status: Status;
  disputed: boolean;
  updatedAt: Instant;
}

const FIRST_WALK = 400;
/** Beyond so many rows a walk is given up: what was met by chance is not met again. */
const LONGEST_WALK = 20_000;
/** What it costs to gather a row, in rows that are walked past: each is looked up, a gathered one is fetched from where the index says. */
const GATHERED = 0.5;

/**
 * A page in the order of `sort`: newest first by update or creation; soonest first by end, and what has no end not at all.
 * @param columns what is wanted of each, from `commitments c`
 */
export async function readCommitmentPage<Row>(db: Queryable, query: PageQuery, columns: Prisma.Sql): Promise<(Row & Position)[]> {
  const rows = async (found: Prisma.Sql) => {
    const { direction } = ORDERS[query.sort];
    const page = await db.$queryRaw<(Row & { at: Date; id: string })[]>(Prisma.sql`
      SELECT found.at, ${columns} FROM (${found}) found JOIN commitments c ON c.id = found.id ORDER BY found.at ${direction}, found.id ${direction}`);
    return page.map((row) => ({ ...row, at: row.at.getTime() }));
  };
  const stored = await readStored(db, query, rows);
  if (!query.due?.length) return stored;
  const sign = query.sort === 'endsAt' ? 1 : -1;
  const both = [...stored, ...(await rows(unwritten(query, query.due)))];
  return both.sort((a, b) => sign * (a.at - b.at || (a.id < b.id ? -1 : 1))).slice(0, query.limit);
}

async function readStored<Row>(db: Queryable, query: PageQuery, rows: (found: Prisma.Sql) => Promise<Row[]>): Promise<Row[]> {
  const { limit, firstWalk = FIRST_WALK } = query;
  const path = pathOf(query);
  if (path.left.length === 0) return rows(walk(query, path, limit));

  const first = await rows(walk(query, path, firstWalk));
  if (first.length === limit) return first;
  const { scanned, total } = { ...(await measure(db, query, path, firstWalk)), ...(query.total !== undefined && { total: query.total }) };
  // Nothing lies beyond; but that was another look than the first, and rows may have gone in between.
  if (scanned < firstWalk) return rows(walk(query, path, LONGEST_WALK));
  // Where they lie as thickly further on: how many have to be walked past for a page, with a margin, and how many there are in all.
  const share = first.length / scanned;
  const needed = Math.ceil((1.5 * limit) / share);
  if (needed < Math.min(LONGEST_WALK, GATHERED * share * total)) {
    const second = await rows(walk(query, path, needed));
    if (second.length === limit) return second;
  }
  return rows(gather(query, path));
}

export async function findCommitments(db: Queryable, query: PageQuery): Promise<(CommitmentView & { at: Instant })[]> {
  const rows = await readCommitmentPage<ViewRow>(db, query, VIEW_COLUMNS);
  return rows.map(({ at, ...row }) => ({ ...toView(row), at }));
}

const ORDERS = {
  updatedAt: { column: Prisma.sql`updated_at`, direction: Prisma.sql`DESC`, beyond: Prisma.sql`<` },
  createdAt: { column: Prisma.sql`recorded_at`, direction: Prisma.sql`DESC`, beyond: Prisma.sql`<` },
  endsAt: { column: Prisma.sql`ends_at`, direction: Prisma.sql`ASC`, beyond: Prisma.sql`>` },
} as const;

type Part = keyof CommitmentFilter;

/** What each part of a filter asks of a row `r` of `commitments` or, the terms always, of `commitment_search`, which has the same columns. */
const CONDITIONS: Conditions<CommitmentFilter> = {
  visibility: (visibilities) => Prisma.sql`r.visibility = ANY(${[...visibilities]}::"Visibility"[])`,
  status: (statuses) => Prisma.sql`r.status = ANY(${[...statuses]}::"Status"[])`,
  kind: (kinds) => Prisma.sql`r.kind = ANY(${[...kinds]}::"CommitmentKind"[])`,
  mode: (mode) => Prisma.sql`r.mode = ${mode}::"CommitmentMode"`,
  disputed: (disputed) => (disputed ? Prisma.sql`r.disputed` : Prisma.sql`NOT r.disputed`),
  endsBefore: (instant) => Prisma.sql`r.ends_at < ${toDate(instant)}`,
  endsAfter: (instant) => Prisma.sql`r.ends_at > ${toDate(instant)}`,
  updatedSince: (instant) => Prisma.sql`r.updated_at >= ${toDate(instant)}`,
  terms: (terms) => (terms.length > 0 ? Prisma.sql`terms @@ ${termQuery(terms)}::tsquery` : null),
};

interface Path {
  /** stretches of one index, each in the order of the list */
  stretches: Prisma.Sql[];
  /** what the stretches leave to be asked */
  left: [Part, Prisma.Sql][];
}

/** How many stretches are merged at most: each is planned anew with every page. */
const MOST_STRETCHES = 30;

/** Along which index to walk, and what that index does not answer. */
function pathOf({ filter, sort }: PageQuery): Path {
  const asked = conditionsOf(filter, CONDITIONS);
  const take = (...parts: Part[]): Prisma.Sql[] => parts.flatMap((part) => asked.get(part) ?? []);
  // Each once: what lies on two stretches would be listed twice.
  const wanted = <T>(some: readonly T[] | undefined, every: readonly T[]): T[] => [...new Set(some ?? every)];
  const visibilities = wanted(filter.visibility, VISIBILITIES).map((visibility) => Prisma.sql`r.visibility = ${visibility}::"Visibility"`);
  const statuses = wanted(filter.status, STATUSES).map((status) => Prisma.sql`r.status = ${status}::"Status"`);
  const kinds = wanted(filter.kind, COMMITMENT_KINDS).map((kind) => Prisma.sql`r.kind = ${kind}::"CommitmentKind"`);
  const modes = (filter.mode ? [filter.mode] : MODES).map((mode) => Prisma.sql`r.mode = ${mode}::"CommitmentMode"`);
  const path = (stretches: Prisma.Sql[], ...answered: Part[]): Path => ({ stretches, left: [...asked].filter(([part]) => !answered.includes(part)) });

  if (sort === 'createdAt') return path(visibilities, 'visibility');
  if (sort === 'endsAt') {
    const ends = take('endsBefore', 'endsAfter');
    if (ends.length === 0) ends.push(Prisma.sql`r.ends_at IS NOT NULL`);
    return path(each(visibilities, statuses, ends), 'visibility', 'status', 'endsBefore', 'endsAfter');
  }
  const since = take('updatedSince');
  if (filter.disputed) return path([all([Prisma.sql`r.disputed`, ...since])], 'disputed', 'updatedSince');
  const narrow = each(visibilities, statuses, kinds, modes, since);
  if (narrow.length <= MOST_STRETCHES) return path(narrow, 'visibility', 'status', 'kind', 'mode', 'updatedSince');
  return path(each(visibilities, since), 'visibility', 'updatedSince');
}

const all = (parts: readonly Prisma.Sql[]): Prisma.Sql => (parts.length === 0 ? Prisma.sql`true` : Prisma.join([...parts], ' AND '));

/** One stretch for each way of choosing one of each of the first lists; the conditions of the last hold for all. */
function each(...lists: Prisma.Sql[][]): Prisma.Sql[] {
  const common = lists.at(-1) ?? [];
  const chosen = lists.slice(0, -1).reduce<Prisma.Sql[][]>((ways, list) => ways.flatMap((way) => list.map((one) => [...way, one])), [[]]);
  return chosen.map((way) => all([...way, ...common]));
}

/** The first `count` rows along the path, in the order of the list. */
function scan({ sort, after, due }: PageQuery, { stretches }: Path, count: number): Prisma.Sql {
  const { column, direction, beyond } = ORDERS[sort];
  const beyondLast = after ? Prisma.sql`AND (r.${column}, r.id) ${beyond} (${toDate(after.at)}, ${after.id})` : Prisma.empty;
  const from = due?.length ? Prisma.sql`${beyondLast} AND ${without(Prisma.sql`r.id`, due)}` : beyondLast;
  const branches = stretches.map(
    (stretch) => Prisma.sql`(
      SELECT r.id, r.${column} AS at FROM commitments r WHERE ${stretch} ${from} ORDER BY r.${column} ${direction}, r.id ${direction} LIMIT ${count})`,
  );
  return Prisma.sql`SELECT id, at FROM (${Prisma.join(branches, ' UNION ALL ')}) stretches ORDER BY at ${direction}, id ${direction} LIMIT ${count}`;
}

/** Of the first `count` rows along the path those that are wanted. */
function walk(query: PageQuery, path: Path, count: number): Prisma.Sql {
  const scanned = scan(query, path, count);
  if (path.left.length === 0) return scanned;
  const { direction } = ORDERS[query.sort];
  const rows = path.left.some(([part]) => part === 'terms')
    ? Prisma.sql`commitment_search r ON r.commitment_id = scanned.id`
    : Prisma.sql`commitments r ON r.id = scanned.id`;
  return Prisma.sql`
    SELECT scanned.id, scanned.at FROM (${scanned}) scanned JOIN ${rows} WHERE ${all(path.left.map(([, asked]) => asked))}
    ORDER BY scanned.at ${direction}, scanned.id ${direction} LIMIT ${query.limit}`;
}

/** How many of the first `count` rows along the path there are, and about how many commitments in all: as counted when PostgreSQL last looked. */
async function measure(db: Queryable, query: PageQuery, path: Path, count: number): Promise<{ scanned: number; total: number }> {
  const [row] = await db.$queryRaw<{ scanned: number; total: number }[]>(Prisma.sql`
    SELECT count(*)::int AS scanned, (SELECT reltuples::float8 FROM pg_class WHERE oid = 'commitments'::regclass) AS total
    FROM (${scan(query, path, count)}) scanned`);
  return row ?? { scanned: 0, total: 0 };
}

/** All that is wanted, sorted. It is gathered before it is sorted: PostgreSQL must not walk along the order here. */
function gather({ filter, sort, after, limit, due }: PageQuery, { left }: Path): Prisma.Sql {
  const { column, direction, beyond } = ORDERS[sort];
  // All of them stand for none of them: so the indexes that begin with them serve.
  const { visibility = VISIBILITIES, status = STATUSES, kind = filter.mode ? COMMITMENT_KINDS : undefined } = filter;
  const asked = conditionsOf({ ...filter, visibility, status, kind }, CONDITIONS);
  // What has terms is found by them, in the one table; unless a column that was not walked along may be the rarer.
  const byTerms = asked.has('terms');
  const byColumns = !byTerms || left.some(([part]) => part === 'status' || part === 'kind' || part === 'mode');
  const [id, rows] = byColumns
    ? [Prisma.sql`r.id`, byTerms ? Prisma.sql`commitments r JOIN commitment_search s ON s.commitment_id = r.id` : Prisma.sql`commitments r`]
    : [Prisma.sql`r.commitment_id`, Prisma.sql`commitment_search r`];
  const wanted = [...asked.values()];
  if (sort === 'endsAt') wanted.push(Prisma.sql`r.ends_at IS NOT NULL`);
  if (after) wanted.push(Prisma.sql`(r.${column}, ${id}) ${beyond} (${toDate(after.at)}, ${after.id})`);
  if (due?.length) wanted.push(without(id, due));
  return Prisma.sql`
    SELECT id, at FROM (
      WITH gathered AS MATERIALIZED (SELECT ${id} AS id, r.${column} AS at FROM ${rows} WHERE ${all(wanted)}) SELECT id, at FROM gathered
    ) gathered ORDER BY at ${direction}, id ${direction} LIMIT ${limit}`;
}

const without = (id: Prisma.Sql, due: readonly DueRow[]): Prisma.Sql => Prisma.sql`NOT ${id} = ANY(${due.map((row) => row.id)}::text[])`;

/** Of what is due those that are wanted, by what they are now. They are few, or for a moment. */
function unwritten({ filter, sort, after, limit }: PageQuery, due: readonly DueRow[]): Prisma.Sql {
  const { column, direction, beyond } = ORDERS[sort];
  const wanted = [...conditionsOf(filter, CONDITIONS).values()];
  if (sort === 'endsAt') wanted.push(Prisma.sql`r.ends_at IS NOT NULL`);
  if (after) wanted.push(Prisma.sql`(r.${column}, r.id) ${beyond} (${toDate(after.at)}, ${after.id})`);
  const rows = JSON.stringify(due.map(({ id, status, disputed, updatedAt }) => ({ id, status, disputed, updatedAt: toDate(updatedAt) })));
  return Prisma.sql`
    SELECT r.id, r.${column} AS at FROM (
      SELECT c.id, c.visibility, d.status, c.kind, c.mode, d.disputed, c.ends_at, d."updatedAt" AS updated_at, c.recorded_at, s.terms
      FROM json_to_recordset(${rows}::json) AS d (id text, status "Status", disputed boolean, "updatedAt" timestamptz)
      JOIN commitments c ON c.id = d.id LEFT JOIN commitment_search s ON s.commitment_id = c.id
    ) r WHERE ${all(wanted)} ORDER BY r.${column} ${direction}, r.id ${direction} LIMIT ${limit}`;
}
